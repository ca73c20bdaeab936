package org.xueqing.prediction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.prediction.Circumstances.Prerequisite;

/**
 * How a pupil stands on the points that those of a question build on directly. What was never answered counts as usual: shares as if
 * nothing had been seen, surprises 0; so does a question that builds on nothing.
 */
final class Foundations {

    private static final Track NOTHING = new Track();
    private static final double RIGHT = 1.3;
    private static final double ANSWERS = 2;

    private final Map<String, Track> byPoint;

    /** @param byPoint tracks of single points, which go on */
    Foundations(Map<String, Track> byPoint) {
        this.byPoint = byPoint;
    }

    /** The one with the smallest share of right answers. */
    Optional<Prerequisite> weakest(List<String> prerequisites) {
        return prerequisites.stream()
                .filter(byPoint::containsKey)
                .min(Comparator.comparingDouble(point -> on(point).share(RIGHT, ANSWERS)))
                .map(point -> prerequisite(point, on(point)));
    }

    private static Prerequisite prerequisite(String point, Track on) {
        int lately = Math.min(on.answers(), Circumstances.LATELY);
        return new Prerequisite(point, lately, on.wrongOfLast(lately));
    }

    private Track on(String point) {
        return byPoint.getOrDefault(point, NOTHING);
    }

    void describe(List<String> prerequisites, double[] values) {
        double usual = NOTHING.share(RIGHT, ANSWERS);
        int met = 0;
        double least = 1;
        double surplus = 0;
        double surpriseLeast = Double.POSITIVE_INFINITY;
        double surprise = 0;
        for (String point : prerequisites) {
            Track on = on(point);
            if (on.answers() > 0) {
                met++;
                least = Math.min(least, on.share(RIGHT, ANSWERS));
                surplus += on.share(RIGHT, ANSWERS) - usual;
                surpriseLeast = Math.min(surpriseLeast, on.surprise());
                surprise += on.surprise();
            }
        }
        values[Feature.PREREQUISITES_MET.ordinal()] = Math.log1p(met);
        values[Feature.PREREQUISITE_LEAST.ordinal()] = met == 0 ? usual : least;
        values[Feature.PREREQUISITE_MEAN.ordinal()] = met == 0 ? 0 : surplus / met;
        values[Feature.PREREQUISITE_SURPRISE_LEAST.ordinal()] = met == 0 ? 0 : surpriseLeast;
        values[Feature.PREREQUISITE_SURPRISE.ordinal()] = met == 0 ? 0 : surprise / met;
    }
}
