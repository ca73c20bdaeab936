package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.PlaneQuestion.*;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.List;
import java.util.Map;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong lengths and areas of plane figures. */
final class PlaneProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers("M-RULER-0", Map.of(LENGTH_BETWEEN, it -> it.get(1))),
            answers(
                    "M-RULER-MARKS",
                    Map.of(LENGTH_BETWEEN, it -> it.get(1).minus(it.get(0)).plus(1))),
            answers(
                    "M-PERI-HALF",
                    Map.of(RECTANGLE_PERIMETER, it -> it.get(0).plus(it.get(1)), REST_OF_RECTANGLE, it -> it.get(0))),
            answers("M-PERI-TWOSIDES", Map.of(SQUARE_PERIMETER, it -> it.get(0).times(2))),
            answers(
                    "M-AREA-PERI",
                    Map.of(
                            RECTANGLE_PERIMETER, PlaneProcedures::product,
                            SQUARE_PERIMETER, it -> it.get(0).times(it.get(0)),
                            RECTANGLE_AREA, it -> it.get(0).plus(it.get(1)).times(2),
                            SQUARE_AREA, it -> it.get(0).times(4))),
            answers("M-AREA-ADD", Map.of(RECTANGLE_AREA, it -> it.get(0).plus(it.get(1)))),
            answers("M-AREA-DOUBLE", Map.of(SQUARE_AREA, it -> it.get(0).times(2))),
            answers("M-PERI-JOIN", Map.of(SQUARES_IN_A_ROW, it -> product(it).times(4))),
            answers(
                    "M-PERI-JOINONE",
                    Map.of(SQUARES_IN_A_ROW, it -> product(it).times(3).plus(it.get(1)))),
            answers(
                    "M-PERI-CUT",
                    Map.of(REST_OF_RECTANGLE, it -> it.get(0).minus(it.get(1)).times(2))),
            answers("M-PARA-SIDE", Map.of(PARALLELOGRAM_AREA, it -> it.get(0).times(it.get(2)))),
            answers("M-PARA-HALF", Map.of(PARALLELOGRAM_AREA, it -> product(it).dividedBy(2))),
            answers("M-TRI-HALF", Map.of(TRIANGLE_AREA, PlaneProcedures::product, HOUSE_AREA, it -> it.get(0)
                    .times(it.get(1).plus(it.get(2))))),
            answers(
                    "M-TRI-SIDE",
                    Map.of(TRIANGLE_AREA, it -> it.get(0).times(it.get(2)).dividedBy(2))),
            answers(
                    "M-TRAP-HALF",
                    Map.of(TRAPEZOID_AREA, it -> it.get(0).plus(it.get(1)).times(it.get(2)))),
            answers(
                    "M-TRAP-BASE",
                    Map.of(TRAPEZOID_AREA, it -> it.get(1).times(it.get(2)).dividedBy(2))),
            answers("M-COMP-PART", Map.of(HOUSE_AREA, PlaneProcedures::product)),
            answers("M-COMP-ALLHALF", Map.of(HOUSE_AREA, it -> it.get(0)
                    .times(it.get(1).plus(it.get(2)))
                    .dividedBy(2))),
            answers("M-CIRC-DIAM", Map.of(CIRCUMFERENCE, it -> PI.times(it.get(0)))),
            answers("M-CIRC-HALF", Map.of(SEMICIRCLE_PERIMETER, it -> PI.times(it.get(0)))),
            answers("M-CIRC-RADIUS", Map.of(SEMICIRCLE_PERIMETER, it -> PI.plus(1)
                    .times(it.get(0)))),
            answers(
                    "M-CIRC-AREA",
                    Map.of(
                            CIRCUMFERENCE, it -> circle(it.get(0)),
                            CIRCLE_AREA, it -> PI.times(2).times(it.get(0)),
                            CIRCLE_AREA_BY_DIAMETER, it -> PI.times(it.get(0)))),
            answers(
                    "M-CIRC-NOSQUARE",
                    Map.of(CIRCLE_AREA, it -> PI.times(it.get(0)), CIRCLE_AREA_BY_DIAMETER, it -> PI.times(it.get(0))
                            .dividedBy(2))),
            answers("M-CIRC-DIAMRAD", Map.of(CIRCLE_AREA_BY_DIAMETER, it -> circle(it.get(0)))),
            answers("M-RING-DIFF", Map.of(RING_AREA, it -> circle(it.get(0).minus(it.get(1))))),
            answers(
                    "M-RING-NOSQUARE",
                    Map.of(RING_AREA, it -> PI.times(it.get(0).minus(it.get(1))))));

    private PlaneProcedures() {}

    private static Exact product(List<Exact> it) {
        return it.get(0).times(it.get(1));
    }

    private static Exact circle(Exact radius) {
        return PI.times(radius).times(radius);
    }
}
