package org.xueqing.prediction.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.HistoryFeatures;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.FoldedEncodings;

/**
 * Every answer of the training pupils with what was known before it.
 *
 * @param values of features, one array per answer; pupil after pupil
 * @param folds of the pupils
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers on their way to a learner, never compared
record TrainingRows(double[][] values, boolean[] correct, int[] folds) {

    /** Encodings that are in memory at the same time, however many cores there are. */
    private static final int AT_ONCE = 2;

    static TrainingRows of(List<History> pupils, FoldedEncodings encodings) {
        int[] begins = begins(pupils);
        int answers = begins[pupils.size()];
        TrainingRows rows = new TrainingRows(new double[answers][], new boolean[answers], new int[answers]);
        for (int fold = 0; fold < FoldedEncodings.FOLDS; fold += AT_ONCE) {
            IntStream.range(fold, fold + AT_ONCE)
                    .parallel()
                    .forEach(each -> rows.fill(each, pupils, begins, encodings.outside(each)));
        }
        return rows;
    }

    /** Answers of pupils whom the encodings do not know. */
    static TrainingRows of(List<History> pupils, Encodings encodings) {
        int[] begins = begins(pupils);
        int answers = begins[pupils.size()];
        TrainingRows rows = new TrainingRows(new double[answers][], new boolean[answers], new int[answers]);
        IntStream.range(0, pupils.size())
                .parallel()
                .forEach(pupil -> rows.fill(pupils.get(pupil), new HistoryFeatures(encodings), begins[pupil]));
        return rows;
    }

    int count() {
        return correct.length;
    }

    /** Rows of some pupils, by their fold. */
    TrainingRows where(IntPredicate fold) {
        int[] rows =
                IntStream.range(0, count()).filter(row -> fold.test(folds[row])).toArray();
        boolean[] outcomes = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = correct[rows[i]];
        }
        return new TrainingRows(
                IntStream.of(rows).mapToObj(row -> values[row]).toArray(double[][]::new),
                outcomes,
                IntStream.of(rows).map(row -> folds[row]).toArray());
    }

    /** 1 for a right answer, 0 for a wrong one. */
    int[] labels() {
        return IntStream.range(0, count()).map(row -> correct[row] ? 1 : 0).toArray();
    }

    /** The same for a learner that takes shares. */
    double[] shares() {
        return IntStream.range(0, count())
                .mapToDouble(row -> correct[row] ? 1 : 0)
                .toArray();
    }

    boolean hasBothOutcomes() {
        long right = IntStream.range(0, correct.length).filter(i -> correct[i]).count();
        return right > 0 && right < correct.length;
    }

    private void fill(int fold, List<History> pupils, int[] begins, Encodings encodings) {
        for (int pupil = 0; pupil < pupils.size(); pupil++) {
            History history = pupils.get(pupil);
            if (FoldedEncodings.fold(history.studentId()) == fold) {
                Arrays.fill(folds, begins[pupil], begins[pupil + 1], fold);
                fill(history, new HistoryFeatures(encodings), begins[pupil]);
            }
        }
    }

    private void fill(History history, HistoryFeatures features, int begin) {
        int row = begin;
        for (List<Answer> bundle : history.bundles()) {
            for (Answer answer : bundle) {
                values[row] = features.before(Question.of(answer));
                correct[row++] = answer.isCorrect();
            }
            bundle.forEach(features::add);
        }
    }

    private static int[] begins(List<History> pupils) {
        int[] begins = new int[pupils.size() + 1];
        for (int i = 0; i < pupils.size(); i++) {
            begins[i + 1] = begins[i] + pupils.get(i).answers().size();
        }
        return begins;
    }
}
