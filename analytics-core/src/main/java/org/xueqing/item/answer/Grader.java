package org.xueqing.item.answer;

import org.xueqing.item.answer.AnswerRule.Demand;

/** Reads what a pupil typed and compares it with the right answer. Never throws, whatever was typed. */
public final class Grader {

    private static final int MOST_CHARACTERS = 60;

    private Grader() {}

    public static Grade grade(String typed, AnswerRule rule) {
        if (typed.length() > MOST_CHARACTERS) {
            return new Grade.Unreadable(typed.isBlank() ? Refusal.EMPTY : Refusal.TOO_LONG);
        }
        String plain = Typed.plain(typed);
        Reading reading = plain.isEmpty() ? Reading.refused(Refusal.EMPTY) : read(plain, rule);
        return reading instanceof Reading.Meant it
                ? compared(it, rule)
                : new Grade.Unreadable(((Reading.Refused) reading).reason());
    }

    private static Reading read(String plain, AnswerRule rule) {
        Answer right = rule.right();
        if (right instanceof Answer.Number || right instanceof Answer.Decimal) {
            return NumberReader.read(plain, rule);
        }
        if (right instanceof Answer.Ratio) {
            return RatioReader.read(plain);
        }
        if (right instanceof Answer.Remainder) {
            return RemainderReader.read(plain, rule);
        }
        if (right instanceof Answer.Parts parts) {
            return PartsReader.read(plain, parts, rule);
        }
        return readMarks(plain, right);
    }

    private static Reading readMarks(String plain, Answer right) {
        if (right instanceof Answer.Clock) {
            return ClockReader.read(plain);
        }
        if (right instanceof Answer.Choice) {
            return MarkReader.choice(plain);
        }
        if (right instanceof Answer.Order order) {
            return MarkReader.order(plain, order);
        }
        if (right instanceof Answer.Sign) {
            return MarkReader.sign(plain);
        }
        return right instanceof Answer.Letters ? PolynomialReader.read(plain) : MarkReader.words(plain);
    }

    private static Grade compared(Reading.Meant meant, AnswerRule rule) {
        if (!isSameValue(meant.answer(), rule.right())) {
            return new Grade.Wrong(meant.answer());
        }
        for (Demand demand : Demand.values()) {
            if (isMissed(demand, meant, rule)) {
                return new Grade.NotInForm(meant.answer(), demand);
            }
        }
        return new Grade.Right(meant.answer());
    }

    private static boolean isSameValue(Answer meant, Answer right) {
        if (meant instanceof Answer.Decimal it && right instanceof Answer.Decimal other) {
            return it.value().equals(other.value());
        }
        if (meant instanceof Answer.Ratio it && right instanceof Answer.Ratio other) {
            return it.first().times(other.second()).equals(it.second().times(other.first()));
        }
        return meant.equals(right);
    }

    private static boolean isMissed(Demand demand, Reading.Meant meant, AnswerRule rule) {
        return demand == Demand.EXACT_PLACES && rule.right() instanceof Answer.Decimal
                ? !meant.answer().equals(rule.right())
                : rule.demands().contains(demand) && meant.missed().contains(demand);
    }
}
