package org.xueqing.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Pupils;
import org.xueqing.history.History;
import org.xueqing.history.Question;

class ItemMeanLearnerTest {

    private static final History TRAINED = Pupils.history(
            "t",
            Pupils.untimed(0, "easy", "k", true),
            Pupils.untimed(1, "easy", "k", true),
            Pupils.untimed(2, "hard", "k", false),
            Pupils.untimed(3, "hard", "k", true));

    @Test
    void fewAnswersAreDrawnTowardsAllItems() {
        Predictor predictor = new ItemMeanLearner().learn(List.of(TRAINED));
        assertThat(asked(predictor, "easy")).isCloseTo((2 + 8 * 0.75) / 10, within(1e-12));
        assertThat(asked(predictor, "hard")).isCloseTo((1 + 8 * 0.75) / 10, within(1e-12));
        assertThat(asked(predictor, "unseen")).isEqualTo(0.75);
    }

    @Test
    void everyBaselineHasAName() {
        assertThat(Learners.names()).startsWith("mean", "itemmean", "elo");
        assertThat(Learners.names()).doesNotHaveDuplicates().containsAll(Learners.BASELINES);
        assertThat(Learners.named("elo")).isPresent();
        assertThat(Learners.named("ELO ")).isEmpty();
    }

    private static double asked(Predictor predictor, String item) {
        return predictor.walk("u").probabilityCorrect(Question.of(Pupils.untimed(9, item, "k", true)));
    }
}
