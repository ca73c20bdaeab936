package org.xueqing.ingest.plan;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.store.Store;
import org.xueqing.plan.Band;
import org.xueqing.plan.Pair;
import org.xueqing.plan.Settled;

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

    /**
     * Who needs the same next on a point.
     *
     * @param bands a pupil stands in exactly one
     * @param moves by pupil, how those came where they are who were elsewhere before
     */
    public record Groups(List<Band> bands, Map<String, Settled.Move> moves) {
        public Groups {
            bands = List.copyOf(bands);
            moves = Map.copyOf(moves);
        }
    }

    /** As of now; it follows from the answers alone, in whatever order they came in. */
    public Groups groups(PlannedClass planned, String point) {
        Situation.About about = new Situation.About(Set.of(point), Optional.of(point));
        return store.inTransaction(connection -> {
            Situation situation = Situation.read(connection, curriculum, planned, about, moment());
            Map<String, Settled.Move> moves = new HashMap<>();
            situation.settled().forEach((pupil, settled) -> settled.moved().ifPresent(move -> moves.put(pupil, move)));
            return new Groups(situation.bands(), moves);
        });
    }

    /** Who may explain something to each other, of what the class may practise. */
    public List<Pair> pairs(PlannedClass planned) {
        return store.inTransaction(connection -> {
            Situation situation = Situation.read(connection, curriculum, planned, Situation.About.ANYTHING, moment());
            return Pair.among(situation.learners(), situation.ground().points());
        });
    }

    private Situation.Moment moment() {
        Instant now = clock.instant();
        return new Situation.Moment(now, LocalDate.ofInstant(now, zone));
    }
}
