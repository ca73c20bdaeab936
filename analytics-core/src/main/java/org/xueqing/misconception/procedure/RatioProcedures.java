package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.RatioQuestion.*;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.ProportionSelection;
import org.xueqing.item.exercise.ProportionTable;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong answers to questions about ratios, proportions and scales. */
final class RatioProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers("M-RATIO-ORDER", RATIO, it -> ratio(it.get(1), it.get(0))),
            answers("M-RATIO-TOTAL", RATIO, it -> ratio(it.get(0), it.get(0).plus(it.get(1)))),
            answers("M-RATIO-NOTVALUE", VALUE, it -> Optional.of(SIMPLEST.solve(it))),
            answers("M-RATIO-VALUEREV", Map.of(VALUE, it -> it.get(1).dividedBy(it.get(0)))),
            answers("M-RATIO-VALUE", Map.of(SIMPLEST, it -> it.get(0).dividedBy(it.get(1)))),
            answers("M-RATIO-POINTS", SIMPLEST, RatioProcedures::pointsDropped),
            answers("M-RATIO-BACK", SIMPLEST, it -> Optional.of(SIMPLEST.solve(List.of(it.get(1), it.get(0))))),
            answers(
                    "M-SHARE-PART",
                    Map.of(
                            FIRST_SHARE,
                            it -> it.get(0).times(it.get(1)).dividedBy(it.get(2)),
                            THIRD_SHARE,
                            it -> it.get(0).times(it.get(3)).dividedBy(it.get(1).plus(it.get(2))),
                            TOTAL_OF_SHARES,
                            it -> it.get(0).times(it.get(2)).dividedBy(it.get(1)))),
            answers("M-SHARE-EQUAL", Map.of(FIRST_SHARE, it -> it.get(0).dividedBy(2), THIRD_SHARE, it -> it.get(0)
                    .dividedBy(3))),
            answers("M-SHARE-TOTAL", Map.of(TOTAL_OF_SHARES, it -> it.get(0)
                    .times(it.get(1))
                    .dividedBy(it.get(1).plus(it.get(2))))),
            answers("M-PRODUCT-RATIO", FROM_EQUAL_PRODUCTS, it -> Optional.of(SIMPLEST.solve(it))),
            answers(
                    "M-PROP-CROSS",
                    Map.of(FIRST_TERM, it -> it.get(0).times(it.get(2)).dividedBy(it.get(1)), THIRD_TERM, it -> it.get(
                                    1)
                            .times(it.get(2))
                            .dividedBy(it.get(0)))),
            answers(
                    "M-PROP-ADD",
                    Map.of(
                            FIRST_TERM,
                            it -> it.get(0).plus(it.get(1)).minus(it.get(2)),
                            THIRD_TERM,
                            it -> it.get(2).plus(it.get(0)).minus(it.get(1)),
                            DIRECT,
                            it -> it.get(1).plus(it.get(2)).minus(it.get(0)))),
            answers("M-SCALE-UNIT", SCALE, it -> Optional.of(SIMPLEST.solve(it))),
            answers(
                    "M-SCALE-METRE",
                    SCALE,
                    it -> Optional.of(
                            SIMPLEST.solve(List.of(it.get(0), it.get(1).times(1000))))),
            answers(
                    "M-SCALE-RATE",
                    Map.of(KILOMETRES, it -> it.get(0).times(it.get(1)).dividedBy(1000), CENTIMETRES, it -> it.get(0)
                            .times(1000)
                            .dividedBy(it.get(1)))),
            answers("M-SCALE-NOCONV", Map.of(KILOMETRES, it -> it.get(0).times(it.get(1)))),
            answers(
                    "M-SCALE-ZEROS",
                    Map.of(CENTIMETRES, it -> it.get(0).times(10_000).dividedBy(it.get(1)))),
            answers(
                    "M-PROP-INVERTED",
                    Map.of(DIRECT, it -> it.get(0).times(it.get(1)).dividedBy(it.get(2)))),
            answers(
                    "M-INV-DIRECT",
                    Map.of(INVERSE, it -> it.get(1).times(it.get(2)).dividedBy(it.get(0)))),
            answers(
                    "M-INV-ADD",
                    Map.of(INVERSE, it -> it.get(1).minus(it.get(2)).plus(it.get(0)))),
            selects("M-PROP-DIFF", (given, option) -> given.first()
                    .minus(given.second())
                    .equals(option.first().minus(option.second()))),
            selects("M-PROP-BACK", (given, option) -> given.first()
                    .times(option.first())
                    .equals(given.second().times(option.second()))),
            Wrongly.on("M-PROP-INV", ProportionTable.class, RatioProcedures::swapped),
            Wrongly.on(
                    "M-PROP-TREND",
                    ProportionTable.class,
                    it -> Optional.of(
                            new Answer.Choice(it.growTogether() ? ProportionTable.DIRECT : ProportionTable.INVERSE))));

    private RatioProcedures() {}

    private static BuggyProcedure selects(
            String code, java.util.function.BiPredicate<Answer.Ratio, Answer.Ratio> condition) {
        return Wrongly.on(code, ProportionSelection.class, it -> it.first(condition));
    }

    private static Optional<Answer> ratio(Exact first, Exact second) {
        return Optional.of(new Answer.Ratio(first, second));
    }

    /** 0.6:0.25 is worked as 6:25. */
    private static Optional<Answer> pointsDropped(List<Exact> it) {
        boolean areDecimals =
                it.stream().allMatch(Exact::isDecimal) && it.stream().anyMatch(term -> !term.isWhole());
        return areDecimals
                ? Optional.of(SIMPLEST.solve(it.stream()
                        .map(term -> Exact.decimal(term.toDecimal().replace(".", "")))
                        .toList()))
                : Optional.empty();
    }

    private static Optional<Answer> swapped(ProportionTable table) {
        int right = ((Answer.Choice) table.answer()).number();
        return right == ProportionTable.NEITHER
                ? Optional.empty()
                : Optional.of(new Answer.Choice(
                        right == ProportionTable.DIRECT ? ProportionTable.INVERSE : ProportionTable.DIRECT));
    }
}
