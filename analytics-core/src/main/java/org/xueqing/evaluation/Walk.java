package org.xueqing.evaluation;

import org.xueqing.history.Answer;
import org.xueqing.history.Question;

/**
 * One pupil's way through the answers, in order: asked first, told afterwards. Only the pupil's own state moves. Answers
 * of one bundle are all asked before the first of them is told.
 */
public interface Walk {

    /** @return probability that the answer will be correct, in [0, 1], never NaN; asking changes nothing */
    double probabilityCorrect(Question next);

    /** The answer to a question that was asked before. Every answer is told, also one that is no evidence. */
    void observe(Answer answer);
}
