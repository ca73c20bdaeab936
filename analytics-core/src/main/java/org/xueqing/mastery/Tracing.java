package org.xueqing.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.response.BktParameters;
import org.xueqing.response.JointBkt;

/**
 * The one function that moves mastery: (belief, answer) → belief. Fold it over a pupil's answers in their order; an answer
 * that is no evidence changes nothing.
 */
public final class Tracing {

    private final BktParameters parameters;

    public Tracing(BktParameters parameters) {
        this.parameters = parameters;
    }

    public PupilMastery after(PupilMastery before, Answer answer) {
        if (!answer.isEvidence()) {
            return before;
        }
        Map<String, PointMastery> after = new HashMap<>(before.byPoint());
        step(after, answer);
        return new PupilMastery(after);
    }

    /** The same fold over a whole history. */
    public PupilMastery trace(History history) {
        Map<String, PointMastery> belief = new HashMap<>();
        history.evidence().forEach(answer -> step(belief, answer));
        return new PupilMastery(belief);
    }

    /** One piece of evidence, on a belief that is the caller's own. */
    void step(Map<String, PointMastery> belief, Answer answer) {
        List<String> points = answer.knowledgePoints();
        double[] before = new double[points.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = probability(points.get(i), belief.get(points.get(i)));
        }
        double[] after = new JointBkt(parameters.of(points)).after(before, answer.isCorrect());
        for (int i = 0; i < after.length; i++) {
            double probability = after[i];
            belief.compute(points.get(i), (point, old) -> next(old, probability, answer));
        }
    }

    private double probability(String point, @Nullable PointMastery known) {
        return known == null ? parameters.of(point).prior() : known.probability();
    }

    private static PointMastery next(@Nullable PointMastery old, double probability, Answer answer) {
        return old == null ? PointMastery.first(probability, answer) : old.next(probability, answer);
    }
}
