package org.xueqing.evaluation;

import java.util.List;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;

/**
 * Walks one pupil as a test is sat: the answers of one bundle, those with one equal timestamp, are all asked before the
 * first of them is told. Untimed answers are bundles of one.
 */
public final class Bundles {

    private Bundles() {}

    /** Writes a prediction for every answer of the history into {@code predicted}, from {@code begin} on. */
    public static void walk(History history, Walk walk, double[] predicted, int begin) {
        int at = begin;
        for (List<Answer> bundle : history.bundles()) {
            for (Answer answer : bundle) {
                predicted[at++] = asked(walk, answer, history);
            }
            bundle.forEach(walk::observe);
        }
    }

    private static double asked(Walk walk, Answer answer, History history) {
        double probability = walk.probabilityCorrect(Question.of(answer));
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalStateException(
                    "prediction " + probability + " for pupil " + history.studentId() + " at " + answer.place());
        }
        return probability;
    }
}
