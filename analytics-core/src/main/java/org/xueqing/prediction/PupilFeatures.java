package org.xueqing.prediction;

import java.io.Serializable;
import java.util.List;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/**
 * Every first attempt of one pupil with what was known before it.
 *
 * @param features one row per answer, see {@link HistoryFeatures#NAMES}
 * @param itemMeans the baseline's prediction of each answer
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers on their way to a learner, never compared
public record PupilFeatures(String studentId, double[][] features, double[] itemMeans, boolean[] correct)
        implements Serializable {

    /** @param rates as the pupil's fold may know them */
    public static PupilFeatures of(History history, OutcomeRates.Seen rates) {
        List<Answer> answers =
                history.answers().stream().filter(Answer::isFirstAttempt).toList();
        HistoryFeatures walk = new HistoryFeatures(rates);
        double[][] features = new double[answers.size()][];
        double[] itemMeans = new double[answers.size()];
        boolean[] correct = new boolean[answers.size()];
        for (int i = 0; i < features.length; i++) {
            Answer answer = answers.get(i);
            features[i] = walk.before(answer);
            itemMeans[i] = rates.itemMean(answer.itemId());
            correct[i] = answer.isCorrect();
            walk.add(answer);
        }
        return new PupilFeatures(history.studentId(), features, itemMeans, correct);
    }

    public int answers() {
        return correct.length;
    }
}
