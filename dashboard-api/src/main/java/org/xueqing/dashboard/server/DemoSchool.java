package org.xueqing.dashboard.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.event.LearningEvent;
import org.xueqing.ingest.catalogue.ItemBank;
import org.xueqing.ingest.catalogue.SchoolClasses;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.store.Store;
import org.xueqing.simulation.Membership;
import org.xueqing.simulation.SimulatedPupil;
import org.xueqing.simulation.SimulatedSchool;

/** Brings a simulated school into a running server by the ways that a real one takes. */
final class DemoSchool {

    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SimulatedSchool school;

    DemoSchool(SimulatedSchool school) {
        this.school = school;
    }

    /** Loads what answers are about and who is where: items, classes, pupils. */
    void enrol(Store store) {
        Map<String, List<String>> items = new HashMap<>();
        school.bank().items().forEach(item -> items.put(item.itemId(), item.knowledgePoints()));
        ItemBank.map(store, items);
        SchoolClasses.load(
                store,
                school.classes().stream()
                        .map(home -> new SchoolClasses.SchoolClass(
                                home.classId(),
                                school.plan().schoolName() + "（模拟）",
                                school.plan().firstDay().minusMonths(7).getYear(),
                                home.grade(),
                                home.number(),
                                school.plan().edition(),
                                school.plan().firstDay()))
                        .toList(),
                school.pupils().stream().map(this::member).toList());
    }

    /** Sends every event to the door and waits until all are stored and landed; returns how many were sent. */
    long send(RunningServer server, InstantSource clock) {
        Acceptance acceptance = new Acceptance(server.store(), clock);
        List<Candidate> batch = new ArrayList<>();
        long sent = 0;
        for (LearningEvent event : (Iterable<LearningEvent>) school.events()::iterator) {
            batch.add(Candidate.of(event));
            sent++;
            if (batch.size() == BATCH) {
                acceptance.acceptEach(batch);
                batch.clear();
            }
        }
        acceptance.acceptEach(batch);
        server.installation().awaitLanded(PATIENCE, () -> {});
        return sent;
    }

    /** The classes of a grade in the middle of the plan: what the demo's teacher teaches. */
    List<String> teachersClasses() {
        List<Integer> grades = school.plan().grades();
        int grade = grades.get((grades.size() - 1) / 2);
        return school.classes().stream()
                .filter(home -> home.grade() == grade)
                .map(home -> home.classId())
                .toList();
    }

    /** The class in which the pupil sits now; the catalogue knows no end of a membership. */
    private SchoolClasses.Member member(SimulatedPupil pupil) {
        Membership now = pupil.memberships().get(pupil.memberships().size() - 1);
        return new SchoolClasses.Member(
                now.classId(), pupil.studentId(), now.pupilNumber(), pupil.name(), now.validFrom());
    }
}
