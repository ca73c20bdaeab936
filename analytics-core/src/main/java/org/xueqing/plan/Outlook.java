package org.xueqing.plan;

import java.util.Arrays;
import java.util.List;

/**
 * What one exercise more may bring a pupil, point by point, while a list is filled. With mastery m, the pupil's learning T and
 * what else a point needs:
 *
 * <pre>
 *   ready   = 0.4 + 0.6 · ∏ m of what is needed
 *   eager   = 1 / (1 + wrong answers beyond slips / 6)
 *   learnt  = (1 − m) · T · ready · eager
 *   worth   = 1 + 0.5 · Σ over later points of (1 − m) · 0.6 · ∏ m of what else they need, + what repairs of causes bring, at most 0.3
 *   gain    = learnt · worth · 0.5^(lines of the list for the point)
 * </pre>
 *
 * m and T are those of tracing. What later points need already counts for what they need; causes of many weak points at once would
 * drown all else, and in simulated classes did. Who has not what a point needs learns it less than half as often; who practised in vain will
 * hardly learn by the same again.
 */
final class Outlook {

    private static final double WITHOUT_NEEDED = 0.4;
    private static final double VAIN_HALVES = 6;
    private static final double OPENING = 0.5;
    private static final double ANOTHER_OF_THE_LIST = 0.5;
    private static final double MOST_OF_REPAIRS = 0.3;
    private static final double WRONG_PROCEDURE = 1.5;

    private final Ground ground;
    private final double[] before;
    private final double[] mastery;
    private final double[] learning;
    private final double[] repair;
    private final double[] variety;

    Outlook(Learner learner, Ground ground) {
        this.ground = ground;
        this.mastery = new double[ground.size()];
        this.learning = new double[ground.size()];
        this.repair = new double[ground.size()];
        this.variety = new double[ground.size()];
        Arrays.fill(variety, 1);
        for (int point = 0; point < mastery.length; point++) {
            believe(learner, point);
        }
        this.before = mastery.clone();
        learner.causes().forEach(cause -> cause.causes().stream()
                .filter(each -> ground.holds(List.of(each.knowledgePoint())))
                .forEach(each -> repair[ground.number(each.knowledgePoint())] += cause.gain()));
    }

    private void believe(Learner learner, int point) {
        String name = ground.points().get(point);
        Standing standing = learner.standing(name);
        mastery[point] = standing.mastery();
        learning[point] = standing.learn() / (1 + standing.inVain() / VAIN_HALVES);
        if (Suspicion.of(learner, name).isPresent()) {
            variety[point] = WRONG_PROCEDURE;
        }
    }

    /** Mastery before anything of the list. */
    double mastery(int point) {
        return before[point];
    }

    double gain(int point) {
        return learnt(point) * worth(point) * variety[point];
    }

    /** A line for these points was added. */
    void add(int[] points) {
        for (int point : points) {
            mastery[point] += learnt(point);
            variety[point] *= ANOTHER_OF_THE_LIST;
        }
    }

    /** The later point that is most kept back by the lack of this one; −1 where none is. */
    int mostKeptBack(int point) {
        int most = -1;
        double worst = 0;
        for (int later : ground.needing(point)) {
            double keptBack = opening(point, later);
            if (keptBack > worst) {
                most = later;
                worst = keptBack;
            }
        }
        return most;
    }

    private double learnt(int point) {
        return (1 - mastery[point]) * learning[point] * ready(point);
    }

    private double ready(int point) {
        return WITHOUT_NEEDED + (1 - WITHOUT_NEEDED) * needed(point, -1);
    }

    private double worth(int point) {
        double opened = 0;
        for (int later : ground.needing(point)) {
            opened += opening(point, later);
        }
        return 1 + OPENING * opened + Math.min(MOST_OF_REPAIRS, repair[point]);
    }

    private double opening(int point, int later) {
        return (1 - mastery[later]) * (1 - WITHOUT_NEEDED) * needed(later, point);
    }

    /** Probability that all that a point needs is there, but for one. */
    private double needed(int point, int without) {
        double all = 1;
        for (int before : ground.needed(point)) {
            all *= before == without ? 1 : mastery[before];
        }
        return all;
    }
}
