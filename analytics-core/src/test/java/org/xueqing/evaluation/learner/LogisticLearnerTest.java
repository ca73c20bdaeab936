package org.xueqing.evaluation.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.evaluation.Predictor;
import org.xueqing.evaluation.Pupils;
import org.xueqing.evaluation.Walk;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;

class LogisticLearnerTest {

    @Test
    void atTheMinimumTheGradientIsNought() {
        Random random = new Random(5);
        SparseRows rows = new SparseRows();
        for (int row = 0; row < 3_000; row++) {
            rows.put(random.nextInt(20), 1);
            double x = random.nextGaussian();
            rows.put(20, x);
            rows.end(random.nextDouble() < 1 / (1 + Math.exp(-x - 0.5)));
        }
        double[] weights = LogisticFit.weights(rows, 21);
        double[] gradient = new double[22];
        rows.loss(weights, gradient);
        for (int i = 0; i < 21; i++) {
            assertThat(gradient[i] + weights[i]).isCloseTo(0, within(0.05));
        }
        assertThat(gradient[21]).isCloseTo(0, within(0.05));
        assertThat(weights[20]).isCloseTo(1, within(0.15));
    }

    /** One feature that is always 1 beside a free intercept gets no weight, so the mean is foretold. */
    @Test
    void thePenaltyIsPaidByWeightsAndNotByTheIntercept() {
        SparseRows rows = new SparseRows();
        for (int row = 0; row < 100; row++) {
            rows.put(0, 1);
            rows.end(row < 73);
        }
        double[] weights = LogisticFit.weights(rows, 1);
        assertThat(weights[0]).isCloseTo(0, within(1e-3));
        assertThat(weights[1]).isCloseTo(Math.log(73.0 / 27), within(1e-2));
    }

    @Test
    void practiceThatHelpsIsSeen() {
        Random random = new Random(2);
        List<History> training = IntStream.range(0, 300)
                .mapToObj(pupil -> new History(
                        "s:" + pupil,
                        IntStream.range(0, 10)
                                .mapToObj(i -> Pupils.untimed(i, "i", "k", random.nextDouble() < 0.3 + 0.06 * i))
                                .toList()))
                .toList();
        Predictor predictor = LogisticLearner.pfa().learn(training);
        Walk walk = predictor.walk("s:new");
        Answer right = Pupils.untimed(0, "i", "k", true);
        double before = walk.probabilityCorrect(Question.of(right));
        IntStream.range(0, 8).forEach(i -> walk.observe(right));
        assertThat(before).isCloseTo(0.3, within(0.08));
        assertThat(walk.probabilityCorrect(Question.of(right))).isGreaterThan(before + 0.2);
    }

    @Test
    void whatWasNeverSeenHasNoWeight() {
        Predictor predictor = LogisticLearner.best()
                .learn(List.of(
                        Pupils.history("t", Pupils.untimed(0, "i", "k", true), Pupils.untimed(1, "i", "k", false))));
        double asked =
                predictor.walk("u").probabilityCorrect(Question.of(Pupils.untimed(0, "other", "elsewhere", true)));
        assertThat(asked).isBetween(0.3, 0.8);
    }

    @Test
    void withoutTrainingItSaysAHalf() {
        Answer any = Pupils.untimed(0, "i", "k", true);
        assertThat(LogisticLearner.best().learn(List.of()).walk("u").probabilityCorrect(Question.of(any)))
                .isEqualTo(0.5);
    }
}
