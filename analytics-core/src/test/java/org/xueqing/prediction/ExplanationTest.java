package org.xueqing.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.boosting.BoostingSettings;
import org.xueqing.prediction.training.Method;
import org.xueqing.prediction.training.NextAnswerTrainer;
import org.xueqing.prediction.training.Training.Trained;

class ExplanationTest {

    private static final Instant MONDAY = Instant.parse("2027-03-01T01:00:00Z");

    static Stream<NextAnswerModel> models() {
        List<History> pupils = new School(42).pupils(300, 30, true);
        return Stream.of(Method.Logistic.USUAL, new Method.Boosted(new BoostingSettings(60, 0.1, 15, 40, 5, 0.5, 1)))
                .map(method -> ((Trained) NextAnswerTrainer.train(pupils, School.PREREQUISITES, method)).model());
    }

    @ParameterizedTest
    @MethodSource("models")
    void partsAddUpToThePredictionStrongestFirst(NextAnswerModel model) {
        for (History pupil : new School(3).pupils(20, 40, true)) {
            NextAnswerModel.Walk walk = model.walk();
            for (Answer answer : pupil.answers()) {
                Explanation explanation = walk.explain(Question.of(answer));
                double probability = 1 / (1 + Math.exp(-explanation.logit()));
                assertThat(model.map().of(probability)).isCloseTo(explanation.probability(), within(1e-9));
                assertThat(explanation.probability()).isEqualTo(walk.probabilityCorrect(Question.of(answer)));
                assertThat(explanation.parts())
                        .isSortedAccordingTo(
                                Comparator.comparingDouble((Explanation.Part part) -> -Math.abs(part.logits())));
                walk.observe(answer);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void inPercentTheyAddUpToTheRoundedPredictionHoweverManyAreNamed(NextAnswerModel model) {
        for (History pupil : new School(4).pupils(20, 40, true)) {
            NextAnswerModel.Walk walk = model.walk();
            for (Answer answer : pupil.answers()) {
                Explanation explanation = walk.explain(Question.of(answer));
                for (int most = 0; most <= Ground.values().length; most++) {
                    PercentParts parts = PercentParts.of(explanation, most);
                    assertThat(parts.total()).isEqualTo((int) Math.round(100 * explanation.probability()));
                    assertThat(parts.named()).hasSizeLessThanOrEqualTo(most);
                }
                PercentParts all = PercentParts.of(explanation, Ground.values().length);
                // Nine numbers and the sum are rounded, each by half a point at most.
                assertThat(all.others()).isBetween(-5, 5);
                assertThat(all.named()).allSatisfy(named -> assertThat(named.points() > 0)
                        .isEqualTo(logits(explanation, named.ground()) > 0));
                walk.observe(answer);
            }
        }
    }

    private static double logits(Explanation explanation, Ground ground) {
        return explanation.parts().stream()
                .filter(part -> part.ground() == ground)
                .mapToDouble(Explanation.Part::logits)
                .sum();
    }

    @Test
    void groundsThatOutweighEachOtherAreStillTold() {
        Explanation.Part speaksFor = new Explanation.Part(Ground.POINTS, 2);
        Explanation.Part against = new Explanation.Part(Ground.PUPIL, -2);
        Circumstances none = new Circumstances(0, 0, OptionalLong.empty(), 0, 0, 0, 0, 0, Optional.empty());
        PercentParts parts = PercentParts.of(
                new Explanation(0.5, 0.5, 0, List.of(speaksFor, against), none), Ground.values().length);
        assertThat(parts)
                .isEqualTo(new PercentParts(
                        50,
                        List.of(new PercentParts.Named(Ground.POINTS, 50), new PercentParts.Named(Ground.PUPIL, -50)),
                        0));
    }

    @ParameterizedTest
    @MethodSource("models")
    void countsAreThoseOfTheAnswersBefore(NextAnswerModel model) {
        NextAnswerModel.Walk walk = model.walk();
        boolean[] outcomes = {false, true, true, false, false, true, false, false};
        for (int i = 0; i < outcomes.length; i++) {
            walk.observe(answer(MONDAY.plus(Duration.ofMinutes(i)), outcomes[i]));
        }
        Question twoWeeksLater =
                Question.of(answer(MONDAY.plus(Duration.ofDays(14)).plusSeconds(600), true));
        Circumstances circumstances = walk.explain(twoWeeksLater).circumstances();
        assertThat(circumstances.lately()).isEqualTo(6);
        assertThat(circumstances.latelyWrong()).isEqualTo(4);
        assertThat(circumstances.practisedBefore()).hasValue(14);
        assertThat(circumstances.answers()).isEqualTo(8);
        assertThat(circumstances.itemAnswers()).isPositive();
    }

    @ParameterizedTest
    @MethodSource("models")
    void theWeakestEarlierPointAndHintsAreCounted(NextAnswerModel model) {
        NextAnswerModel.Walk walk = model.walk();
        walk.observe(answer("K0", 0, true, 0));
        walk.observe(answer("K1", 1, false, 1));
        walk.observe(answer("K2", 2, false, 3));
        walk.observe(answer("K2", 3, true, 0));
        Circumstances circumstances =
                walk.explain(Question.of(answer("K2", 4, true, 2))).circumstances();
        assertThat(circumstances.weakestPrerequisite()).hasValue(new Circumstances.Prerequisite("K1", 1, 1));
        assertThat(circumstances.hinted()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("models")
    void nothingIsSaidOfWhatNeverWas(NextAnswerModel model) {
        Circumstances circumstances =
                model.walk().explain(Question.of(answer(MONDAY, true))).circumstances();
        assertThat(circumstances.lately()).isZero();
        assertThat(circumstances.latelyWrong()).isZero();
        assertThat(circumstances.practisedBefore()).isEmpty();
        assertThat(circumstances.weakestPrerequisite()).isEmpty();
        assertThat(circumstances.hinted()).isZero();
    }

    private static Answer answer(String point, int minute, boolean isCorrect, int hints) {
        Place place = new Place(MONDAY.plus(Duration.ofMinutes(minute)), minute, "e");
        return new Answer(place, true, "item-1", List.of(point), 1, isCorrect, null, hints);
    }

    private static Answer answer(Instant at, boolean isCorrect) {
        return new Answer(new Place(at, 0, "e"), true, "item-1", List.of("K1"), 1, isCorrect);
    }
}
