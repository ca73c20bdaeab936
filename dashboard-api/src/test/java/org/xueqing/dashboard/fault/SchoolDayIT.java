package org.xueqing.dashboard.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.dashboard.fixture.Child;
import org.xueqing.event.Answered;
import org.xueqing.event.EventReader;
import org.xueqing.event.EventWriter;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Reading;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SimulatedSchool;
import org.xueqing.simulation.World;

/** The busiest day of a school of 2,016 pupils in ten minutes: a run is published at half-time, and the leading process is killed. */
@EnabledIfSystemProperty(named = "xueqing.faults.ledger", matches = ".+", disabledReason = "skipped: needs -Pfaults")
class SchoolDayIT {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final int BATCH = 10;

    @TempDir
    Path folder;

    @Test
    void losesNothingAndCountsNothingTwice() throws Exception {
        List<Request> day = day();
        Duration over = Duration.ofMinutes(Integer.getInteger("xueqing.faults.day-minutes", 10));
        try (Site site = new Site(folder)) {
            Traffic traffic = new Traffic(site.door(), site.key());
            traffic.begin(day, over);
            int answers =
                    day.stream().mapToInt(request -> request.events().size()).sum();
            await().atMost(over).until(() -> traffic.journal().confirmed() >= answers / 2);
            long before = site.published();
            Child analyze = site.command("analyze", Map.of(), "analyze");
            analyze.start();
            await().atMost(over).until(() -> traffic.journal().confirmed() >= answers * 2 / 3);
            site.ingest.kill();
            site.ingest.start();
            assertThat(analyze.awaitEnd()).as(analyze.said()).isZero();
            await().atMost(over.multipliedBy(2)).until(traffic::isEnding);
            traffic.end();
            assertThat(site.published()).isGreaterThan(before);
            assertThat(traffic.journal().confirmed()).isEqualTo(answers);
            assertThat(new Recount(site, traffic.journal(), Site.SOURCE + ":").violations())
                    .isEmpty();
            System.out.printf("a day of %d answers in %s: %s%n", answers, over, traffic.journal());
        }
    }

    /** Batches in the order of the day, by pupils of the sender's own. */
    private static List<Request> day() {
        List<Answered> answers = busiest(school().events()
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .filter(answer -> answer.answeredAt() != null)
                .toList());
        List<Request> requests = new ArrayList<>();
        for (int from = 0; from < answers.size(); from += BATCH) {
            List<PupilEvent> batch = answers.subList(from, Math.min(answers.size(), from + BATCH)).stream()
                    .map(SchoolDayIT::ofTheSender)
                    .toList();
            String body = batch.stream().map(EventWriter::write).collect(Collectors.joining(",", "[", "]"));
            requests.add(new Request(body, batch, Set.of(200)));
        }
        return requests;
    }

    private static List<Answered> busiest(List<Answered> answers) {
        return answers.stream().collect(Collectors.groupingBy(SchoolDayIT::dayOf)).values().stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow()
                .stream()
                .sorted(Comparator.comparing(Answered::answeredAt))
                .toList();
    }

    private static LocalDate dayOf(Answered answer) {
        return LocalDate.ofInstant(java.util.Objects.requireNonNull(answer.answeredAt()), CHINA);
    }

    private static PupilEvent ofTheSender(Answered answer) {
        String text = EventWriter.write(answer).replace("\"studentId\":\"", "\"studentId\":\"" + Site.SOURCE + ":");
        return (PupilEvent) ((Reading.Read) EventReader.read(text)).event();
    }

    private static SimulatedSchool school() {
        return SimulatedSchool.of(
                new SchoolPlan(
                        "实验小学",
                        Curriculum.SUJIAO_2013,
                        List.of(1, 2, 3, 4, 5, 6),
                        8,
                        42,
                        0,
                        new SchoolPeriod.Weeks(Semester.FIRST, FIRST_DAY, 3),
                        World.STANDARD,
                        7),
                Curriculum.load());
    }
}
