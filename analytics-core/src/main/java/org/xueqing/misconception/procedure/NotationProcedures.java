package org.xueqing.misconception.procedure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.InPlaces;
import org.xueqing.item.exercise.Rewriting;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways to write a number in another notation, or in so many decimals. */
final class NotationProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            rewrites(
                    "M-FRAC-POINT",
                    Notation.FRACTION,
                    Notation.DECIMAL,
                    it -> Exact.decimal(it.numerator() + "." + it.denominator())),
            rewrites(
                    "M-DEC-PLACEZERO", Notation.FRACTION, Notation.DECIMAL, it -> Exact.decimal("0." + it.numerator())),
            rewrites("M-DEC-FRACDEN", Notation.DECIMAL, Notation.FRACTION, it -> it.value()
                    .times(10)),
            rewrites("M-MIX-NOADD", Notation.MIXED, Notation.FRACTION, it -> it.value()
                    .floor()),
            rewrites("M-MIX-ADDWHOLE", Notation.MIXED, Notation.FRACTION, it -> {
                Exact whole = it.value().floor();
                return it.value().minus(whole).plus(whole.dividedBy(writtenDenominator(it)));
            }),
            rewrites("M-MIX-SWAP", Notation.FRACTION, Notation.MIXED, it -> Exact.of(
                            it.numerator() / it.denominator(), it.denominator())
                    .plus(it.numerator() % it.denominator())),
            rewrites("M-MIX-DENREST", Notation.FRACTION, Notation.MIXED, it -> Exact.of(
                            it.numerator() % it.denominator(), it.numerator() / it.denominator())
                    .plus(it.numerator() / it.denominator())),
            rewrites(
                    "M-RED-NUMONLY",
                    Notation.FRACTION,
                    Notation.FRACTION,
                    it -> new Exact(it.value().numerator(), java.math.BigInteger.valueOf(it.denominator()))),
            rewrites("M-RED-SUBTRACT", Notation.FRACTION, Notation.FRACTION, NotationProcedures::bothLess),
            rewrites("M-PCT-APPEND", Notation.DECIMAL, Notation.PERCENT, it -> it.value()
                    .dividedBy(100)),
            rewrites("M-PCT-NUMERATOR", Notation.FRACTION, Notation.PERCENT, it -> Exact.of(it.numerator(), 100)),
            rewrites("M-PCT-DIGITS", Notation.FRACTION, Notation.PERCENT, it -> Exact.decimal(
                            it.numerator() + "." + it.denominator())
                    .dividedBy(100)),
            rewrites("M-PCT-SHIFT", Notation.DECIMAL, Notation.PERCENT, it -> it.value()
                    .dividedBy(10)),
            rewrites("M-PCT-TENTHS", Notation.PERCENT, Notation.DECIMAL, it -> it.value()
                    .times(10)),
            rewrites("M-PCT-DROP", Notation.PERCENT, Notation.DECIMAL, it -> it.value()
                    .times(100)),
            places("M-DEC-TRUNC", NotationProcedures::truncated),
            places("M-DEC-ROUNDZERO", NotationProcedures::withoutIdleZeros),
            places("M-DEC-FEWER", it -> Optional.of(it)
                    .filter(asked -> asked.places() > 1
                            && !asked.given().value().equals(rounded(asked).value()))
                    .map(asked -> rounded(new InPlaces(asked.given(), asked.places() - 1)))),
            places("M-DEC-ZERO", it -> simplified(it).map(number -> shortest(withoutZeros(number.text())))),
            places("M-DEC-KEEPZERO", it -> simplified(it)
                    .filter(number -> number.text().endsWith("00"))
                    .map(number -> new Answer.Decimal(number.value(), number.places() - 1))),
            places("M-DEC-PADFRONT", it -> padded(it)
                    .map(number -> new Answer.Decimal(
                            number.value().floor().plus(tailBehindZeros(number, it.places())), it.places()))),
            places("M-DEC-ADDZEROS", it -> padded(it)
                    .map(number -> new Answer.Decimal(number.value(), number.places() + it.places()))));

    private NotationProcedures() {}

    private static BuggyProcedure rewrites(String code, Notation from, Notation to, Function<Numeral, Exact> written) {
        return Wrongly.on(
                code,
                Rewriting.class,
                it -> it.given().notation() == from && it.notation() == to
                        ? Optional.of(Answer.of(written.apply(it.given())))
                        : Optional.empty());
    }

    private static BuggyProcedure places(String code, Function<InPlaces, Optional<Answer.Decimal>> written) {
        return Wrongly.on(code, InPlaces.class, it -> written.apply(it).map(decimal -> (Answer) decimal));
    }

    private static long writtenDenominator(Numeral mixed) {
        return Long.parseLong(mixed.text().substring(mixed.text().indexOf('/') + 1));
    }

    /** Numerator and denominator less the same number, their common factor. */
    private static Exact bothLess(Numeral fraction) {
        long factor = fraction.numerator() / fraction.value().numerator().longValueExact();
        return Exact.of(fraction.numerator() - factor, fraction.denominator() - factor);
    }

    private static Answer.Decimal rounded(InPlaces asked) {
        return (Answer.Decimal) asked.answer();
    }

    private static Optional<Answer.Decimal> truncated(InPlaces asked) {
        Exact shift = Exact.decimal("1" + "0".repeat(asked.places()));
        Exact cut = asked.given().value().times(shift).floor().dividedBy(shift);
        return Optional.of(new Answer.Decimal(cut, asked.places()))
                .filter(it -> !cut.equals(asked.given().value()));
    }

    private static Optional<Answer.Decimal> withoutIdleZeros(InPlaces asked) {
        boolean isRounded = !asked.given().value().equals(rounded(asked).value());
        return isRounded ? Optional.of(shortest(rounded(asked).value().toDecimal())) : Optional.empty();
    }

    /** The given decimal where zeros at its end are to go (化简). */
    private static Optional<Numeral> simplified(InPlaces asked) {
        return asked.given() instanceof Numeral number
                        && number.places() > asked.places()
                        && number.value().equals(rounded(asked).value())
                ? Optional.of(number)
                : Optional.empty();
    }

    /** The given decimal where zeros are to be written at its end. */
    private static Optional<Numeral> padded(InPlaces asked) {
        return asked.given() instanceof Numeral number && number.places() < asked.places() && number.places() > 0
                ? Optional.of(number)
                : Optional.empty();
    }

    private static String withoutZeros(String text) {
        int point = text.indexOf('.');
        return text.substring(0, point + 1) + text.substring(point + 1).replace("0", "");
    }

    private static Answer.Decimal shortest(String text) {
        String whole = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        Numeral number = Numeral.decimal(whole);
        return new Answer.Decimal(number.value(), number.places());
    }

    private static Exact tailBehindZeros(Numeral number, int places) {
        String tail = number.text().substring(number.text().indexOf('.') + 1);
        return Exact.decimal("0." + "0".repeat(places - tail.length()) + tail);
    }
}
