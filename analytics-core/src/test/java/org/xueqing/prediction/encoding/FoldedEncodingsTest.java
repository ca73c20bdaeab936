package org.xueqing.prediction.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.history.Answer;
import org.xueqing.history.History;
import org.xueqing.history.Question;
import org.xueqing.prediction.HistoryFeatures;
import org.xueqing.prediction.School;

class FoldedEncodingsTest {

    private final List<History> pupils = new School(4).pupils(60, 20, false);

    /** The leak that makes a model look better than it is: a pupil's own answers in what is said to the pupil. */
    @Test
    void nothingSaidToAPupilKnowsTheAnswersOfThePupilsFold() {
        History one = pupils.get(0);
        int fold = FoldedEncodings.fold(one.studentId());
        List<History> turned = pupils.stream()
                .map(pupil -> PupilHash.innerFold(pupil.studentId(), FoldedEncodings.FOLDS) == fold
                        ? new History(
                                pupil.studentId(),
                                pupil.answers().stream().map(School::turned).toList())
                        : pupil)
                .toList();
        assertThat(said(FoldedEncodings.of(turned, School.PREREQUISITES).outside(fold), one))
                .usingRecursiveComparison()
                .isEqualTo(said(FoldedEncodings.of(pupils, School.PREREQUISITES).outside(fold), one));
    }

    @Test
    void theWholeKnowsEverybody() {
        assertThat(FoldedEncodings.of(pupils, School.PREREQUISITES)
                        .whole()
                        .rates()
                        .answers())
                .isEqualTo(60 * 20);
        assertThat(FoldedEncodings.of(pupils, School.PREREQUISITES)
                        .outside(3)
                        .rates()
                        .answers())
                .isBetween(1L, 60 * 20L - 20);
    }

    @Test
    void everyFoldHasPupils() {
        assertThat(IntStream.range(0, 400)
                        .map(id -> PupilHash.innerFold(Integer.toString(id), FoldedEncodings.FOLDS))
                        .distinct()
                        .count())
                .isEqualTo(FoldedEncodings.FOLDS);
    }

    /** Inner folds within one outer fold: all must occur, or encodings of training pupils would leak or starve. */
    @Test
    void innerFoldsAreIndependentOfTheOuterOnes() {
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(Integer::toString)
                        .filter(id -> PupilHash.fold(id) == 2)
                        .mapToInt(id -> PupilHash.innerFold(id, FoldedEncodings.FOLDS))
                        .distinct()
                        .count())
                .isEqualTo(FoldedEncodings.FOLDS);
    }

    @Test
    void foldOfAPupilIsTheMd5OfTheIdModuloFive() {
        assertThat(IntStream.range(0, 12).map(id -> PupilHash.fold(Integer.toString(id))))
                .containsExactly(0, 1, 2, 3, 0, 3, 2, 0, 1, 4, 4, 0);
    }

    /** Everything that is said to the pupil on the way through the whole history. */
    private static List<double[]> said(Encodings encodings, History pupil) {
        HistoryFeatures features = new HistoryFeatures(encodings);
        List<double[]> said = new ArrayList<>();
        for (Answer answer : pupil.answers()) {
            said.add(features.before(Question.of(answer)));
            features.add(answer);
        }
        return said;
    }
}
