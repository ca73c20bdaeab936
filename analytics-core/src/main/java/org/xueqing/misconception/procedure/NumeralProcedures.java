package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Recognised.on;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Composition;
import org.xueqing.item.exercise.Composition.Part;
import org.xueqing.item.exercise.DigitQuestion;
import org.xueqing.item.exercise.NumberReading;
import org.xueqing.item.exercise.NumberWriting;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Digits;
import org.xueqing.number.Exact;
import org.xueqing.number.Numerals;

/** Wrong ways to read, write and compose numbers. */
final class NumeralProcedures {

    private static final long WAN = 10_000;

    static final List<BuggyProcedure> ALL = List.of(
            writing("M-PV-01", it -> it > 10 && it < 100 ? reversed(it) : it),
            writing("M-PV-CONCAT", it -> it < WAN ? placesSideBySide(it) : it),
            on(NumberWriting.class, "M-ZERO-READ", it -> Optional.of(Answer.of(oneZeroLess(it.number())))),
            writing("M-PERIOD-SHORT", NumeralProcedures::periodsSideBySide),
            reading("M-ZERO-SILENT", it -> Numerals.read(it).replace("零", "")),
            reading("M-ZERO-EACH", NumeralProcedures::withEachZero),
            reading("M-ZERO-END", it -> it % 10 == 0 ? Numerals.read(it) + "零" : Numerals.read(it)),
            reading(
                    "M-BIGZERO",
                    it -> it < WAN ? Numerals.read(it) : Numerals.read(zerosLast(it / WAN) * WAN + it % WAN)),
            reading("M-READ-REV", it -> it > 20 && it < 100 ? Numerals.read(reversed(it)) : Numerals.read(it)),
            reading("M-READ-DIGITS", it -> Digits.count(it) > 1 ? digitByDigit(it) : Numerals.read(it)),
            on(Composition.class, "M-PV-ORDER", it -> Optional.of(Answer.of(joined(it, part -> "" + part.digit())))),
            on(Composition.class, "M-PV-PADDED", it -> Optional.of(Answer.of(joined(it, part -> "" + part.value())))),
            on(
                    Composition.class,
                    "M-PV-SUM",
                    it -> Optional.of(
                            Answer.of(it.said().stream().mapToLong(Part::digit).sum()))),
            on(DigitQuestion.class, "M-PV-SWAP", it -> Optional.of(swapped(it.number()))),
            on(DigitQuestion.class, "M-PV-TENVALUE", it -> Optional.of(valued(it.number()))));

    private NumeralProcedures() {}

    private static BuggyProcedure writing(String code, LongUnaryOperator written) {
        return on(NumberWriting.class, code, it -> Optional.of(Answer.of(written.applyAsLong(it.number()))));
    }

    private static BuggyProcedure reading(String code, Function<Long, String> read) {
        return on(NumberReading.class, code, it -> Optional.of(new Answer.Words(read.apply(it.number()))));
    }

    private static long reversed(long number) {
        return Long.parseLong(new StringBuilder(Long.toString(number)).reverse().toString());
    }

    /** 四千零六 as 40006. */
    private static long placesSideBySide(long number) {
        StringBuilder written = new StringBuilder();
        for (int column = Digits.count(number) - 1; column >= 0; column--) {
            long value = Digits.at(number, column) * Math.round(Math.pow(10, column));
            written.append(value > 0 ? value : "");
        }
        return Long.parseLong(written.toString());
    }

    /** One zero too few: 四千零六 as 406, 三百零五万 as 35万. */
    private static long oneZeroLess(long number) {
        if (number < 10_000) {
            return Long.parseLong(Long.toString(number).replaceAll("(?<=[1-9])0(?=0*[1-9])", ""));
        }
        return oneZeroLess(number / WAN) * WAN + number % WAN;
    }

    /** 三百零五万零四十 as 30540: the lower period is not filled to four places. */
    private static long periodsSideBySide(long number) {
        if (number < WAN) {
            return number;
        }
        long low = number % WAN;
        return Long.parseLong(periodsSideBySide(number / WAN) + (low == 0 ? "0000" : Long.toString(low)));
    }

    /** 4006 as 四千零零六. */
    private static String withEachZero(long number) {
        long inner = Long.toString(number)
                .replaceAll("0+$", "")
                .chars()
                .filter(it -> it == '0')
                .count();
        String read = Numerals.read(number);
        return number < WAN && inner > 1 ? read.replace("零", "零".repeat((int) inner)) : read;
    }

    /** 305 as 350. */
    private static long zerosLast(long number) {
        String zeroless = Long.toString(number).replace("0", "");
        return Long.parseLong(zeroless + "0".repeat(Digits.count(number) - zeroless.length()));
    }

    private static String digitByDigit(long number) {
        List<Integer> digits = new ArrayList<>(Digits.of(number));
        Collections.reverse(digits);
        return digits.stream().map(Numerals::read).collect(Collectors.joining());
    }

    private static long joined(Composition it, Function<Part, String> written) {
        return Long.parseLong(it.said().stream().map(written).collect(Collectors.joining()));
    }

    private static Answer swapped(long number) {
        return new Answer.Parts(Digits.of(number).stream().map(Exact::of).toList());
    }

    /** 36 has 30 tens. */
    private static Answer valued(long number) {
        return new Answer.Parts(List.of(Exact.of(number / 10 * 10), Exact.of(number % 10)));
    }
}
