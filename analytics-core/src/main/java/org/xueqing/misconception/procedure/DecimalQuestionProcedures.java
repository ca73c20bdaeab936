package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.DecimalQuestion.*;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.List;
import java.util.Map;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong answers to questions about the places of decimals and about numbers below zero. */
final class DecimalQuestionProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers("M-YUAN-PLACE", Map.of(YUAN, it -> it.get(0).plus(it.get(1).dividedBy(100)))),
            answers("M-YUAN-NOPT", Map.of(YUAN, it -> it.get(0).times(10).plus(it.get(1)))),
            answers(
                    "M-DEC-COUNTDIGITS",
                    Map.of(
                            COUNT_OF_UNIT,
                            it -> it.get(0).times(10).isWhole()
                                    ? it.get(0).times(10)
                                    : it.get(0).times(100))),
            answers("M-DEC-SKIPPLACE", Map.of(COMPOSED, DecimalQuestionProcedures::withoutEmptyPlaces)),
            answers("M-DEC-PLACEOFF", Map.of(UNIT_OF_PLACE, it -> unit(it.get(0))
                    .times(10))),
            answers("M-DEC-MIRROR", Map.of(UNIT_OF_PLACE, it -> Exact.ONE.dividedBy(unit(it.get(0))))),
            answers(
                    "M-WAN-THREE",
                    Map.of(IN_UNIT, it -> it.get(0).dividedBy(it.get(1)).times(10))),
            answers(
                    "M-WAN-ROUND",
                    Map.of(
                            IN_UNIT,
                            it -> Exact.decimal(it.get(0).dividedBy(it.get(1)).toDecimal(0)))),
            answers("M-CYCLE-NEXT", Map.of(DIGIT_OF_QUOTIENT, it -> digit(it, 1))),
            answers("M-CYCLE-BEFORE", Map.of(DIGIT_OF_QUOTIENT, it -> digit(it, -1))),
            answers("M-NEG-NOSIGN", Map.of(OPPOSITE, it -> it.get(0))),
            answers(
                    "M-NEG-IGNORE",
                    Map.of(CHANGED, it -> it.get(0).absolute().plus(it.get(1).absolute()))),
            answers(
                    "M-NEG-SIGN",
                    Map.of(CHANGED, it -> it.get(0).plus(it.get(1)).negated())),
            answers("M-NEG-GAP", Map.of(GAP, it -> it.get(0)
                    .absolute()
                    .minus(it.get(1).absolute())
                    .absolute())));

    private DecimalQuestionProcedures() {}

    private static Exact withoutEmptyPlaces(List<Exact> digits) {
        String tail = digits.subList(1, digits.size()).stream()
                .filter(digit -> digit.signum() != 0)
                .map(Exact::toString)
                .reduce("", String::concat);
        return Exact.decimal(digits.get(0) + "." + tail);
    }

    private static Exact unit(Exact place) {
        return Exact.decimal("1e-" + place);
    }

    private static Exact digit(List<Exact> given, int further) {
        Exact place = given.get(2).plus(further);
        return ((org.xueqing.item.answer.Answer.Number)
                        DIGIT_OF_QUOTIENT.solve(List.of(given.get(0), given.get(1), place)))
                .value();
    }
}
