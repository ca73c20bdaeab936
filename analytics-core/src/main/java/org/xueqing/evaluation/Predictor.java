package org.xueqing.evaluation;

/** What was learned: frozen parameters. Walks of several pupils may go on at once and never see each other. */
public interface Predictor {

    /** @param studentId of a pupil who was not in training, about whom nothing is known yet */
    Walk walk(String studentId);
}
