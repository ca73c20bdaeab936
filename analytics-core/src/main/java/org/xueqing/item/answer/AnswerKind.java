package org.xueqing.item.answer;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.number.Exact;
import org.xueqing.number.Polynomial;

/** What kind of thing a right answer is. By its kind the text of an answer is read back into the answer. */
public enum AnswerKind {
    NUMBER,
    DECIMAL,
    REMAINDER,
    RATIO,
    PARTS,
    SIGN,
    CLOCK,
    CHOICE,
    ORDER,
    LETTERS,
    WORDS;

    public static AnswerKind of(Answer answer) {
        if (answer instanceof Answer.Number) {
            return NUMBER;
        }
        if (answer instanceof Answer.Decimal) {
            return DECIMAL;
        }
        if (answer instanceof Answer.Remainder) {
            return REMAINDER;
        }
        if (answer instanceof Answer.Ratio) {
            return RATIO;
        }
        return answer instanceof Answer.Parts ? PARTS : ofMark(answer);
    }

    private static AnswerKind ofMark(Answer answer) {
        if (answer instanceof Answer.Sign) {
            return SIGN;
        }
        if (answer instanceof Answer.Clock) {
            return CLOCK;
        }
        if (answer instanceof Answer.Choice) {
            return CHOICE;
        }
        if (answer instanceof Answer.Order) {
            return ORDER;
        }
        return answer instanceof Answer.Letters ? LETTERS : WORDS;
    }

    /**
     * What a key is where nobody says so: 5:10 is a ratio, and a letter under printed options one of them. What has digits and is
     * nothing else, such as 3或4, is a number that cannot be read, never words.
     */
    public static AnswerKind likely(String key, String unit, boolean hasOptions) {
        String bare = Typed.withoutSpaces(Typed.plain(key));
        if (hasOptions) {
            return bare.length() > 1 && bare.matches("[A-Za-z]+") ? ORDER : CHOICE;
        }
        return Stream.of(SIGN, NUMBER, REMAINDER, RATIO, PARTS, LETTERS, CLOCK)
                .filter(kind -> kind.isMeantBy(key, unit))
                .findFirst()
                .orElse(bare.matches(".*\\d.*") ? NUMBER : WORDS);
    }

    private boolean isMeantBy(String key, String unit) {
        return key(key, unit) instanceof Key.Read read && of(read.rule().right()) == this;
    }

    /**
     * The rule whose right answer the key is.
     *
     * @param unit printed behind the blank or asked for; several, joined by 、, where the answer has several parts
     */
    public Key key(String typed, String unit) {
        AnswerRule asked = AnswerRule.of(example(typed, unit)).withUnit(unit);
        Grade grade = Grader.grade(typed, asked);
        if (grade instanceof Grade.Unreadable unreadable) {
            return new Key.Unreadable(unreadable.reason());
        }
        return grade.meant()
                .filter(meant -> isKindOf(meant))
                .<Key>map(meant -> new Key.Read(asked.withRight(meant)))
                .orElse(new Key.Unreadable(Refusal.NOT_A_NUMBER));
    }

    /** A remainder of zero is a number. */
    private boolean isKindOf(Answer meant) {
        return of(meant) == this || this == REMAINDER && of(meant) == NUMBER;
    }

    /** What a typed key is for. */
    public sealed interface Key {

        record Read(AnswerRule rule) implements Key {}

        record Unreadable(Refusal reason) implements Key {}
    }

    /** Some answer of this kind with as many parts as the text has. */
    private Answer example(String typed, String unit) {
        return switch (this) {
            case NUMBER -> Answer.of(0);
            case DECIMAL -> new Answer.Decimal(Exact.ZERO, 0);
            case REMAINDER -> new Answer.Remainder(Exact.ONE, Exact.ONE);
            case RATIO -> new Answer.Ratio(Exact.ONE, Exact.ONE);
            case PARTS -> new Answer.Parts(exampleParts(typed, unit));
            case SIGN -> new Answer.Sign(Relation.EQUAL);
            case CLOCK -> new Answer.Clock(0);
            case CHOICE -> new Answer.Choice(0);
            case ORDER -> new Answer.Order(exampleOrder(typed));
            case LETTERS -> new Answer.Letters(Polynomial.of(1));
            case WORDS -> new Answer.Words("");
        };
    }

    private static List<Exact> exampleParts(String typed, String unit) {
        int count = unit.contains("、")
                ? unit.split("、", -1).length
                : Typed.plain(typed).split(",", -1).length;
        return IntStream.range(0, count).mapToObj(part -> Exact.ZERO).toList();
    }

    private static List<Integer> exampleOrder(String typed) {
        int count = (int) Typed.plain(typed).chars().filter(Character::isLetter).count();
        return IntStream.range(0, count).boxed().toList();
    }
}
