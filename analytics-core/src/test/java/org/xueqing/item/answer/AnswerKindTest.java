package org.xueqing.item.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xueqing.item.family.Families;

class AnswerKindTest {

    private static final int ITEMS_OF_EACH_FAMILY = 10;

    @Test
    void readsBackTheKeyOfEveryFamily() {
        Families.all().forEach(family -> {
            for (long seed = 0; seed < ITEMS_OF_EACH_FAMILY; seed++) {
                AnswerRule rule = family.item(seed).rule();
                assertThat(AnswerKind.of(rule.right()).key(rule.right().text(), rule.unit()))
                        .as(family.code() + " " + rule.right().text())
                        .isInstanceOfSatisfying(
                                AnswerKind.Key.Read.class,
                                read -> assertThat(read.rule().right()).isEqualTo(rule.right()));
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "25, NUMBER",
        "３/４, NUMBER",
        "25厘米, NUMBER",
        "6……5, REMAINDER",
        "6余5, REMAINDER",
        "3:2, RATIO",
        ">, SIGN",
        "3a+2b, LETTERS",
        "平年, WORDS",
        "12、8、9, PARTS",
        "50%, NUMBER",
        "3或4, NUMBER",
        "8时5分, CLOCK"
    })
    void seesFromTheKeyWhatItIs(String key, AnswerKind kind) {
        assertThat(AnswerKind.likely(key, key.endsWith("厘米") ? "厘米" : "", false))
                .isEqualTo(kind);
    }

    @Test
    void aLetterUnderPrintedOptionsIsOneOfThemAndSeveralAreAnOrder() {
        assertThat(AnswerKind.likely("B", "", true)).isEqualTo(AnswerKind.CHOICE);
        assertThat(AnswerKind.likely("CAB", "", true)).isEqualTo(AnswerKind.ORDER);
    }

    @Test
    void saysWhyAKeyIsNoneOfItsKind() {
        assertThat(AnswerKind.NUMBER.key("3+4", "")).isEqualTo(new AnswerKind.Key.Unreadable(Refusal.EXPRESSION));
        assertThat(AnswerKind.NUMBER.key("3:2", "")).isEqualTo(new AnswerKind.Key.Unreadable(Refusal.NOT_A_NUMBER));
        assertThat(AnswerKind.CLOCK.key("25:00", "")).isInstanceOf(AnswerKind.Key.Unreadable.class);
        assertThat(AnswerKind.NUMBER.key("", "")).isEqualTo(new AnswerKind.Key.Unreadable(Refusal.EMPTY));
    }

    @Test
    void aDecimalKeepsItsPlaces() {
        assertThat(AnswerKind.DECIMAL.key("3.50", ""))
                .isInstanceOfSatisfying(
                        AnswerKind.Key.Read.class,
                        read -> assertThat(read.rule().right().text()).isEqualTo("3.50"));
    }
}
