package org.xueqing.item.answer;

import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.number.Exact;

/**
 * A number with the way it was written.
 *
 * @param places digits behind the point
 * @param missed demands that this way would not satisfy
 */
record WrittenNumber(Exact value, Notation notation, int places, Set<Demand> missed) {

    private static final int MOST_DIGITS = 15;
    private static final String WHOLE = "\\d{1,3}(?:[ ,]\\d{3})+|\\d{1,4}(?: \\d{4})+|\\d+";
    private static final Pattern NUMBER = Pattern.compile("(?<sign>[+-]|负)? ?(?:"
            + "(?:(?<whole>" + WHOLE + ")(?: ?又 ?| ))?(?<numerator>\\d+) ?/ ?(?<denominator>\\d+)"
            + "|(?<decimal>(?:" + WHOLE + ")(?:\\.\\d+)?|\\.\\d+)(?<percent> ?%)?)");

    private static final Pattern TWO = Pattern.compile(".*[\\d%] ?([,和或&~]|or| ) ?[+-]?\\d.*");
    private static final Pattern EXPRESSION = Pattern.compile(".*[+×÷=()^-].*");

    WrittenNumber {
        missed = Set.copyOf(missed);
    }

    /** Empty where {@link #whyNot} tells why. */
    static Optional<WrittenNumber> of(String plain) {
        Matcher match = NUMBER.matcher(inSigns(plain));
        return match.matches() && countDigits(plain) <= MOST_DIGITS && !hasZeroDenominator(match)
                ? Optional.of(match.group("numerator") == null ? decimal(match) : fraction(match))
                : Optional.empty();
    }

    static Refusal whyNot(String typed) {
        String plain = typed.replaceAll(" ?([+×÷=()^:-]) ?", "$1");
        Matcher match = NUMBER.matcher(inSigns(plain));
        if (match.matches()) {
            return countDigits(plain) > MOST_DIGITS ? Refusal.TOO_LARGE : Refusal.ZERO_DENOMINATOR;
        }
        if (plain.matches(".*[^\\d .,%/+×÷=()^:<>或和~&a-zA-Z\\p{IsIdeographic}°-].*") || plain.contains("<")) {
            return Refusal.UNKNOWN_CHARACTERS;
        }
        if (TWO.matcher(plain).matches()) {
            return Refusal.TWO_ANSWERS;
        }
        boolean hasDigit = countDigits(plain) > 0;
        if (hasDigit && EXPRESSION.matcher(plain).matches()) {
            return Refusal.EXPRESSION;
        }
        return hasDigit && hasUnit(plain) ? Refusal.OTHER_UNIT : Refusal.NOT_A_NUMBER;
    }

    private static boolean hasUnit(String plain) {
        String[] split = Unit.split(plain);
        return WrittenNumber.of(split[0]).isPresent() && split[1].matches("[\\p{IsIdeographic}a-zA-Z°^23]+");
    }

    /** 百分之25 is 25%, 4分之3 is 3/4. */
    private static String inSigns(String plain) {
        return plain.replaceFirst("百分之([\\d.]+)", "$1%").replaceFirst("(\\d+)分之(\\d+)", "$2/$1");
    }

    private static long countDigits(String plain) {
        return plain.chars().filter(Character::isDigit).count();
    }

    private static boolean hasZeroDenominator(Matcher match) {
        return match.group("denominator") != null && new BigInteger(match.group("denominator")).signum() == 0;
    }

    private static WrittenNumber decimal(Matcher match) {
        String digits = match.group("decimal").replaceAll("[ ,]", "");
        int point = digits.indexOf('.');
        int places = point < 0 ? 0 : digits.length() - point - 1;
        Exact value = signed(match, Exact.decimal(digits));
        if (match.group("percent") != null) {
            return new WrittenNumber(value.dividedBy(100), Notation.PERCENT, places, Set.of());
        }
        boolean hasIdleZero = point >= 0 && digits.endsWith("0");
        return new WrittenNumber(
                value,
                point < 0 ? Notation.WHOLE : Notation.DECIMAL,
                places,
                hasIdleZero ? EnumSet.of(Demand.EXACT_PLACES) : Set.of());
    }

    private static WrittenNumber fraction(Matcher match) {
        BigInteger numerator = new BigInteger(match.group("numerator"));
        BigInteger denominator = new BigInteger(match.group("denominator"));
        String whole = match.group("whole");
        Exact value = new Exact(numerator, denominator)
                .plus(whole == null ? Exact.ZERO : Exact.decimal(whole.replaceAll("[ ,]", "")));
        boolean isReduced = numerator.gcd(denominator).equals(BigInteger.ONE)
                && denominator.compareTo(BigInteger.ONE) > 0
                && (whole == null || numerator.compareTo(denominator) < 0);
        return new WrittenNumber(
                signed(match, value),
                whole == null ? Notation.FRACTION : Notation.MIXED,
                0,
                isReduced ? Set.of() : EnumSet.of(Demand.LOWEST_TERMS, Demand.SIMPLEST_RATIO));
    }

    private static Exact signed(Matcher match, Exact value) {
        String sign = match.group("sign");
        return sign == null || sign.equals("+") ? value : value.negated();
    }
}
