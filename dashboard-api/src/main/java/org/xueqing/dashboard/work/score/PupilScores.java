package org.xueqing.dashboard.work.score;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.paper.PaperReading;
import org.xueqing.dashboard.work.paper.PaperScores;
import org.xueqing.dashboard.work.paper.SchoolThresholds;
import org.xueqing.diagnosis.paper.ReliableChange;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.diagnosis.paper.Thresholds;
import org.xueqing.ingest.roster.RosterRequest;

/** The tests of a pupil in this school year, each beside the one before. */
@Service
class PupilScores {

    private final ActivityQueries activities;
    private final PaperReading papers;
    private final SchoolThresholds thresholds;
    private final Clock clock;
    private final ZoneId zone;

    PupilScores(
            ActivityQueries activities, PaperReading papers, SchoolThresholds thresholds, Clock clock, ZoneId zone) {
        this.activities = activities;
        this.papers = papers;
        this.thresholds = thresholds;
        this.clock = clock;
        this.zone = zone;
    }

    private record Sat(ActivityLine test, PaperScores paper, Script script) {}

    /** The newest first; tests that the pupil did not sit are left out. */
    List<TestScore> of(VisibleClass visible, VisiblePupil pupil) {
        Thresholds levels = thresholds.of(visible);
        List<Sat> oldestFirst = new ArrayList<>(sat(visible, pupil));
        Collections.reverse(oldestFirst);
        List<TestScore> scores = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            Sat now = oldestFirst.get(i);
            TestScore score = TestScore.of(now.test(), now.paper(), now.script(), levels);
            scores.add(0, i == 0 ? score : since(score, oldestFirst.get(i - 1), now, pupil));
        }
        return scores;
    }

    private static TestScore since(TestScore score, Sat before, Sat now, VisiblePupil pupil) {
        Map<VisiblePupil, ReliableChange> changes = now.paper().since(before.paper());
        return changes.entrySet().stream()
                .filter(change -> change.getKey().studentId().equals(pupil.studentId()))
                .findFirst()
                .map(change -> score.since(before.test(), change.getValue()))
                .orElseThrow();
    }

    private List<Sat> sat(VisibleClass visible, VisiblePupil pupil) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate first = LocalDate.of(RosterRequest.schoolYear(today), Month.AUGUST, 1);
        return activities.tests(visible, first, today.plusDays(1)).stream()
                .flatMap(test -> sat(test, papers.scores(visible, test), pupil).stream())
                .toList();
    }

    private static Optional<Sat> sat(ActivityLine test, PaperScores paper, VisiblePupil pupil) {
        return paper.script(pupil.studentId()).map(script -> new Sat(test, paper, script));
    }
}
