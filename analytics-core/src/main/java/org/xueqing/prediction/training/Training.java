package org.xueqing.prediction.training;

import java.io.Serializable;
import org.xueqing.prediction.NextAnswerModel;

/** What became of training one model. */
public sealed interface Training extends Serializable {

    record Trained(NextAnswerModel model) implements Training {}

    /** Too few answers, or all with the same outcome. */
    record TooFewAnswers(int answers) implements Training {}
}
