package org.xueqing.ingest.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.store.Store;
import org.xueqing.plan.Band;
import org.xueqing.plan.Learner;
import org.xueqing.plan.Pair;

/** Who works with whom, as of the moment in which somebody asks; kept nowhere. */
public final class PlanGroups {

    private final Store store;
    private final Curriculum curriculum;
    private final InstantSource clock;
    private final ZoneId zone;

    public PlanGroups(Store store, Curriculum curriculum, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.curriculum = curriculum;
        this.clock = clock;
        this.zone = zone;
    }

    /** Who needs the same next on a point, as of now; a pupil stands in exactly one band. */
    public List<Band> bands(PlannedClass planned, String point) {
        return Band.of(learners(planned, point), List.of(point));
    }

    /** Who may explain something to each other, of what the class may practise. */
    public List<Pair> pairs(PlannedClass planned) {
        return store.inTransaction(connection -> {
            Situation situation = Situation.read(connection, curriculum, planned, Situation.About.ANYTHING, moment());
            return Pair.among(situation.learners(), situation.ground().points());
        });
    }

    private List<Learner> learners(PlannedClass planned, String point) {
        Situation.About about = new Situation.About(Set.of(point), Optional.of(point));
        return store.inTransaction(connection ->
                Situation.read(connection, curriculum, planned, about, moment()).learners());
    }

    private Situation.Moment moment() {
        Instant now = clock.instant();
        return new Situation.Moment(now, LocalDate.ofInstant(now, zone));
    }
}
