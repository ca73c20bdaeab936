package org.xueqing.measurement.skill;

import org.jspecify.annotations.Nullable;

/**
 * Expectation and maximisation in turn, with leaps: two steps say where steps lead, and a leap goes there where it is
 * not worse than the steps (SQUAREM, scheme S3 of Varadhan and Roland 2008, doi:10.1111/j.1467-9469.2007.00585.x).
 *
 * @param tolerance ends when a step gains less than this
 * @param mostSteps ends anyway
 * @param isLeaping whether leaps are tried; shares that follow a law are left by leaping
 */
record Climb(Expectation expectation, Maximisation maximisation, double tolerance, int mostSteps, boolean isLeaping) {

    /** No share is thrown away by a leap: of what the steps leave, at least a tenth stays. */
    private static final double KEPT = 0.1;

    /**
     * Where a climb ended.
     *
     * @param counts what {@code parameters} let expect
     * @param objective log-likelihood and beliefs there
     */
    record Top(Parameters parameters, Counts counts, double objective, int steps, boolean isConverged) {}

    Top from(Parameters start) {
        Top here = at(start, 0);
        while (!here.isConverged() && here.steps() < mostSteps) {
            here = next(here);
        }
        return here;
    }

    private Top next(Top here) {
        Top first = step(here);
        if (first.isConverged() || !isLeaping) {
            return first;
        }
        Parameters second = maximisation.of(first.counts(), first.parameters());
        Top leapt = at(leap(here.parameters(), first.parameters(), second), first.steps() + 1);
        return leapt.objective() >= first.objective() ? leapt : at(second, first.steps() + 1);
    }

    private Top step(Top here) {
        Top there = at(maximisation.of(here.counts(), here.parameters()), here.steps() + 1);
        boolean isConverged = there.objective() - here.objective() < tolerance;
        return new Top(there.parameters(), there.counts(), there.objective(), there.steps(), isConverged);
    }

    private Top at(Parameters parameters, int steps) {
        Counts counts = expectation.of(parameters);
        return new Top(parameters, counts, maximisation.objective(counts, parameters), steps, false);
    }

    private Parameters leap(Parameters from, Parameters first, Parameters second) {
        double length = length(from, first, second);
        double[] right = leap(from.right(), first.right(), second.right(), length);
        for (int cell = 0; cell < right.length; cell++) {
            right[cell] = Parameters.within(maximisation.bound(), right[cell]);
        }
        for (int slip = 1; maximisation.isDina() && slip < right.length; slip += 2) {
            right[slip] = Math.max(right[slip - 1], right[slip]);
        }
        return new Parameters(right, shares(leap(from.shares(), first.shares(), second.shares(), length), second));
    }

    private static double[] shares(double[] leapt, Parameters second) {
        double sum = 0;
        for (int profile = 0; profile < leapt.length; profile++) {
            leapt[profile] = Math.max(leapt[profile], KEPT * second.shares()[profile]);
            sum += leapt[profile];
        }
        for (int profile = 0; profile < leapt.length; profile++) {
            leapt[profile] /= sum;
        }
        return leapt;
    }

    private static double[] leap(double[] from, double[] first, double[] second, double length) {
        double[] leapt = new double[from.length];
        for (int i = 0; i < leapt.length; i++) {
            double move = first[i] - from[i];
            double bend = second[i] - first[i] - move;
            leapt[i] = from[i] + 2 * length * move + length * length * bend;
        }
        return leapt;
    }

    /** At least 1, with which the leap ends where the second step does. */
    private static double length(Parameters from, Parameters first, Parameters second) {
        double moves = squares(from.right(), first.right(), null) + squares(from.shares(), first.shares(), null);
        double bends = squares(from.right(), first.right(), second.right())
                + squares(from.shares(), first.shares(), second.shares());
        return bends > 0 ? Math.max(1, Math.sqrt(moves / bends)) : 1;
    }

    /** Of the moves or, with a second step, of how much they bend. */
    private static double squares(double[] from, double[] first, double @Nullable [] second) {
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            double move = first[i] - from[i];
            double term = second == null ? move : second[i] - first[i] - move;
            sum += term * term;
        }
        return sum;
    }
}
