package org.xueqing.dashboard.server;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.catalogue.Items;
import org.xueqing.ingest.catalogue.SchoolClasses;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.store.Store;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.Sent;
import org.xueqing.simulation.SimulatedPupil;
import org.xueqing.simulation.SimulatedSchool;

/** Brings a simulated school into a running server by the ways that a real one takes. */
final class DemoSchool {

    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SimulatedSchool school;
    private final InstantSource clock;
    private final ZoneId zone;

    DemoSchool(SimulatedSchool school, InstantSource clock, ZoneId zone) {
        this.school = school;
        this.clock = clock;
        this.zone = zone;
    }

    /** Loads what answers are about and who is where: items, classes, pupils. */
    void enrol(Store store) {
        Map<String, List<String>> items = new HashMap<>();
        school.bank().items().forEach(item -> items.put(item.itemId(), item.knowledgePoints()));
        ItemBank.map(store, items);
        Items.put(
                store,
                school.bank().items().stream()
                        .map(item -> new Items.Item(item.itemId(), item.stem(), item.answer(), "bank"))
                        .toList(),
                "demo",
                clock.instant());
        SchoolClasses.load(
                store,
                school.classes().stream()
                        .map(home -> new SchoolClasses.SchoolClass(
                                home.classId(),
                                schoolName(),
                                school.plan().firstDay().minusMonths(7).getYear(),
                                home.grade(),
                                home.number(),
                                school.plan().edition(),
                                school.plan().firstDay()))
                        .toList(),
                school.pupils().stream().flatMap(DemoSchool::members).toList());
    }

    /** Sends every event to the door, notes the work that was set, and waits until all are stored and landed. */
    long send(RunningServer server, String schoolId) {
        DemoWork work = new DemoWork(school, schoolId, clock, zone);
        Acceptance acceptance = new Acceptance(server.store(), clock);
        List<Candidate> batch = new ArrayList<>();
        long sent = 0;
        for (SchoolWeek week : (Iterable<SchoolWeek>) school.weeks()::iterator) {
            work.add(week);
            for (Sent event : week.sent()) {
                batch.add(Candidate.of(event.event()));
                sent++;
                if (batch.size() == BATCH) {
                    acceptance.acceptEach(batch);
                    batch.clear();
                }
            }
        }
        acceptance.acceptEach(batch);
        work.save(server.store());
        server.installation().awaitLanded(PATIENCE, () -> {});
        return sent;
    }

    String schoolName() {
        return school.plan().schoolName() + "（模拟）";
    }

    SimulatedSchool simulated() {
        return school;
    }

    /** Whose pupils sign in with pictures. */
    int lowestGrade() {
        return Collections.min(school.plan().grades());
    }

    /** A grade in the middle of the plan: what the demo's teachers teach. */
    int teachersGrade() {
        List<Integer> grades = school.plan().grades();
        return grades.get((grades.size() - 1) / 2);
    }

    /** The classes of that grade. */
    List<String> teachersClasses() {
        return school.classes().stream()
                .filter(home -> home.grade() == teachersGrade())
                .map(home -> home.classId())
                .toList();
    }

    private static Stream<SchoolClasses.Member> members(SimulatedPupil pupil) {
        return pupil.memberships().stream()
                .map(in -> new SchoolClasses.Member(
                        in.classId(), pupil.studentId(), in.pupilNumber(), pupil.name(), in.validFrom(), in.validTo()));
    }
}
