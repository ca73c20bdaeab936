package org.xueqing.item.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.family.Families;
import org.xueqing.number.Exact;
import org.xueqing.number.Polynomial;

class GraderTest {

    private static final AnswerRule WHOLE = AnswerRule.of(Answer.of(25)).in(Notation.WHOLE);
    private static final AnswerRule HALF = AnswerRule.of(Answer.of(Exact.of(1, 2)));
    private static final Polynomial A = Polynomial.letter('a');
    private static final Map<String, AnswerRule> RULES = Map.ofEntries(
            Map.entry("whole 25", WHOLE),
            Map.entry("large 12345", AnswerRule.of(Answer.of(12345)).in(Notation.WHOLE)),
            Map.entry("centimetres 25", WHOLE.withUnit("厘米")),
            Map.entry("area 25", WHOLE.withUnit("平方厘米").demanding(Demand.UNIT_WRITTEN)),
            Map.entry("percent 25", AnswerRule.of(Answer.of(25)).withUnit("%")),
            Map.entry("half", HALF),
            Map.entry("fraction 1/2", HALF.in(Notation.FRACTION)),
            Map.entry("lowest 3/4", AnswerRule.of(Answer.of(Exact.of(3, 4))).demanding(Demand.LOWEST_TERMS)),
            Map.entry(
                    "mixed 3/2",
                    AnswerRule.of(Answer.of(Exact.of(3, 2))).in(Notation.MIXED).demanding(Demand.LOWEST_TERMS)),
            Map.entry("places 3.50", AnswerRule.of(new Answer.Decimal(Exact.of(7, 2), 2))),
            Map.entry(
                    "shortest 3.05",
                    AnswerRule.of(Answer.of(Exact.decimal("3.05"))).demanding(Demand.EXACT_PLACES)),
            Map.entry(
                    "ratio 3:2",
                    AnswerRule.of(new Answer.Ratio(Exact.of(3), Exact.of(2))).demanding(Demand.SIMPLEST_RATIO)),
            Map.entry(
                    "remainder 6……5",
                    AnswerRule.of(new Answer.Remainder(Exact.of(6), Exact.of(5)))
                            .withUnit("盘")),
            Map.entry("parts 12、8、9", AnswerRule.of(new Answer.Parts(List.of(Exact.of(12), Exact.of(8), Exact.of(9))))),
            Map.entry(
                    "length 3、5",
                    AnswerRule.of(new Answer.Parts(List.of(Exact.of(3), Exact.of(5))))
                            .withUnit("米、厘米")),
            Map.entry("greater", AnswerRule.of(new Answer.Sign(Relation.GREATER))),
            Map.entry("clock 8:50", AnswerRule.of(new Answer.Clock(530))),
            Map.entry("choice A", AnswerRule.of(new Answer.Choice(0))),
            Map.entry("order CABD", AnswerRule.of(new Answer.Order(List.of(2, 0, 1, 3)))),
            Map.entry(
                    "letters 2a+b",
                    AnswerRule.of(new Answer.Letters(A.plus(A).plus(Polynomial.letter('b'))))
                            .demanding(Demand.SIMPLEST_LETTERS)),
            Map.entry("square", AnswerRule.of(new Answer.Letters(A.times(A))).demanding(Demand.SIMPLEST_LETTERS)),
            Map.entry("words 平年", AnswerRule.of(new Answer.Words("平年"))));

    static Stream<String> rows() throws IOException {
        try (InputStream file = GraderTest.class.getResourceAsStream("graded.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    static List<ItemFamily> families() {
        return Families.all();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void gradesAsTheTableSays(String row) {
        String[] cells = row.split(" \\| ", -1);
        assertThat(words(Grader.grade(cells[1], requireNonNull(RULES.get(cells[0])))))
                .isEqualTo(cells[2]);
    }

    private static String words(Grade grade) {
        if (grade instanceof Grade.Wrong it) {
            return "wrong " + it.answer().text();
        }
        if (grade instanceof Grade.NotInForm it) {
            return "form " + it.missed();
        }
        return grade instanceof Grade.Unreadable it ? it.reason().name() : "right";
    }

    @ParameterizedTest
    @MethodSource("families")
    void theRightAnswerAsTheRuleWritesItIsRight(ItemFamily family) {
        for (long seed = 0; seed < 300; seed++) {
            Item item = family.item(seed);
            assertThat(Grader.grade(item.rule().text(), item.rule()))
                    .describedAs("%s: %s", item.itemId(), item.rule().text())
                    .isEqualTo(new Grade.Right(item.rule().right()));
        }
    }

    @Test
    void refusesTenThousandCharacters() {
        assertThat(Grader.grade("9".repeat(10_000), WHOLE)).isEqualTo(new Grade.Unreadable(Refusal.TOO_LONG));
    }

    @Test
    void neverThrowsWhateverIsTyped() {
        SplittableRandom random = new SplittableRandom(6);
        String pieces = "0123456789 .../:%+-×÷=<>()（），、。：；？又余比分之或米厘cmxyaAB²½①٣－＞\t\u0000\uD800\u202e😀é";
        int[] characters = pieces.codePoints().toArray();
        List<AnswerRule> rules = List.copyOf(RULES.values());
        for (int count = 0; count < 60_000; count++) {
            String typed = random.ints(random.nextInt(70), 0, characters.length)
                    .map(place -> characters[place])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Grader.grade(typed, rules.get(count % rules.size()))).isNotNull();
        }
    }
}
