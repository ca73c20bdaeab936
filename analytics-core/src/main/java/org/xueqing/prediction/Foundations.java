package org.xueqing.prediction;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.history.Question;
import org.xueqing.mastery.Trace;
import org.xueqing.prediction.Circumstances.Prerequisite;
import org.xueqing.response.Bkt;

/**
 * How a pupil stands on the points that those of a question build on directly, and on which the pupil has answered: how many there
 * are, how much righter than expected the answers were lately (mean of the points), and by how much the least held of them is above or below what is
 * usual of a new one. Both count again, for less the more the pupil has answered on the points themselves. All is 0 where there is no such
 * point.
 */
final class Foundations {

    private static final Track NOTHING = new Track();

    /** Probability of a right answer on a point of which nothing is known. */
    private static final double USUAL = Bkt.NAMED_PRIOR.prior() * (1 - Bkt.NAMED_PRIOR.slip())
            + (1 - Bkt.NAMED_PRIOR.prior()) * Bkt.NAMED_PRIOR.guess();

    private final Map<String, Track> byPoint;
    private final Trace mastery;

    /**
     * Both go on.
     *
     * @param byPoint tracks of single points
     * @param mastery of the same points
     */
    Foundations(Map<String, Track> byPoint, Trace mastery) {
        this.byPoint = byPoint;
        this.mastery = mastery;
    }

    /** @param answers of the pupil on the points of the question */
    void describe(Question question, List<String> prerequisites, int answers, double[] values) {
        List<String> met = prerequisites.stream().filter(byPoint::containsKey).toList();
        double surprise = met.stream()
                .mapToDouble(point -> on(point).surprise())
                .average()
                .orElse(0);
        double least =
                met.stream().mapToDouble(point -> held(point, question)).min().orElse(USUAL) - USUAL;
        double whileNew = 1.0 / (1 + answers);
        values[Feature.PREREQUISITES_MET.ordinal()] = Math.log1p(met.size());
        values[Feature.PREREQUISITE_SURPRISE.ordinal()] = surprise;
        values[Feature.PREREQUISITE_MASTERY.ordinal()] = least;
        values[Feature.PREREQUISITE_SURPRISE_WHILE_NEW.ordinal()] = whileNew * surprise;
        values[Feature.PREREQUISITE_MASTERY_WHILE_NEW.ordinal()] = whileNew * least;
    }

    /** The one with the smallest share of right answers. */
    Optional<Prerequisite> weakest(List<String> prerequisites) {
        return prerequisites.stream()
                .filter(byPoint::containsKey)
                .min(Comparator.comparingDouble(point -> on(point).share(1.3, 2)))
                .map(point -> prerequisite(point, on(point)));
    }

    private static Prerequisite prerequisite(String point, Track on) {
        int lately = Math.min(on.answers(), Circumstances.LATELY);
        return new Prerequisite(point, lately, on.wrongOfLast(lately));
    }

    private Track on(String point) {
        return byPoint.getOrDefault(point, NOTHING);
    }

    private double held(String point, Question question) {
        return mastery.ask(List.of(point), question.itemId(), question.place(), question.isTimed());
    }
}
