package org.xueqing.dashboard.work.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.dashboard.work.judgement.Judging.Word;
import org.xueqing.ingest.practice.SelfAssessments.Feeling;

/** What was said beside what came of it, in counts. */
class JudgingTest {

    @ParameterizedTest
    @CsvSource({
        "SURE,5,5,FITS",
        "SURE,5,3,FITS",
        "SURE,5,2,OVER",
        "SURE,2,0,UNKNOWN",
        "NOT_YET,5,4,UNDER",
        "NOT_YET,5,3,FITS",
        "NOT_YET,0,0,UNKNOWN",
        "UNSURE,5,5,FITS",
        "UNSURE,5,0,FITS",
    })
    void whoWasSureAndWrongWasTooSureAndWhoWasUnsureIsNeverBlamed(
            Feeling before, int answers, int right, Judged.Fit fit) {
        assertThat(new Judged(before, null, answers, right).fit()).isEqualTo(fit);
    }

    @Test
    void whatWasSaidOnlyAfterwardsJudgesNothing() {
        Judged after = new Judged(null, Feeling.SURE, 5, 0);
        assertThat(after.fit()).isEqualTo(Judged.Fit.UNKNOWN);
        assertThat(after.change()).isZero();
    }

    @Test
    void surerAndLessSureAreCountedApart() {
        Judging judging = Judging.of(List.of(
                new Judged(Feeling.NOT_YET, Feeling.SURE, 3, 2),
                new Judged(Feeling.SURE, Feeling.UNSURE, 3, 2),
                new Judged(Feeling.SURE, Feeling.SURE, 3, 2)));
        assertThat(judging.surer()).isEqualTo(1);
        assertThat(judging.lessSure()).isEqualTo(1);
    }

    @Test
    void fewListsSayNothingAndOftenIsAtLeastHalf() {
        assertThat(judging(2, 0, 0).word()).isEqualTo(Word.FEW);
        assertThat(judging(2, 0, 2).word()).isEqualTo(Word.OFTEN_OVER);
        assertThat(judging(1, 0, 2).word()).isEqualTo(Word.WELL);
        assertThat(judging(0, 3, 1).word()).isEqualTo(Word.OFTEN_UNDER);
        assertThat(judging(2, 2, 0).word()).as("neither one nor the other").isEqualTo(Word.WELL);
    }

    private static Judging judging(int over, int under, int fits) {
        List<Judged> lists = IntStream.range(0, over + under + fits)
                .mapToObj(at -> at < over
                        ? new Judged(Feeling.SURE, null, 5, 0)
                        : new Judged(at < over + under ? Feeling.NOT_YET : Feeling.UNSURE, null, 5, 5))
                .toList();
        return Judging.of(lists);
    }
}
