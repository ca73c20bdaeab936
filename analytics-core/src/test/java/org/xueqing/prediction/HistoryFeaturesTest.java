package org.xueqing.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.encoding.Encodings;

class HistoryFeaturesTest {

    private static final List<History> TRAINING = new School(42).pupils(150, 30, true);
    private static final Encodings ENCODINGS = Encodings.of(TRAINING);

    /** Changing outcomes from some answer on changes no feature up to that answer. */
    @Test
    void neverLookAtTheAnswerTheyDescribe() {
        History pupil = new School(8).pupils(1, 40, true).get(0);
        List<Answer> turned = new ArrayList<>(pupil.answers().subList(0, 10));
        pupil.answers().stream().skip(10).map(School::turned).forEach(turned::add);
        List<double[]> before = walk(pupil.answers());
        List<double[]> after = walk(turned);
        assertThat(after.subList(0, 11)).usingRecursiveComparison().isEqualTo(before.subList(0, 11));
        assertThat(after.get(11)).isNotEqualTo(before.get(11));
    }

    /** How long an answer took is known only after it: neither its duration nor the seconds of its moment may show. */
    @Test
    void neverKnowHowLongTheAnswerTookThatTheyDescribe() {
        History pupil = new School(12).pupils(1, 30, true).get(0);
        HistoryFeatures features = new HistoryFeatures(ENCODINGS);
        for (Answer answer : pupil.answers()) {
            Place place = answer.place();
            Instant slower = place.orderedAt().plusSeconds(37);
            Answer slow = new Answer(
                    new Place(slower, place.sequence(), place.eventId()),
                    true,
                    answer.itemId(),
                    answer.knowledgePoints(),
                    answer.attempt(),
                    answer.isCorrect(),
                    Objects.requireNonNull(answer.durationMillis()) + 37_000);
            assertThat(features.before(Question.of(slow))).isEqualTo(features.before(Question.of(answer)));
            features.add(answer);
        }
    }

    @Test
    void askingChangesNothing() {
        History pupil = new School(9).pupils(1, 30, true).get(0);
        HistoryFeatures once = new HistoryFeatures(ENCODINGS);
        HistoryFeatures often = new HistoryFeatures(ENCODINGS);
        for (Answer answer : pupil.answers()) {
            pupil.answers().forEach(other -> often.before(Question.of(other)));
            assertThat(often.before(Question.of(answer))).isEqualTo(once.before(Question.of(answer)));
            once.add(answer);
            often.add(answer);
        }
    }

    @Test
    void areNumbersWithAndWithoutTimesItemsAndPoints() {
        Stream.of(true, false).forEach(isTimed -> {
            for (History pupil : new School(10).pupils(20, 60, isTimed)) {
                assertThat(walk(pupil.answers())).allSatisfy(HistoryFeaturesTest::areAllFinite);
                assertThat(walk(stripped(pupil, "", List.of()))).allSatisfy(HistoryFeaturesTest::areAllFinite);
                assertThat(walk(stripped(pupil, "never met", List.of("K-new"))))
                        .allSatisfy(HistoryFeaturesTest::areAllFinite);
            }
        });
    }

    @Test
    void namesThatTrainingDoesNotKnowAreStillToldApart() {
        HistoryFeatures features = new HistoryFeatures(ENCODINGS);
        Answer one = stripped(TRAINING.get(0), "new-1", List.of("K-new")).get(0);
        Answer other = stripped(TRAINING.get(0), "new-2", List.of("K-newer")).get(0);
        features.add(one);
        assertThat(features.before(Question.of(one))[Feature.POINT_PRACTICE.ordinal()])
                .isPositive();
        assertThat(features.before(Question.of(one))[Feature.ITEM_PRACTICE.ordinal()])
                .isPositive();
        assertThat(features.before(Question.of(other))[Feature.POINT_PRACTICE.ordinal()])
                .isZero();
        assertThat(features.before(Question.of(other))[Feature.ITEM_PRACTICE.ordinal()])
                .isZero();
    }

    @Test
    void itemsThatAFamilyMadeAreOneKind() {
        HistoryFeatures features = new HistoryFeatures(ENCODINGS);
        features.add(stripped(TRAINING.get(0), "ADD-2D.1.4f2a", List.of("K1")).get(0));
        Question again = Question.of(
                stripped(TRAINING.get(0), "ADD-2D.1.77", List.of("K1")).get(0));
        Question newer = Question.of(
                stripped(TRAINING.get(0), "ADD-2D.2.77", List.of("K1")).get(0));
        assertThat(features.before(again)[Feature.ITEM_PRACTICE.ordinal()]).isPositive();
        assertThat(features.before(newer)[Feature.ITEM_PRACTICE.ordinal()]).isZero();
    }

    private static List<double[]> walk(List<Answer> answers) {
        HistoryFeatures features = new HistoryFeatures(ENCODINGS);
        List<double[]> values = new ArrayList<>();
        for (Answer answer : answers) {
            values.add(features.before(Question.of(answer)));
            features.add(answer);
        }
        return values;
    }

    private static void areAllFinite(double[] values) {
        assertThat(values).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    private static List<Answer> stripped(History pupil, String item, List<String> points) {
        return pupil.answers().stream()
                .map(answer -> new Answer(answer.place(), answer.isTimed(), item, points, 1, answer.isCorrect()))
                .toList();
    }
}
