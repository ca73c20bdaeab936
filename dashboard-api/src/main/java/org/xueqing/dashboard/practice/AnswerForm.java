package org.xueqing.dashboard.practice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xueqing.ingest.bank.Content;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.answer.Relation;

/**
 * How an answer is asked for, without saying anything of the right one.
 *
 * @param choices to touch one of them; empty where the pupil writes
 * @param things printed to be put in order, each with its letter
 * @param units behind each blank; one blank where nothing stands behind it
 * @param keys of the keypad; empty where words are written
 */
public record AnswerForm(List<Choice> choices, List<Choice> things, List<String> units, List<String> keys) {

    private static final int DECIMALS_FROM_GRADE = 3;
    private static final int RATIONALS_FROM_GRADE = 5;
    private static final List<String> DIGITS = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0");
    private static final Map<Notation, String> MARKS =
            Map.of(Notation.DECIMAL, ".", Notation.FRACTION, "/", Notation.MIXED, "又", Notation.PERCENT, "%");

    /** @param value what is handed in */
    public record Choice(String value, String text) {}

    /** @param grade of the pupil: nobody finds keys for what was not taught yet; 0 where there is none */
    static AnswerForm of(Content content, int grade) {
        AnswerRule rule = content.rule();
        AnswerKind kind = AnswerKind.of(rule.right());
        List<Choice> printed = printed(content.options());
        return switch (kind) {
            case CHOICE -> new AnswerForm(printed, List.of(), List.of(), List.of());
            case SIGN -> new AnswerForm(signs(), List.of(), List.of(), List.of());
            case ORDER ->
                new AnswerForm(
                        List.of(),
                        printed,
                        List.of(""),
                        printed.stream().map(Choice::value).toList());
            default -> new AnswerForm(List.of(), List.of(), blanks(rule), keys(content, kind, grade));
        };
    }

    private static List<Choice> printed(List<String> options) {
        return IntStream.range(0, options.size())
                .mapToObj(number -> new Choice(new Answer.Choice(number).text(), options.get(number)))
                .toList();
    }

    private static List<Choice> signs() {
        return Arrays.stream(Relation.values())
                .map(relation -> new Choice(relation.sign(), relation.sign()))
                .toList();
    }

    private static List<String> blanks(AnswerRule rule) {
        String printed = rule.demands().contains(Demand.UNIT_WRITTEN) ? "" : rule.unit();
        if (!(rule.right() instanceof Answer.Parts parts)) {
            return List.of(printed);
        }
        String[] units = printed.split("、", -1);
        return IntStream.range(0, parts.values().size())
                .mapToObj(part -> part < units.length ? units[part] : "")
                .toList();
    }

    private static List<String> keys(Content content, AnswerKind kind, int grade) {
        if (kind == AnswerKind.WORDS || content.rule().demands().contains(Demand.UNIT_WRITTEN)) {
            return List.of();
        }
        List<String> keys = new ArrayList<>(DIGITS);
        switch (kind) {
            case REMAINDER -> keys.add("……");
            case RATIO, CLOCK -> keys.add(":");
            case LETTERS -> keys.addAll(letters(content.stem()));
            default -> keys.addAll(marks(content.rule(), grade));
        }
        return keys;
    }

    private static List<String> marks(AnswerRule rule, int grade) {
        List<String> marks = new ArrayList<>();
        for (Notation notation : Notation.values()) {
            if (MARKS.containsKey(notation) && rule.notations().contains(notation) && grade >= taught(notation)) {
                marks.add(MARKS.get(notation));
            }
        }
        if (grade >= RATIONALS_FROM_GRADE) {
            marks.add("-");
        }
        return marks;
    }

    private static int taught(Notation notation) {
        return notation == Notation.DECIMAL || notation == Notation.FRACTION
                ? DECIMALS_FROM_GRADE
                : RATIONALS_FROM_GRADE;
    }

    private static List<String> letters(String stem) {
        List<String> letters = new ArrayList<>(stem.codePoints()
                .filter(it -> it >= 'a' && it <= 'z')
                .mapToObj(Character::toString)
                .distinct()
                .toList());
        letters.addAll(List.of("+", "-", "²"));
        return letters;
    }
}
