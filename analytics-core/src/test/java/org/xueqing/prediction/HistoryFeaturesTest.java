package org.xueqing.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.encoding.Encodings;
import org.xueqing.prediction.encoding.Prerequisites;

class HistoryFeaturesTest {

    private static final List<History> TRAINING = new School(42).pupils(150, 30, true);
    private static final Encodings ENCODINGS = Encodings.of(TRAINING, School.PREREQUISITES);

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

    /**
     * Models in the registry were learnt on these numbers and name them: one that changes without a new name is read wrongly. Whoever changes what a feature is
     * gives it another key. To seven digits, which processors agree on.
     */
    @Test
    void areTheNumbersThatStoredModelsWereLearntOn() {
        int all = 17;
        for (History pupil : new School(77).pupils(200, 50, true)) {
            for (double[] values : walk(pupil.answers())) {
                for (double value : values) {
                    all = 31 * all + Float.hashCode((float) value);
                }
            }
        }
        assertThat(all).isEqualTo(1_849_658_869);
    }

    /** A hint is asked for while the answer is given: that of the answer described may not show, those of earlier ones must. */
    @Test
    void neverKnowOfHintsWithTheAnswerThatTheyDescribe() {
        History pupil = new School(12).pupils(1, 40, true).get(0);
        HistoryFeatures features = new HistoryFeatures(ENCODINGS);
        HistoryFeatures without = new HistoryFeatures(ENCODINGS);
        boolean isAnyDifferent = false;
        for (Answer answer : pupil.answers()) {
            double[] described = features.before(Question.of(answer));
            assertThat(features.before(Question.of(hinted(answer, answer.hints() + 1))))
                    .isEqualTo(described);
            isAnyDifferent |= !Arrays.equals(without.before(Question.of(answer)), described);
            features.add(hinted(answer, 1));
            without.add(hinted(answer, 0));
        }
        assertThat(isAnyDifferent).isTrue();
    }

    @Test
    void helpIsOfThePupilAndOfThePoints() {
        HistoryFeatures features = new HistoryFeatures(ENCODINGS);
        Answer hinted = hinted(answer("K1", 1, false), 2);
        features.add(hinted);
        double[] here = features.before(Question.of(answer("K1", 2, true)));
        double[] elsewhere = features.before(Question.of(answer("K2", 3, true)));
        assertThat(at(here, Feature.HELP))
                .isEqualTo(at(elsewhere, Feature.HELP))
                .isPositive();
        assertThat(at(here, Feature.POINT_HELP)).isPositive();
        assertThat(at(elsewhere, Feature.POINT_HELP)).isZero();
        assertThat(at(features.before(Question.of(hinted)), Feature.ITEM_HELP)).isOne();
        assertThat(at(here, Feature.ITEM_HELP)).isZero();
        assertThat(at(here, Feature.AFTER_HELP)).isZero();
        features.add(answer("K1", 2, true));
        assertThat(at(features.before(Question.of(answer("K2", 3, true))), Feature.AFTER_HELP))
                .isPositive();
    }

    @Test
    void prerequisitesAreThoseOfThePointsOfTheQuestion() {
        HistoryFeatures features = new HistoryFeatures(ENCODINGS);
        double[] fresh = features.before(Question.of(answer("K2", 9, true)));
        features.add(answer("K1", 1, true));
        features.add(answer("K0", 2, false));
        double[] later = features.before(Question.of(answer("K2", 9, true)));
        assertThat(at(fresh, Feature.PREREQUISITES_MET)).isZero();
        assertThat(at(later, Feature.PREREQUISITES_MET)).isEqualTo(Math.log1p(2));
        assertThat(at(later, Feature.PREREQUISITE_MASTERY)).isNegative();
        double[] unrelated = features.before(Question.of(answer("K9", 9, true)));
        assertThat(at(unrelated, Feature.PREREQUISITES_MET)).isZero();
        assertThat(at(unrelated, Feature.PREREQUISITE_MASTERY)).isZero();
        features.add(answer("K0", 3, false));
        assertThat(at(features.before(Question.of(answer("K2", 9, true))), Feature.PREREQUISITE_SURPRISE))
                .isLessThan(at(later, Feature.PREREQUISITE_SURPRISE));
    }

    @Test
    void prerequisitesCountForLessOnceThePointItselfIsKnown() {
        HistoryFeatures features = new HistoryFeatures(ENCODINGS);
        features.add(answer("K8", 1, false));
        double[] before = features.before(Question.of(answer("K9", 9, true)));
        features.add(answer("K9", 2, true));
        features.add(answer("K9", 3, true));
        double[] after = features.before(Question.of(answer("K9", 9, true)));
        assertThat(at(after, Feature.PREREQUISITE_SURPRISE)).isEqualTo(at(before, Feature.PREREQUISITE_SURPRISE));
        assertThat(at(after, Feature.PREREQUISITE_SURPRISE_WHILE_NEW))
                .isCloseTo(at(before, Feature.PREREQUISITE_SURPRISE_WHILE_NEW) / 3, within(1e-12));
        assertThat(at(after, Feature.PREREQUISITE_MASTERY_WHILE_NEW))
                .isBetween(at(before, Feature.PREREQUISITE_MASTERY_WHILE_NEW), 0.0);
    }

    @Test
    void helpAndPrerequisitesAreConstantWhereThereAreNone() {
        List<Answer> unaided = new School(13)
                .pupils(1, 60, true).get(0).answers().stream()
                        .map(answer -> hinted(answer, 0))
                        .toList();
        HistoryFeatures features = new HistoryFeatures(Encodings.of(TRAINING, Prerequisites.NONE));
        double[] first = features.before(Question.of(unaided.get(0)));
        for (Answer answer : unaided) {
            double[] values = features.before(Question.of(answer));
            Stream.of(Feature.values())
                    .filter(feature -> Set.of(Ground.HELP, Ground.PREREQUISITES).contains(feature.ground()))
                    .forEach(feature ->
                            assertThat(at(values, feature)).as(feature.key()).isEqualTo(at(first, feature)));
            features.add(answer);
        }
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

    private static double at(double[] values, Feature feature) {
        return values[feature.ordinal()];
    }

    private static Answer answer(String point, int second, boolean isCorrect) {
        Place place = new Place(Instant.parse("2026-10-12T01:00:00Z").plusSeconds(second), second, "e" + second);
        return new Answer(place, true, "new-" + second, List.of(point), 1, isCorrect);
    }

    private static Answer hinted(Answer answer, int hints) {
        return new Answer(
                answer.place(),
                answer.isTimed(),
                answer.itemId(),
                answer.knowledgePoints(),
                answer.attempt(),
                answer.isCorrect(),
                answer.durationMillis(),
                hints);
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
