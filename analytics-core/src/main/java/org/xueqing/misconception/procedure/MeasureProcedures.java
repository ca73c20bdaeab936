package org.xueqing.misconception.procedure;

import static org.xueqing.misconception.procedure.Recognised.on;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Conversion;
import org.xueqing.item.exercise.Measure;
import org.xueqing.item.exercise.MeasureUnit;
import org.xueqing.item.exercise.MeasureUnit.Dimension;
import org.xueqing.item.exercise.UnitChoice;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong ways to convert measures. */
final class MeasureProcedures {

    /** What children take the rate for who have learnt the rate of another pair of units. */
    private static final Map<Long, Long> TEN_FOR_HUNDRED = Map.of(100L, 10L);

    static final List<BuggyProcedure> ALL = List.of(
            rate("M-UNIT-10", it -> it.dimension() == Dimension.MONEY, Map.of(10L, 100L)),
            rate("M-UNIT-M", MeasureProcedures::isBetweenMetresAndCentimetres, TEN_FOR_HUNDRED),
            rate("M-UNIT-SKIP", MeasureProcedures::isOfLength, Map.of(10L, 100L, 100L, 10L)),
            rate("M-UNIT-THOUSAND", it -> it.dimension() != Dimension.VOLUME, Map.of(1000L, 100L)),
            rate("M-AREA-RATE", it -> it.dimension() == Dimension.AREA, TEN_FOR_HUNDRED),
            rate("M-VOL-RATE", it -> it.dimension() == Dimension.VOLUME, Map.of(1000L, 100L)),
            rate("M-UNIT-THOUSAND-10", it -> true, Map.of(1000L, 10L)),
            rate("M-TIME-RATE", it -> it.dimension() == Dimension.TIME, Map.of(60L, 100L)),
            rate("M-YEAR-RATE", it -> it.dimension() == Dimension.CALENDAR, Map.of(12L, 10L)),
            on(Conversion.class, "M-UNIT-INVERSE", MeasureProcedures::otherWay),
            on(
                    Conversion.class,
                    "M-UNIT-CONCAT",
                    it -> parts(it, (large, small) -> Long.parseLong("" + large + small))),
            on(Conversion.class, "M-UNIT-ADD", it -> parts(it, Long::sum)),
            on(Conversion.class, "M-UNIT-DIGIT", MeasureProcedures::firstDigitApart),
            on(UnitChoice.class, "M-UNIT-BIG", it -> neighbour(it, 1)),
            on(UnitChoice.class, "M-UNIT-SMALL", it -> neighbour(it, -1)));

    private MeasureProcedures() {}

    /** What is made of the two given numbers. */
    @FunctionalInterface
    private interface Joining {
        long joined(long large, long small);
    }

    /** Everything right but the rate. */
    private static BuggyProcedure rate(String code, Predicate<Conversion> applies, Map<Long, Long> taken) {
        return on(Conversion.class, code, it -> Optional.of(it)
                .filter(applies)
                .map(MeasureProcedures::rate)
                .filter(taken::containsKey)
                .flatMap(right -> withRate(it, taken.getOrDefault(right, right))));
    }

    private static MeasureUnit large(Conversion it) {
        return it.isSimple()
                                && it.given().get(0).unit().smallest()
                                        < it.asked().get(0).smallest()
                        || it.splits()
                ? it.asked().get(0)
                : it.given().get(0).unit();
    }

    private static MeasureUnit small(Conversion it) {
        MeasureUnit lastGiven = it.given().get(it.given().size() - 1).unit();
        MeasureUnit lastAsked = it.asked().get(it.asked().size() - 1);
        return lastGiven.smallest() < lastAsked.smallest() ? lastGiven : lastAsked;
    }

    private static long rate(Conversion it) {
        return large(it).rateTo(small(it));
    }

    private static Optional<Answer> withRate(Conversion it, long rate) {
        long first = it.given().get(0).amount();
        if (it.joins()) {
            return Optional.of(Answer.of(first * rate + it.given().get(1).amount()));
        }
        if (it.splits()) {
            return Optional.of(new Answer.Parts(List.of(Exact.of(first / rate), Exact.of(first % rate))));
        }
        return it.asked().get(0) == small(it) ? Optional.of(Answer.of(first * rate)) : whole(Exact.of(first, rate));
    }

    private static Optional<Answer> whole(Exact result) {
        return Optional.of(result).filter(Exact::isWhole).map(Answer::of);
    }

    /** Multiplied where it should be divided, and the other way round: 200厘米=20000米. */
    private static Optional<Answer> otherWay(Conversion it) {
        if (!it.isSimple()) {
            return Optional.empty();
        }
        Exact amount = Exact.of(it.given().get(0).amount());
        return whole(it.asked().get(0) == small(it) ? amount.dividedBy(rate(it)) : amount.times(rate(it)));
    }

    private static Optional<Answer> parts(Conversion it, Joining joining) {
        return it.joins()
                ? Optional.of(Answer.of(joining.joined(
                        it.given().get(0).amount(), it.given().get(1).amount())))
                : Optional.empty();
    }

    /** 130分=1时30分: the first digit is the larger unit's. */
    private static Optional<Answer> firstDigitApart(Conversion it) {
        String written = it.given().stream()
                .map(Measure::amount)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
        return it.splits() && written.length() > 1
                ? Optional.of(new Answer.Parts(
                        List.of(Exact.decimal(written.substring(0, 1)), Exact.decimal(written.substring(1)))))
                : Optional.empty();
    }

    private static boolean isOfLength(Conversion it) {
        return it.dimension() == Dimension.LENGTH && !isBetweenMetresAndCentimetres(it);
    }

    private static boolean isBetweenMetresAndCentimetres(Conversion it) {
        return large(it) == MeasureUnit.METRE && small(it) == MeasureUnit.CENTIMETRE;
    }

    /** The unit next to the fitting one in size, if it is offered. */
    private static Optional<Answer> neighbour(UnitChoice it, int step) {
        List<MeasureUnit> bySize = it.offered().stream().sorted().toList();
        int at = bySize.indexOf(it.fitting()) + step;
        return at < 0 || at >= bySize.size() ? Optional.empty() : Optional.of(it.choice(bySize.get(at)));
    }
}
