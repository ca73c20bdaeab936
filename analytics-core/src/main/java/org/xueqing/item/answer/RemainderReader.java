package org.xueqing.item.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.number.Exact;

/** Reads 6……5, 6余5 and 6 r 5, each number with or without the unit: 6盘……5个. */
final class RemainderReader {

    private static final Pattern REMAINDER =
            Pattern.compile("(\\d{1,15}) ?(\\D{0,8}?) ?(?:\\.{2,}|余|[rR]) ?(\\d{1,15}) ?(\\D{0,8})");

    private RemainderReader() {}

    static Reading read(String plain, AnswerRule rule) {
        return remainder(plain, rule.unit()).map(Reading::meant).orElseGet(() -> WrittenNumber.of(plain)
                .map(number -> Reading.meant(Answer.of(number.value())))
                .orElseGet(() -> Reading.refused(WrittenNumber.whyNot(plain))));
    }

    /** A remainder of zero is the quotient alone. */
    static Optional<Answer> remainder(String plain, String unit) {
        Matcher match = REMAINDER.matcher(plain.replaceFirst("^= ?", ""));
        if (!match.matches() || !isUnit(match.group(2), unit) || !isUnit(match.group(4), unit)) {
            return Optional.empty();
        }
        Exact quotient = Exact.decimal(match.group(1));
        Exact rest = Exact.decimal(match.group(3));
        return Optional.of(rest.signum() == 0 ? Answer.of(quotient) : new Answer.Remainder(quotient, rest));
    }

    private static boolean isUnit(String written, String unit) {
        String bare = Unit.inChinese(written);
        return bare.isEmpty() || bare.equals(Unit.inChinese(unit)) || unit.isEmpty() && Unit.isWord(bare);
    }
}
