package org.xueqing.calibration;

import java.util.Arrays;

/**
 * Climbs to a maximum of log-likelihood plus beliefs by damped scoring (Fisher 1925; Levenberg 1944): each step solves
 * (information + damping) · step = gradient over the parameters that are free, goes no further than the bounds, and counts
 * only if it rises. Some tens of passes do what takes expectation–maximisation hundreds. Not for two threads.
 */
final class Ascent {

    private static final int N = Parameter.COUNT;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double LEAST_DAMPING = 1e-9;
    private static final double MOST_DAMPING = 1e12;
    private static final double EASE_DAMPING = 0.2;
    private static final double TIGHTEN_DAMPING = 8;

    private final Likelihood likelihood;
    private final Beliefs beliefs;
    private final Bounds bounds;
    private double[] here;
    private double[] ahead = new double[N];
    private Slope slope = new Slope();
    private Slope slopeAhead = new Slope();
    private double damping = FIRST_DAMPING;
    private int passes;

    Ascent(Likelihood likelihood, Beliefs beliefs, Bounds bounds, double[] start) {
        this.likelihood = likelihood;
        this.beliefs = beliefs;
        this.bounds = bounds;
        this.here = bounds.within(start);
        look(here, slope);
    }

    double height() {
        return slope.value;
    }

    double[] parameters() {
        return here.clone();
    }

    /** Value, gradient and information where we are. */
    Slope slope() {
        return slope;
    }

    int passes() {
        return passes;
    }

    /**
     * Climbs.
     *
     * @param leastGain stop when a step rises less
     * @return whether it stopped by that; otherwise the steps ran out
     */
    boolean climb(int mostSteps, double leastGain) {
        for (int step = 0; step < mostSteps; step++) {
            double gain = rise();
            if (gain < leastGain) {
                return true;
            }
        }
        return false;
    }

    /** One step up; 0 if no step however short rises. */
    private double rise() {
        while (damping <= MOST_DAMPING) {
            stepAhead();
            look(ahead, slopeAhead);
            double gain = slopeAhead.value - slope.value;
            if (gain >= 0) {
                damping = Math.max(LEAST_DAMPING, damping * EASE_DAMPING);
                goAhead();
                return gain;
            }
            damping *= TIGHTEN_DAMPING;
        }
        damping = FIRST_DAMPING;
        return 0;
    }

    private void goAhead() {
        double[] behind = here;
        here = ahead;
        ahead = behind;
        Slope slopeBehind = slope;
        slope = slopeAhead;
        slopeAhead = slopeBehind;
    }

    private void look(double[] parameters, Slope into) {
        passes++;
        into.clear();
        likelihood.addAt(parameters, into);
        beliefs.addAt(parameters, into);
    }

    /** Where the damped step leads; a parameter that would leave its range stops at the end of it, and the others again. */
    private void stepAhead() {
        boolean[] isFree = free();
        System.arraycopy(here, 0, ahead, 0, N);
        boolean isInside = false;
        while (!isInside) {
            double[] step = step(isFree);
            isInside = true;
            for (int i = 0; i < N; i++) {
                double target = here[i] + step[i];
                if (isFree[i] && bounds.within(i, target) != target) {
                    ahead[i] = bounds.within(i, target);
                    isFree[i] = false;
                    isInside = false;
                } else if (isFree[i]) {
                    ahead[i] = target;
                }
            }
        }
    }

    private boolean[] free() {
        boolean[] isFree = new boolean[N];
        for (int i = 0; i < N; i++) {
            isFree[i] = !bounds.isFixed(i) && !bounds.holds(i, here[i], slope.gradient[i]);
        }
        return isFree;
    }

    /** Solution for the free parameters, given how far the others move. */
    private double[] step(boolean[] isFree) {
        double[][] matrix = new double[N][N];
        double[] step = new double[N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                double information = slope.information[Math.max(i, j)][Math.min(i, j)];
                if (isFree[i] && isFree[j]) {
                    matrix[i][j] = information;
                } else if (isFree[i]) {
                    step[i] -= information * (ahead[j] - here[j]);
                }
            }
            matrix[i][i] = isFree[i] ? matrix[i][i] * (1 + damping) + LEAST_DAMPING : 1;
            step[i] = isFree[i] ? step[i] + slope.gradient[i] : ahead[i] - here[i];
        }
        if (!LinearSystem.solve(matrix, step)) {
            Arrays.fill(step, 0);
        }
        return step;
    }
}
