package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.FractionQuestion.*;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.item.answer.Answer;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong answers to questions about fractions of a whole, of a set, and of a quantity. */
final class FractionQuestionProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers("M-FRAC-PARTREST", Map.of(PART_OF_WHOLE, it -> it.get(0)
                    .dividedBy(it.get(1).minus(it.get(0))))),
            answers("M-FRAC-UPSIDE", Map.of(PART_OF_WHOLE, it -> it.get(1).dividedBy(it.get(0)))),
            answers("M-FRAC-SET", Map.of(PART_OF_SET, it -> it.get(2).dividedBy(it.get(0)))),
            answers(
                    "M-FRAC-COUNT",
                    Map.of(PART_OF_SET, it -> it.get(0).times(it.get(2)).dividedBy(it.get(1)))),
            answers(
                    "M-FRAC-WHOLE",
                    Map.of(FRACTION_OF, it -> it.get(0).times(it.get(2)).dividedBy(it.get(1)))),
            answers("M-FRAC-ONEPART", Map.of(FRACTION_OF, it -> it.get(0).dividedBy(it.get(2)))),
            answers("M-FRAC-UNIT", Map.of(QUANTITY_OF_PART, it -> Exact.ONE.dividedBy(it.get(1)))),
            answers(
                    "M-FRAC-DIVREV",
                    Map.of(
                            QUANTITY_OF_PART,
                            it -> it.get(1).dividedBy(it.get(0)),
                            IN_LARGER_UNIT,
                            it -> it.get(1).dividedBy(it.get(0)),
                            FRACTION_OF_OTHER,
                            it -> it.get(1).dividedBy(it.get(0)))),
            answers("M-FRAC-LENGTHDEN", Map.of(SHARE_OF_PART, it -> Exact.ONE.dividedBy(it.get(0)))),
            answers("M-FRAC-RATEQTY", Map.of(SHARE_OF_PART, it -> it.get(0).dividedBy(it.get(1)))),
            answers("M-FRAC-OFTOTAL", Map.of(FRACTION_OF_OTHER, it -> it.get(0)
                    .dividedBy(it.get(0).plus(it.get(1))))),
            answers("M-FRAC-UNITRATE", Map.of(IN_LARGER_UNIT, it -> it.get(0).dividedBy(otherRate(it.get(1))))),
            answers(
                    "M-FRAC-ADDITIVE",
                    Map.of(MISSING_NUMERATOR, it -> it.get(0).plus(it.get(2)).minus(it.get(1)))),
            answers("M-FRAC-SAMENUM", Map.of(MISSING_NUMERATOR, it -> it.get(0))),
            answers("M-FRAC-ADDSAME", Map.of(ADDED_TO_DENOMINATOR, it -> it.get(2))),
            answers("M-FRAC-ADDTIMES", Map.of(ADDED_TO_DENOMINATOR, it -> it.get(2)
                    .plus(it.get(0))
                    .times(it.get(1))
                    .dividedBy(it.get(0)))),
            answers(
                    "M-COMMON-NOEXT",
                    COMMON_DENOMINATOR,
                    it -> Optional.of(new Answer.Parts(List.of(leastCommon(it), it.get(0), it.get(2))))),
            answers(
                    "M-COMMON-PRODUCT",
                    COMMON_DENOMINATOR,
                    it -> Optional.of(new Answer.Parts(List.of(
                            it.get(1).times(it.get(3)),
                            it.get(0).times(it.get(3)),
                            it.get(2).times(it.get(1)))))),
            answers("M-RECIP-ONE", RECIPROCAL, it -> Optional.of(it.get(0))
                    .filter(given -> given.compareTo(Exact.ONE) < 0)
                    .map(given -> Answer.of(Exact.ONE.minus(given)))),
            answers("M-RECIP-PART", RECIPROCAL, it -> Optional.of(it.get(0))
                    .filter(given -> given.compareTo(Exact.ONE) > 0 && !given.isWhole())
                    .map(FractionQuestionProcedures::partInverted)),
            answers(
                    "M-FRAC-PARTMUL",
                    Map.of(WHOLE_OF, it -> it.get(0).times(it.get(1)).dividedBy(it.get(2)))),
            answers("M-FRAC-WHOLEDEN", Map.of(WHOLE_OF, it -> it.get(0).times(it.get(2)))),
            answers("M-REST-USED", Map.of(LEFT_OF, FractionQuestionProcedures::part)),
            answers("M-REST-RATE", Map.of(LEFT_OF, it -> it.get(0)
                    .minus(it.get(1).dividedBy(it.get(2))))),
            answers("M-MORE-PART", Map.of(MORE_BY, FractionQuestionProcedures::part)),
            answers("M-MORE-RATE", Map.of(MORE_BY, it -> it.get(0)
                    .plus(it.get(1).dividedBy(it.get(2))))),
            answers("M-SUPPOSE-ONE", Map.of(SMALL_CUP, it -> it.get(2)
                    .dividedBy(it.get(0).plus(1)))),
            answers("M-SUPPOSE-IGNORE", Map.of(SMALL_CUP, it -> it.get(2).dividedBy(it.get(0)))));

    private FractionQuestionProcedures() {}

    private static Exact part(List<Exact> it) {
        return it.get(0).times(it.get(1)).dividedBy(it.get(2));
    }

    /** Units taken to have a rate of a hundred; those that have it, of ten. */
    private static Exact otherRate(Exact rate) {
        return rate.equals(Exact.of(100)) ? Exact.of(10) : Exact.of(100);
    }

    private static Exact leastCommon(List<Exact> it) {
        return ((Answer.Parts) COMMON_DENOMINATOR.solve(it)).values().get(0);
    }

    private static Answer partInverted(Exact mixed) {
        Exact whole = mixed.floor();
        return Answer.of(whole.plus(Exact.ONE.dividedBy(mixed.minus(whole))));
    }
}
