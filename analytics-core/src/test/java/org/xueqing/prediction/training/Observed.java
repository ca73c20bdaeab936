package org.xueqing.prediction.training;

import java.util.List;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.NextAnswerModel;

/** What a model foretold of pupils whom it had not seen, beside what came. */
@SuppressWarnings("ArrayRecordComponent") // plain numbers beside each other, never compared
record Observed(double[] predicted, boolean[] correct) {

    static Observed of(List<History> pupils, NextAnswerModel model) {
        int answers = pupils.stream().mapToInt(pupil -> pupil.answers().size()).sum();
        Observed observed = new Observed(new double[answers], new boolean[answers]);
        int at = 0;
        for (History pupil : pupils) {
            at = observed.follow(pupil, model.walk(), at);
        }
        return observed;
    }

    private int follow(History pupil, NextAnswerModel.Walk walk, int begin) {
        int at = begin;
        for (List<Answer> bundle : pupil.bundles()) {
            for (Answer answer : bundle) {
                predicted[at] = walk.probabilityCorrect(Question.of(answer));
                correct[at++] = answer.isCorrect();
            }
            bundle.forEach(walk::observe);
        }
        return at;
    }
}
