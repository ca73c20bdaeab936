package org.xueqing.measurement.skill;

/**
 * The M-step. Under DINA, who lacks a skill is never right more often than who lacks none: where the answers say
 * otherwise, both get the rate of all, which is the best that keeps to it (pool adjacent violators).
 */
record Maximisation(Cells cells, Beliefs beliefs, Shares shares, boolean isDina) {

    Parameters of(Counts counts, Parameters before) {
        double[] right = before.right().clone();
        for (int item = 0; item < cells.items(); item++) {
            int last = cells.starts()[item + 1] - 1;
            for (int cell = cells.starts()[item]; cell <= last; cell++) {
                right[cell] = rate(counts, cell, cell, right[cell]);
            }
            if (isDina && right[last - 1] > right[last]) {
                right[last - 1] = rate(counts, last - 1, last, right[last - 1]);
                right[last] = right[last - 1];
            }
        }
        return new Parameters(right, shares.best(counts.profiles));
    }

    /** What the steps make larger: log-likelihood and what is believed, up to a constant. */
    double objective(Counts counts, Parameters at) {
        double sum = counts.logLikelihood;
        for (int cell = 0; cell < at.right().length; cell++) {
            sum += term(believedRight(cell), at.right()[cell]) + term(believedWrong(cell), 1 - at.right()[cell]);
        }
        for (double share : at.shares()) {
            sum += term(beliefs.pupils() / at.shares().length, share);
        }
        return sum;
    }

    double bound() {
        return Parameters.bound(cells.items());
    }

    /** How many right answers of a cell are believed before any was given. */
    double believedRight(int cell) {
        return !isDina ? 0 : cell % 2 == 0 ? beliefs.guessed() : beliefs.done();
    }

    double believedWrong(int cell) {
        return !isDina ? 0 : cell % 2 == 0 ? beliefs.missed() : beliefs.slipped();
    }

    /** Where nobody is expected, what was before stays. */
    private double rate(Counts counts, int from, int to, double before) {
        double right = 0;
        double wrong = 0;
        for (int cell = from; cell <= to; cell++) {
            right += counts.right[cell] + believedRight(cell);
            wrong += counts.wrong[cell] + believedWrong(cell);
        }
        return Parameters.within(bound(), right + wrong > 1e-300 ? right / (right + wrong) : before);
    }

    private static double term(double observations, double chance) {
        return observations == 0 ? 0 : observations * Math.log(chance);
    }
}
