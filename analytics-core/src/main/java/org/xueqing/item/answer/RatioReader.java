package org.xueqing.item.answer;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.number.Exact;

/** Reads 3:2, 3比2 and, as books write ratios too, 3/2. */
final class RatioReader {

    private static final Pattern RATIO = Pattern.compile("([^:比]+)[:比]([^:比]+)");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,15})/(\\d{1,15})");

    private RatioReader() {}

    static Reading read(String plain) {
        Matcher zero = RATIO.matcher(plain);
        if (zero.matches()
                && WrittenNumber.of(zero.group(2).strip())
                        .filter(it -> it.value().signum() == 0)
                        .isPresent()) {
            return Reading.refused(Refusal.ZERO_DENOMINATOR);
        }
        return ratio(plain).or(() -> asFraction(plain)).map(RatioReader::meant).orElseGet(() -> noRatio(plain));
    }

    private static Reading meant(Answer ratio) {
        return ratio instanceof Answer.Ratio it && !isSimplest(it)
                ? Reading.meant(it, Demand.SIMPLEST_RATIO)
                : Reading.meant(ratio);
    }

    static Optional<Answer> ratio(String plain) {
        Matcher match = RATIO.matcher(plain);
        if (!match.matches()) {
            return Optional.empty();
        }
        Optional<WrittenNumber> second = WrittenNumber.of(match.group(2).strip());
        return WrittenNumber.of(match.group(1).strip())
                .filter(first -> second.isPresent() && second.get().value().signum() != 0)
                .map(first -> new Answer.Ratio(first.value(), second.get().value()));
    }

    private static Optional<Answer> asFraction(String plain) {
        Matcher match = FRACTION.matcher(Typed.withoutSpaces(plain));
        return match.matches() && !match.group(2).matches("0+")
                ? Optional.of(new Answer.Ratio(Exact.decimal(match.group(1)), Exact.decimal(match.group(2))))
                : Optional.empty();
    }

    private static boolean isSimplest(Answer.Ratio ratio) {
        return ratio.first().isWhole()
                && ratio.second().isWhole()
                && ratio.first().numerator().gcd(ratio.second().numerator()).equals(BigInteger.ONE);
    }

    /** The value of the ratio instead of the ratio is an answer, and a wrong one. */
    private static Reading noRatio(String plain) {
        Refusal whyNot = WrittenNumber.whyNot(plain);
        return WrittenNumber.of(plain)
                .map(number -> Reading.meant(Answer.of(number.value())))
                .orElse(Reading.refused(whyNot == Refusal.NOT_A_NUMBER ? Refusal.NOT_A_RATIO : whyNot));
    }
}
