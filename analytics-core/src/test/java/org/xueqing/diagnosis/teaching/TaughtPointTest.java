package org.xueqing.diagnosis.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.diagnosis.teaching.PaceGap.OfPoint;
import org.xueqing.diagnosis.teaching.TaughtPoint.Verdict;

class TaughtPointTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int LEAST = 5;

    @Test
    void aPointIsNotLearnedOnlyWhereTheWholeIntervalLiesBelowHalf() {
        assertThat(verdict(20, 45, 8)).isEqualTo(Verdict.NOT_LEARNED);
        assertThat(verdict(20, 45, 20)).as("44 %, up to 59 %").isEqualTo(Verdict.NOT_SHOWN);
        assertThat(verdict(20, 5, 1)).as("20 %, but of five").isEqualTo(Verdict.NOT_SHOWN);
    }

    @Test
    void whatCannotBeSaidYetHasItsReason() {
        assertThat(verdict(13, 45, 0)).isEqualTo(Verdict.TAUGHT_LATELY);
        assertThat(verdict(14, 45, 0)).isEqualTo(Verdict.NOT_LEARNED);
        assertThat(verdict(20, 4, 0)).isEqualTo(Verdict.TOO_FEW_PUPILS);
        assertThat(new TaughtPoint("K1", TODAY.minusDays(20), 45, 0, 134, Optional.of(TODAY)).verdict(TODAY, LEAST))
                .isEqualTo(Verdict.TOO_FEW_ANSWERS);
        assertThat(new TaughtPoint("K1", TODAY.minusDays(20), 45, 0, 135, Optional.of(TODAY.minusDays(21)))
                        .verdict(TODAY, LEAST))
                .isEqualTo(Verdict.NOT_PRACTISED_SINCE);
    }

    private static Verdict verdict(int daysAgo, int pupils, int mastered) {
        return new TaughtPoint("K1", TODAY.minusDays(daysAgo), pupils, mastered, 5L * pupils, Optional.of(TODAY))
                .verdict(TODAY, LEAST);
    }

    @Test
    void theGapOfAUnitIsTheMiddleOneOfItsPointsWhateverTheirOrder() {
        List<OfPoint> points = new java.util.ArrayList<>(
                List.of(new OfPoint(2, 9, 3), new OfPoint(2, 7, 2), new OfPoint(2, -30, 3), new OfPoint(1, -2, 1)));
        List<PaceGap> expected = List.of(new PaceGap(1, -2, -2, -2, 1, 1), new PaceGap(2, 7, -30, 9, 3, 3));
        IntStream.range(0, 5).forEach(seed -> {
            Collections.shuffle(points, new Random(seed));
            assertThat(PaceGap.of(points)).isEqualTo(expected);
        });
        assertThat(expected).extracting(PaceGap::isNotable).containsExactly(false, true);
    }

    @Test
    void ofAnEvenNumberOfPointsTheMiddleLiesBetweenTwo() {
        assertThat(PaceGap.of(List.of(new OfPoint(1, 3, 1), new OfPoint(1, 6, 1))))
                .extracting(PaceGap::days)
                .containsExactly(4.5);
        assertThat(PaceGap.of(List.of())).isEmpty();
    }
}
