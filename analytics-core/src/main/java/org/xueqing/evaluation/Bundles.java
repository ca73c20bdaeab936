package org.xueqing.evaluation;

import java.util.List;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/**
 * Walks one pupil as a test is sat: the answers of one bundle, those with one equal timestamp, are all asked before the
 * first of them is told. Untimed answers are bundles of one.
 */
public final class Bundles {

    private Bundles() {}

    /** Writes a prediction for every answer of the history into {@code predicted}, from {@code begin} on. */
    public static void walk(History history, Walk walk, double[] predicted, int begin) {
        List<Answer> answers = history.answers();
        int from = 0;
        while (from < answers.size()) {
            int to = end(answers, from);
            for (int i = from; i < to; i++) {
                predicted[begin + i] = asked(walk, answers.get(i), history);
            }
            answers.subList(from, to).forEach(walk::observe);
            from = to;
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

    private static int end(List<Answer> answers, int from) {
        int to = from + 1;
        while (to < answers.size() && isOneBundle(answers.get(from), answers.get(to))) {
            to++;
        }
        return to;
    }

    private static boolean isOneBundle(Answer one, Answer other) {
        return one.isTimed()
                && other.isTimed()
                && one.place().orderedAt().equals(other.place().orderedAt());
    }
}
