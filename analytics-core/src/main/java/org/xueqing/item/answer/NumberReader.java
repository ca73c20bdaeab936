package org.xueqing.item.answer;

import java.util.Optional;
import org.xueqing.item.answer.AnswerRule.Demand;

/** Reads one number, with or without its unit: 25, x=25, 25厘米, 3/4, 1又1/2, 12.5%. */
final class NumberReader {

    private NumberReader() {}

    static Reading read(String plain, AnswerRule rule) {
        String bare = plain.replaceFirst("^([a-zA-Z] ?)?= ?", "");
        String unit = Unit.inChinese(rule.unit());
        Optional<WrittenNumber> number = WrittenNumber.of(bare);
        boolean mayBePercent = number.isPresent() && !unit.equals("%");
        if (mayBePercent) {
            return withUnit(number.get(), "", unit, rule);
        }
        String[] split = unit.equals("%") && bare.endsWith("%")
                ? new String[] {bare.substring(0, bare.length() - 1), unit}
                : Unit.split(bare);
        Optional<WrittenNumber> before = WrittenNumber.of(split[0].strip());
        return before.isPresent() && (split[1].isEmpty() || split[1].equals(unit) || Unit.isWord(split[1]))
                ? withUnit(before.get(), split[1], unit, rule)
                : noNumber(bare);
    }

    private static Reading noNumber(String bare) {
        return RatioReader.ratio(bare).map(Reading::meant).orElseGet(() -> {
            Optional<Answer> remainder = RemainderReader.remainder(bare, "");
            return remainder.isPresent() ? Reading.meant(remainder.get()) : Reading.refused(WrittenNumber.whyNot(bare));
        });
    }

    private static Reading withUnit(WrittenNumber number, String written, String unit, AnswerRule rule) {
        boolean isAsked = rule.demands().contains(Demand.UNIT_WRITTEN);
        if (!written.isEmpty() && !written.equals(unit)) {
            return isAsked
                    ? Reading.meant(new Answer.Words(answer(number, rule).text() + written))
                    : Reading.refused(Refusal.OTHER_UNIT);
        }
        if (!isAllowed(number, rule)) {
            return Reading.refused(Refusal.OTHER_NOTATION);
        }
        return written.isEmpty() && isAsked
                ? Reading.meant(answer(number, rule), Demand.UNIT_WRITTEN)
                : new Reading.Meant(answer(number, rule), number.missed());
    }

    /** A whole number is readable everywhere; as the right answer it must be among the notations. */
    private static boolean isAllowed(WrittenNumber number, AnswerRule rule) {
        return rule.notations().contains(number.notation())
                || number.notation() == Notation.WHOLE && !answer(number, rule).equals(rule.right());
    }

    private static Answer answer(WrittenNumber number, AnswerRule rule) {
        return rule.right() instanceof Answer.Decimal
                ? new Answer.Decimal(number.value(), number.places())
                : Answer.of(number.value());
    }
}
