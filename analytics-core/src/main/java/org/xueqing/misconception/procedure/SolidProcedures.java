package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.AngleQuestion.*;
import static org.xueqing.item.exercise.PlaneQuestion.PI;
import static org.xueqing.item.exercise.SolidQuestion.*;
import static org.xueqing.misconception.procedure.Wrongly.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.item.answer.Answer;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.number.Exact;

/** Wrong surfaces, volumes and angles. */
final class SolidProcedures {

    static final List<BuggyProcedure> ALL = List.of(
            answers("M-SURF-THREE", Map.of(CUBOID_SURFACE, SolidProcedures::threeFaces)),
            answers(
                    "M-SURF-FOUR",
                    Map.of(CUBE_SURFACE, it -> it.get(0).times(it.get(0)).times(4))),
            answers(
                    "M-SURF-VOL",
                    Map.of(CUBOID_SURFACE, SolidProcedures::product, CUBE_SURFACE, SolidProcedures::cubed)),
            answers("M-VOL-SURF", Map.of(CUBOID_VOLUME, it -> threeFaces(it).times(2), CUBE_VOLUME, it -> it.get(0)
                    .times(it.get(0))
                    .times(6))),
            answers("M-VOL-FACE", Map.of(CUBOID_VOLUME, it -> it.get(0).times(it.get(1)))),
            answers("M-CUBE-TRIPLE", Map.of(CUBE_VOLUME, it -> it.get(0).times(3))),
            answers(
                    "M-CYL-AROUND",
                    Map.of(CYLINDER_VOLUME, it -> PI.times(2).times(it.get(0)).times(it.get(1)))),
            answers(
                    "M-CYL-NOSQUARE",
                    Map.of(
                            CYLINDER_VOLUME,
                            it -> PI.times(it.get(0)).times(it.get(1)),
                            CONE_VOLUME_BY_RADIUS,
                            it -> PI.times(it.get(0)).times(it.get(1)).dividedBy(3))),
            answers("M-CONE-THIRD", Map.of(CONE_VOLUME, SolidProcedures::base, CONE_VOLUME_BY_RADIUS, it -> PI.times(
                            it.get(0))
                    .times(it.get(0))
                    .times(it.get(1)))),
            answers(
                    "M-CONE-HALF",
                    Map.of(CONE_VOLUME, it -> base(it).dividedBy(2), CONE_VOLUME_BY_RADIUS, it -> PI.times(it.get(0))
                            .times(it.get(0))
                            .times(it.get(1))
                            .dividedBy(2))),
            answers("M-PROTRACT", Map.of(PROTRACTOR, it -> Exact.of(180).minus(it.get(0)))),
            answers(
                    "M-PROTRACT-TEN",
                    Map.of(PROTRACTOR, it -> it.get(0).dividedBy(10).floor().times(10))),
            answers(
                    "M-ANGLE-360",
                    Map.of(THIRD_ANGLE, it -> Exact.of(360).minus(it.get(0)).minus(it.get(1)))),
            answers("M-ANGLE-TWO", Map.of(THIRD_ANGLE, it -> it.get(0).plus(it.get(1)))),
            answers("M-ISO-NOHALF", Map.of(BASE_ANGLE, it -> Exact.of(180).minus(it.get(0)))),
            answers("M-ISO-ONCE", Map.of(TOP_ANGLE, it -> Exact.of(180).minus(it.get(0)))),
            answers(
                    "M-ISO-SWAP",
                    TOP_ANGLE,
                    it -> Optional.of(Answer.of(Exact.of(180).minus(it.get(0)).dividedBy(2)))),
            answers("M-POLY-N", Map.of(POLYGON_ANGLES, it -> it.get(0).times(180))),
            answers(
                    "M-POLY-ONE",
                    Map.of(POLYGON_ANGLES, it -> it.get(0).minus(1).times(180))));

    private SolidProcedures() {}

    private static Exact threeFaces(List<Exact> it) {
        return it.get(0)
                .times(it.get(1))
                .plus(it.get(0).times(it.get(2)))
                .plus(it.get(1).times(it.get(2)));
    }

    private static Exact product(List<Exact> it) {
        return it.get(0).times(it.get(1)).times(it.get(2));
    }

    private static Exact cubed(List<Exact> it) {
        return it.get(0).times(it.get(0)).times(it.get(0));
    }

    private static Exact base(List<Exact> it) {
        return it.get(0).times(it.get(1));
    }
}
