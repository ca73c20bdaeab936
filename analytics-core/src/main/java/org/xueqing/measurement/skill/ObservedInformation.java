package org.xueqing.measurement.skill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Standard errors from the observed information: the second derivatives of the log-likelihood by all chances of DINA and
 * all shares together, taken as differences of its slopes, which the E-step gives exactly (Fisher's identity;
 * Jamshidian and Jennrich 2000, doi:10.1111/1467-9868.00230). What lies at the border of its range has no such error and
 * is held fixed.
 */
final class ObservedInformation {

    private static final double BORDER = 1e-5;
    private static final double FEWEST_PUPILS = 0.01;
    private static final double STEP = 1e-3;

    /** More unknowns, which only very many profiles have, would take minutes: then there are no errors. */
    private static final int MOST = 400;

    private final Expectation expectation;
    private final Parameters at;
    private final Beliefs beliefs;
    private final int[] cells;
    /** Profiles that somebody has, without the most frequent, whose share is what is left. */
    private final int[] profiles;

    private final int rest;

    ObservedInformation(Expectation expectation, Parameters at, Beliefs beliefs, int pupils) {
        this.expectation = expectation;
        this.at = at;
        this.beliefs = beliefs;
        this.cells =
                IntStream.range(0, at.right().length).filter(this::isInside).toArray();
        this.rest = IntStream.range(0, at.shares().length)
                .reduce((one, other) -> at.shares()[other] > at.shares()[one] ? other : one)
                .orElseThrow();
        this.profiles = IntStream.range(0, at.shares().length)
                .filter(profile -> profile != rest && at.shares()[profile] * pupils > FEWEST_PUPILS)
                .toArray();
    }

    /** By cell; empty where there is none, everywhere if the answers leave a direction open. */
    List<OptionalDouble> standardErrors() {
        List<OptionalDouble> errors = new ArrayList<>();
        for (int cell = 0; cell < at.right().length; cell++) {
            errors.add(OptionalDouble.empty());
        }
        int unknowns = cells.length + profiles.length;
        double[] variances = unknowns > MOST ? new double[0] : PositiveDefinite.inverseDiagonal(information(unknowns));
        for (int i = 0; i < Math.min(cells.length, variances.length); i++) {
            errors.set(cells[i], OptionalDouble.of(Math.sqrt(variances[i])));
        }
        return errors;
    }

    private boolean isInside(int cell) {
        boolean isPooled = at.right()[cell] == at.right()[cell ^ 1];
        return !isPooled && at.right()[cell] > BORDER && at.right()[cell] < 1 - BORDER;
    }

    private double[][] information(int unknowns) {
        double[][] information = new double[unknowns][];
        for (int unknown = 0; unknown < unknowns; unknown++) {
            double value = value(unknown);
            double step = STEP * Math.min(value, 1 - value);
            double[] above = slope(moved(unknown, step));
            double[] below = slope(moved(unknown, -step));
            information[unknown] = new double[unknowns];
            for (int other = 0; other < unknowns; other++) {
                information[unknown][other] = (below[other] - above[other]) / (2 * step);
            }
        }
        return symmetric(information);
    }

    private double value(int unknown) {
        return unknown < cells.length
                ? at.right()[cells[unknown]]
                : Math.min(at.shares()[profiles[unknown - cells.length]], at.shares()[rest]);
    }

    private Parameters moved(int unknown, double step) {
        double[] right = at.right().clone();
        double[] shares = at.shares().clone();
        if (unknown < cells.length) {
            right[cells[unknown]] += step;
        } else {
            shares[profiles[unknown - cells.length]] += step;
            shares[rest] -= step;
        }
        return new Parameters(right, shares);
    }

    private double[] slope(Parameters parameters) {
        Counts counts = expectation.of(parameters);
        double[] slope = new double[cells.length + profiles.length];
        for (int i = 0; i < cells.length; i++) {
            double chance = parameters.right()[cells[i]];
            boolean isGuess = cells[i] % 2 == 0;
            slope[i] = (counts.right[cells[i]] + (isGuess ? beliefs.guessed() : beliefs.done())) / chance
                    - (counts.wrong[cells[i]] + (isGuess ? beliefs.missed() : beliefs.slipped())) / (1 - chance);
        }
        double ofRest = ofShare(counts, parameters, rest);
        for (int i = 0; i < profiles.length; i++) {
            slope[cells.length + i] = ofShare(counts, parameters, profiles[i]) - ofRest;
        }
        return slope;
    }

    private double ofShare(Counts counts, Parameters parameters, int profile) {
        double believed = beliefs.pupils() / parameters.shares().length;
        return (counts.profiles[profile] + believed) / parameters.shares()[profile];
    }

    private static double[][] symmetric(double[][] matrix) {
        double[][] mean = new double[matrix.length][];
        Arrays.setAll(mean, row -> new double[matrix.length]);
        for (int row = 0; row < matrix.length; row++) {
            for (int column = 0; column < matrix.length; column++) {
                mean[row][column] = (matrix[row][column] + matrix[column][row]) / 2;
            }
        }
        return mean;
    }
}
