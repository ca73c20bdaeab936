package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Misconception;
import org.xueqing.dashboard.work.Review.Missed;
import org.xueqing.ingest.activity.Mark;

class ReviewTest {

    private static final Misconceptions LIBRARY =
            new Misconceptions(Curriculum.load().misconceptions());

    @Test
    void groupsAnswersThatDifferInFormAlone() {
        assertThat(WrongAnswers.of(List.of("715", "７１５", " 7 15", "+715", "75", "", "７5")))
                .containsExactly(new WrongAnswers.Group("715", 4), new WrongAnswers.Group("75", 2));
    }

    @Test
    void showsTheFiveMostMissedItemsWithHowManyOfHowMany() {
        List<ItemLine> items =
                IntStream.rangeClosed(1, 7).mapToObj(n -> item(n, null)).toList();
        Map<String, Map<String, Mark>> marks = new HashMap<>();
        for (int pupil = 1; pupil <= 7; pupil++) {
            Map<String, Mark> own = new HashMap<>();
            for (int n = 1; n <= 7; n++) {
                own.put("i-" + n, pupil <= n - 1 ? Mark.WRONG : Mark.RIGHT);
            }
            if (pupil == 7) {
                own.remove("i-7");
            }
            marks.put("p-" + pupil, own);
        }
        Review review = Review.of(items, marks, (item, wrong) -> "");
        assertThat(review.pupils()).isEqualTo(7);
        assertThat(review.missed())
                .extracting(missed -> missed.item().label() + ": " + missed.count() + "/" + missed.answered())
                .containsExactly("7: 6/6", "6: 5/7", "5: 4/7", "4: 3/7", "3: 2/7");
        assertThat(review.missed()).allMatch(missed -> missed.unwritten() == missed.count());
    }

    @Test
    void countsAnswersThatStandInNoGroupShown() {
        Map<String, Map<String, Mark>> marks = new HashMap<>();
        for (int pupil = 1; pupil <= 6; pupil++) {
            marks.put("p-" + pupil, Map.of("i-1", Mark.wrong("x" + pupil)));
        }
        marks.put("p-7", Map.of("i-1", Mark.WRONG));
        Missed missed = Review.of(List.of(item(1, null)), marks, (item, wrong) -> "")
                .missed()
                .get(0);
        assertThat(missed.groups()).hasSize(4);
        assertThat(missed.others()).isEqualTo(2);
        assertThat(missed.unwritten()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "47+38=, 715, M-ADD-CONCAT",
                "47 + 38, ７15, M-ADD-CONCAT",
                "47+38=, 75, M-ADD-NOCARRY",
                "47+38=, 84, none",
                "56+27=, 715, none",
                "null, 75, M-ADD-NOCARRY",
            },
            nullValues = "null")
    void namesAMisconceptionOnlyWhereItsExampleFits(@Nullable String stem, String wrong, String code) {
        assertThat(LIBRARY.behind(item(1, stem), wrong).map(Misconception::code).orElse("none"))
                .isEqualTo(code);
    }

    private static ItemLine item(int number, @Nullable String stem) {
        return new ItemLine(
                number,
                Integer.toString(number),
                "i-" + number,
                BigDecimal.ONE,
                null,
                List.of(new ItemLine.PointName("K052", "两位数加两位数", "Adding")),
                stem,
                null);
    }
}
