package org.xueqing.diagnosis.process;

import java.util.Map;
import org.xueqing.fluency.StudentT;

/**
 * The line logit p = a + b·ln t over opportunities t, of one class as one (a power law of the odds of being right; after Cen,
 * Koedinger and Junker 2006, without terms for single pupils). By Newton's steps, with a prior of mean 0 and deviation
 * {@link #DEVIATION} on b, so that a class that is right from the second opportunity on has a slope too. Answers of one pupil
 * are not independent: the 95 % interval is of pupils as clusters (Liang and Zeger 1986), with Student's t of pupils − 2.
 *
 * @param intercept logit at the first opportunity
 * @param slope b: the odds are multiplied by 2^b when the number of opportunities doubles
 */
public record CurveFit(double intercept, double slope, double low, double high) {

    static final double DEVIATION = 3;

    private static final int STEPS = 60;
    private static final double LONGEST_STEP = 2;
    private static final double NEAR = 1e-10;

    /** Share of right answers that the line says for an opportunity. */
    public double share(int opportunity) {
        return share(intercept, slope, opportunity);
    }

    /** @param cut patterns of one length, of at least three pupils */
    static CurveFit of(Opportunities cut, int length) {
        long pupils = cut.reached(length);
        double[] right = new double[length];
        for (int i = 0; i < length; i++) {
            right[i] = cut.right(i + 1);
        }
        double a = 0;
        double b = 0;
        for (int step = 0; step < STEPS; step++) {
            double[] move = information(a, b, length, pupils).solved(score(a, b, right, pupils));
            a += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move[0]));
            b += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move[1]));
            if (Math.abs(move[0]) + Math.abs(move[1]) < NEAR) {
                break;
            }
        }
        double half = StudentT.upper((int) Math.max(1, pupils - 2)) * error(cut, a, b, length, pupils);
        return new CurveFit(a, b, b - half, b + half);
    }

    private static double error(Opportunities cut, double a, double b, int length, long pupils) {
        Square bread = information(a, b, length, pupils);
        double variance = 0;
        for (Map.Entry<Integer, Long> each : cut.pupils().entrySet()) {
            double level = 0;
            double rise = 0;
            for (int t = 1; t <= length; t++) {
                double off = (Opportunities.isRight(each.getKey(), t) ? 1 : 0) - share(a, b, t);
                level += off;
                rise += off * Math.log(t);
            }
            double part = bread.solved(new double[] {level, rise})[1];
            variance += each.getValue() * part * part;
        }
        return Math.sqrt(variance * pupils / (pupils - 2));
    }

    private static double[] score(double a, double b, double[] right, long pupils) {
        double level = 0;
        double rise = -b / (DEVIATION * DEVIATION);
        for (int t = 1; t <= right.length; t++) {
            double off = right[t - 1] - pupils * share(a, b, t);
            level += off;
            rise += off * Math.log(t);
        }
        return new double[] {level, rise};
    }

    private static Square information(double a, double b, int length, long pupils) {
        double one = 0;
        double mixed = 0;
        double other = 1 / (DEVIATION * DEVIATION);
        for (int t = 1; t <= length; t++) {
            double p = share(a, b, t);
            double weight = pupils * p * (1 - p);
            double x = Math.log(t);
            one += weight;
            mixed += weight * x;
            other += weight * x * x;
        }
        return new Square(one, mixed, other);
    }

    private static double share(double a, double b, int opportunity) {
        return 1 / (1 + Math.exp(-a - b * Math.log(opportunity)));
    }

    /** A symmetric matrix of two rows. */
    private record Square(double one, double mixed, double other) {
        double[] solved(double[] of) {
            double determinant = one * other - mixed * mixed;
            return new double[] {
                (other * of[0] - mixed * of[1]) / determinant, (one * of[1] - mixed * of[0]) / determinant
            };
        }
    }
}
