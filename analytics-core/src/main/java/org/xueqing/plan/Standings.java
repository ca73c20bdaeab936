package org.xueqing.plan;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.PointMastery;
import org.xueqing.mastery.PupilMastery;
import org.xueqing.mastery.Trace;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.Lapse;
import org.xueqing.rootcause.PointBelief;
import org.xueqing.rootcause.PointBelief.Ordinary;

/** Reads standings out of what a run believes, by the function that traces. Not for two threads. */
public final class Standings {

    private final BktParameters parameters;
    private final Trace trace;
    private final Instant now;

    public Standings(BktParameters parameters, Instant now) {
        this.parameters = parameters;
        this.trace = new Trace(parameters);
        this.now = now;
    }

    /** Of every point asked for, with answers or without. */
    public Map<String, Standing> of(PupilMastery pupil, Collection<String> points) {
        trace.resume(pupil);
        Map<String, Standing> standings = new HashMap<>();
        for (String point : points) {
            standings.put(point, standing(pupil, point));
        }
        return standings;
    }

    /** The same with the causes behind what the pupil lately failed. @param points those that may be practised */
    public Believed believed(PupilMastery pupil, Collection<String> points, Curriculum curriculum) {
        Map<String, Standing> standings = of(pupil, points);
        return new Believed(standings, Failed.causes(standings, beliefs(pupil, points), curriculum));
    }

    private Map<String, PointBelief> beliefs(PupilMastery pupil, Collection<String> points) {
        Map<String, PointBelief> beliefs = new HashMap<>();
        for (String point : points) {
            PointMastery known = pupil.byPoint().get(point);
            if (known != null) {
                Bkt ordinary = parameters.of(point);
                beliefs.put(
                        point,
                        PointBelief.of(
                                known.probability(),
                                known.answers(),
                                known.correct(),
                                days(known),
                                new Ordinary(ordinary.prior(), ordinary.learn(), ordinary.forget())));
            }
        }
        return beliefs;
    }

    private Standing standing(PupilMastery pupil, String point) {
        int number = trace.numberOf(point);
        double mastery = trace.mastery(number, PupilEvidence.micros(now));
        PointMastery known = pupil.byPoint().get(point);
        return known == null
                ? new Standing(mastery, mastery, trace.learning(number), 0, 0, 0)
                : new Standing(
                        mastery,
                        known.probability(),
                        trace.learning(number),
                        known.answers(),
                        known.correct(),
                        days(known));
    }

    private int days(PointMastery known) {
        Instant last = known.lastAnsweredAt();
        return last == null ? 0 : Lapse.days(last.getEpochSecond(), now.getEpochSecond());
    }
}
