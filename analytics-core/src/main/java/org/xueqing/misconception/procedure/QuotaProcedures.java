package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.QuotaQuestion.*;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.List;
import java.util.Map;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong answers to questions about percentages. */
final class QuotaProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers(
                    "M-PCT-PARTREST",
                    Map.of(PERCENTAGE, it -> percent(it.get(0), it.get(1).minus(it.get(0))))),
            answers("M-PCT-REVERSE", Map.of(PERCENTAGE, it -> percent(it.get(1), it.get(0)))),
            answers("M-PCT-COUNT", Map.of(PERCENTAGE, it -> it.get(0))),
            answers(
                    "M-PCT-WATER",
                    Map.of(
                            PERCENTAGE_OF_MIXTURE,
                            it -> percent(it.get(1), it.get(0).plus(it.get(1))))),
            answers("M-PCT-MIX", Map.of(PERCENTAGE_OF_MIXTURE, it -> percent(it.get(0), it.get(1)))),
            answers(
                    "M-PCT-BASE",
                    Map.of(
                            PERCENT_MORE,
                            it -> percent(it.get(0).minus(it.get(1)), it.get(0)),
                            PERCENT_LESS,
                            it -> percent(it.get(1).minus(it.get(0)), it.get(0)))),
            answers(
                    "M-PCT-NODIFF",
                    Map.of(
                            PERCENT_MORE,
                            it -> percent(it.get(0), it.get(1)),
                            PERCENT_LESS,
                            it -> percent(it.get(0), it.get(1)))),
            answers("M-INT-YEAR", Map.of(INTEREST, it -> of(it.get(1), it.get(0)))),
            answers("M-INT-TOTAL", Map.of(INTEREST, it -> it.get(0)
                    .plus(of(it.get(1), it.get(0)).times(it.get(2))))),
            answers("M-TAX-REST", Map.of(TAX, it -> it.get(0).minus(of(it.get(1), it.get(0))))),
            answers("M-PCT-TENTH", Map.of(TAX, it -> of(it.get(1), it.get(0)).times(10))),
            answers(
                    "M-DISC-OFF",
                    Map.of(
                            REDUCED_PRICE,
                            it -> it.get(0).minus(of(it.get(1), it.get(0))),
                            SAVED,
                            it -> of(it.get(1), it.get(0)))),
            answers(
                    "M-DISC-YUAN",
                    Map.of(REDUCED_PRICE, it -> it.get(0).minus(it.get(1).dividedBy(10)), SAVED, it -> it.get(1)
                            .dividedBy(10))),
            answers("M-DISC-BACK", Map.of(FULL_PRICE, it -> of(it.get(1), it.get(0)))),
            answers("M-DISC-ADD", Map.of(FULL_PRICE, it -> it.get(0).times(2).minus(of(it.get(1), it.get(0))))),
            answers(
                    "M-PCT-BACK",
                    Map.of(BASE_OF_MORE, it -> it.get(0).minus(of(it.get(1), it.get(0))), BASE_OF_LESS, it -> it.get(0)
                            .plus(of(it.get(1), it.get(0))))),
            answers(
                    "M-PCT-AGAIN",
                    Map.of(BASE_OF_MORE, it -> it.get(0).plus(of(it.get(1), it.get(0))), BASE_OF_LESS, it -> it.get(0)
                            .minus(of(it.get(1), it.get(0))))));

    private QuotaProcedures() {}

    private static Exact percent(Exact part, Exact whole) {
        return part.times(100).dividedBy(whole);
    }

    private static Exact of(Exact percentage, Exact whole) {
        return whole.times(percentage).dividedBy(100);
    }
}
