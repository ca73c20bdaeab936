package org.xueqing.measurement.skill;

import java.util.Arrays;
import java.util.List;

/** Answers to one item beside how probable it is that each pupil holds all of one set of skills or another. */
final class ItemTrial {

    private static final int STEPS = 60;
    private static final double ENOUGH = 1e-4;

    private final List<Long> candidates;
    /** By candidate and pupil. */
    private double[][] holds;

    private boolean[] right = new boolean[64];
    private int answers;

    ItemTrial(List<Long> candidates) {
        this.candidates = List.copyOf(candidates);
        this.holds = new double[candidates.size()][right.length];
    }

    /**
     * How well a set of skills explains the answers.
     *
     * @param difference of the chances of pupils who hold it and who do not; 0 where it explains nothing
     */
    record Result(double logLikelihood, double difference) {}

    int candidates() {
        return candidates.size();
    }

    long candidate(int number) {
        return candidates.get(number);
    }

    int answers() {
        return answers;
    }

    void add(Profiles profiles, double[] posterior, boolean isRight) {
        if (answers == right.length) {
            right = Arrays.copyOf(right, 2 * answers);
            holds = Arrays.stream(holds)
                    .map(each -> Arrays.copyOf(each, 2 * answers))
                    .toArray(double[][]::new);
        }
        right[answers] = isRight;
        for (int candidate = 0; candidate < holds.length; candidate++) {
            long needed = candidates.get(candidate);
            double sum = 0;
            for (int profile = 0; profile < posterior.length; profile++) {
                sum += Skills.contains(profiles.least(profile), needed) ? posterior[profile] : 0;
            }
            holds[candidate][answers] = sum;
        }
        answers++;
    }

    /** With the guess and slip that are best, by expectation and maximisation; guess is never above 1 − slip. */
    Result result(int candidate) {
        double guess = 0.2;
        double done = 0.9;
        double last = Double.NEGATIVE_INFINITY;
        for (int step = 0; step < STEPS; step++) {
            double[] sums = new double[4];
            double logLikelihood = expect(holds[candidate], guess, done, sums);
            guess = (sums[1] + ENOUGH) / (sums[0] + sums[1] + 2 * ENOUGH);
            done = (sums[3] + ENOUGH) / (sums[2] + sums[3] + 2 * ENOUGH);
            if (guess > done) {
                guess = (sums[1] + sums[3]) / answers;
                done = guess;
            }
            if (logLikelihood - last < ENOUGH) {
                break;
            }
            last = logLikelihood;
        }
        return new Result(expect(holds[candidate], guess, done, new double[4]), done - guess);
    }

    /** @param sums filled with wrong and right answers expected of those who do not hold it, and of those who do */
    private double expect(double[] held, double guess, double done, double[] sums) {
        double logLikelihood = 0;
        for (int i = 0; i < answers; i++) {
            double with = held[i] * (right[i] ? done : 1 - done);
            double without = (1 - held[i]) * (right[i] ? guess : 1 - guess);
            double share = with / (with + without);
            logLikelihood += Math.log(with + without);
            sums[right[i] ? 3 : 2] += share;
            sums[right[i] ? 1 : 0] += 1 - share;
        }
        return logLikelihood;
    }
}
