package org.xueqing.dashboard.teacher;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Level;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.teacher.Reasons.First;
import org.xueqing.dashboard.teacher.Reasons.Repair;
import org.xueqing.rootcause.PointBelief;
import org.xueqing.rootcause.RootCause;

/** Reads why a pupil does not have a point. What may be repaired first is asked only where the point is weak. */
@Service
class ReasonsReading {

    private final CauseQueries causes;
    private final EvidenceQueries points;
    private final WrongWays wrongWays;
    private final Curriculum curriculum;
    private final Clock clock;

    ReasonsReading(
            CauseQueries causes, EvidenceQueries points, WrongWays wrongWays, Curriculum curriculum, Clock clock) {
        this.causes = causes;
        this.points = points;
        this.wrongWays = wrongWays;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    Reasons of(
            VisibleClass visible, VisiblePupil pupil, Optional<PublishedRun> run, Evidence evidence, Locale language) {
        String point = evidence.knowledgePoint().id();
        boolean isWeak = Level.of(evidence.mastery(), run) == Level.LOW;
        return new Reasons(
                run.filter(published -> isWeak).flatMap(published -> first(visible, pupil, published, point)),
                wrongWays.of(point, evidence.answers(), language));
    }

    private Optional<First> first(VisibleClass visible, VisiblePupil pupil, PublishedRun run, String point) {
        Map<String, PointBelief> beliefs = causes.beliefs(run, pupil, clock.instant());
        Set<String> taught = causes.taught(visible);
        RootCause found = RootCause.of(point, curriculum, beliefs, taught.isEmpty() ? beliefs.keySet() : taught);
        List<Repair> repairs = found.causes().stream()
                .flatMap(cause -> points.point(cause.knowledgePoint()).map(named -> new Repair(named, cause)).stream())
                .toList();
        return repairs.isEmpty() ? Optional.empty() : Optional.of(new First(repairs, found));
    }
}
