package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.dashboard.work.Review.Missed;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.misconception.Clusters.Cluster;

class ReviewTest {

    private static final Misconceptions LIBRARY =
            new Misconceptions(Curriculum.load().misconceptions());

    @Test
    void groupsAnswersThatDifferInFormAlone() {
        Map<String, Map<String, Mark>> marks = new HashMap<>();
        for (String response : List.of("715", "７１５", " 7 15", "+715", "75", "", "７5")) {
            marks.put("p-" + marks.size(), Map.of("i-1", Mark.wrong(response)));
        }
        Missed missed = Review.of(List.of(item(1, null)), marks).missed().get(0);
        assertThat(missed.groups())
                .extracting(Cluster::written, Cluster::pupils)
                .containsExactly(tuple("715", 4), tuple("75", 2));
        assertThat(missed.unwritten()).isEqualTo(1);
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
        Review review = Review.of(items, marks);
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
        Missed missed = Review.of(List.of(item(1, null)), marks).missed().get(0);
        assertThat(missed.groups()).hasSize(4);
        assertThat(missed.others()).isEqualTo(2);
        assertThat(missed.unwritten()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "47+38=, 715, 个位满十不进直接写两位",
                "47 + 38, 84, none",
                "47+38=, 75, 进位加法漏加进位1",
                "56+27=, 713, 个位满十不进直接写两位",
                "56+27=, 715, none",
                "null, 75, none",
            },
            nullValues = "null")
    void namesWhatLeadsToAWrongAnswer(@Nullable String stem, String wrong, String name) {
        Missed missed = Review.of(List.of(item(1, stem)), Map.of("p-1", Map.of("i-1", Mark.wrong(wrong))))
                .missed()
                .get(0);
        List<String> names = new ReviewWords(LIBRARY, Locale.CHINESE)
                .perhaps(missed, missed.groups().get(0));
        assertThat(names.isEmpty() ? "none" : names.get(0)).isEqualTo(name);
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
