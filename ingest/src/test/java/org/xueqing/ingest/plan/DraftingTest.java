package org.xueqing.ingest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.event.Setting;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.ingest.plan.PlanOrder.ForWhom;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.family.Families;
import org.xueqing.plan.Ground;
import org.xueqing.plan.Learner;
import org.xueqing.plan.Line;
import org.xueqing.plan.Offer;
import org.xueqing.plan.Part;
import org.xueqing.plan.Reason;
import org.xueqing.plan.Standing;

class DraftingTest {

    private static final Curriculum CURRICULUM = Curriculum.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int GRADE = 4;
    private static final int SECONDS = 1_200;
    private static final Ground GROUND = Ground.of(CURRICULUM, taught(), Set.of());
    private static final Drafting DRAFTING =
            new Drafting(order(), situation(List.of("a", "b", "c")), new Minutes(SECONDS, Map.of()));

    @Test
    void whateverIsSwappedTheListKeepsItsPartsItsOrderAndItsOneItemThatStretches() {
        for (PlanList list : DRAFTING.lists(new Locks(List.of()))) {
            for (PlanLine gone : list.lines()) {
                PlanList swapped = DRAFTING.swapped(list, gone.line().itemId());
                assertThat(lines(swapped))
                        .hasSameSizeAs(list.lines())
                        .containsAll(lines(Drafting.dropped(list, gone.line().itemId())))
                        .doesNotContain(gone.line())
                        .isSortedAccordingTo(GROUND.order());
                for (Part part : Part.values()) {
                    assertThat(swapped.of(part)).hasSameSizeAs(list.of(part));
                }
                assertThat(lines(swapped))
                        .filteredOn(line -> line.reason() instanceof Reason.Stretches)
                        .hasSize(1);
                assertThat(swapped.seconds()).isLessThanOrEqualTo(SECONDS);
                assertThat(swapped.lines().stream().filter(PlanLine::isLocked)).hasSize(1);
            }
        }
    }

    private static List<Line> lines(PlanList list) {
        return list.lines().stream().map(PlanLine::line).toList();
    }

    private static Situation situation(List<String> students) {
        return new Situation(
                null,
                GROUND,
                List.of(),
                Families.all().stream()
                        .<Offer>map(family -> new Offer.OfFamily(family, GRADE))
                        .toList(),
                students.stream().map(DraftingTest::learner).toList(),
                Map.of());
    }

    private static Learner learner(String student) {
        SplittableRandom random = new SplittableRandom(student.hashCode());
        Map<String, Standing> standings = new HashMap<>();
        GROUND.points().forEach(point -> {
            double mastery = random.nextDouble();
            standings.put(point, new Standing(mastery, mastery, 0.1, 6, (int) Math.round(6 * mastery), 3));
        });
        return Learner.of(student, standings, 1, Exposure.NONE);
    }

    private static PlanOrder order() {
        return new PlanOrder(
                "plan-1",
                ForWhom.PUPIL,
                Setting.HOMEWORK,
                SECONDS,
                TODAY,
                TODAY.plusDays(1),
                Set.of(),
                Optional.empty(),
                "teacher",
                Instant.parse("2026-11-20T00:00:00Z"));
    }

    private static Set<String> taught() {
        Set<String> taught = new TreeSet<>();
        Stream.of(3, GRADE).forEach(grade -> Stream.of(Semester.values())
                .flatMap(half -> CURRICULUM.points(Curriculum.SUJIAO_2013, new Volume(grade, half)).stream())
                .forEach(point -> taught.add(point.id())));
        return taught;
    }
}
