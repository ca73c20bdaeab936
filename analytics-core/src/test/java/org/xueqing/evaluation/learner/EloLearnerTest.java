package org.xueqing.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Pupils;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.Question;

class EloLearnerTest {

    private static final Answer RIGHT = Pupils.untimed(0, "i", "k", true);
    private static final Answer WRONG = Pupils.untimed(1, "i", "k", false);

    @Test
    void predictionsFollowTheFormula() {
        Predictor predictor = new EloLearner().learn(List.of(Pupils.history("t", RIGHT, WRONG)));
        // Two training answers, one right: the bias is 0, and the ratings move by hand as follows.
        double first = 0.5;
        double second = 1 / (1 + Math.exp(-((0.35 + 0.6 + 0.8 + 0.4) * (1 - first))));
        double item = -0.8 * 0.5 + 0.8 / 1.25 * second;
        double point = -0.4 * 0.5 + 0.4 / 1.02 * second;
        Walk walk = predictor.walk("u");
        double asked = 1 / (1 + Math.exp(item + point));
        assertThat(walk.probabilityCorrect(Question.of(RIGHT))).isCloseTo(asked, within(1e-12));
        walk.observe(RIGHT);
        double moved = (0.35 + 0.6) * (1 - asked);
        assertThat(walk.probabilityCorrect(Question.of(RIGHT)))
                .isCloseTo(1 / (1 + Math.exp(item + point - moved)), within(1e-12));
    }

    @Test
    void somethingNeverSeenIsNeitherHardNorEasy() {
        Predictor predictor = new EloLearner().learn(List.of(Pupils.history("t", RIGHT, WRONG)));
        Answer unseen = Pupils.untimed(5, "other", "elsewhere", true);
        assertThat(predictor.walk("u").probabilityCorrect(Question.of(unseen))).isEqualTo(0.5);
    }

    @Test
    void withoutTrainingItSaysAHalf() {
        assertThat(new EloLearner().learn(List.of()).walk("u").probabilityCorrect(Question.of(RIGHT)))
                .isEqualTo(0.5);
    }
}
