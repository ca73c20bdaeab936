package org.xueqing.measurement.ability;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xueqing.measurement.ability.Likelihood.Expectation;

/**
 * Climbs from near the maximum to it, by Newton's steps with the observed information, which is used for several steps
 * and taken anew once they have led away; what is left in the end is the covariance of the estimates.
 */
final class NewtonAscent {

    /** What a further step could bring, in units of log-likelihood. */
    private static final double NOTHING = 1e-11;

    /** So little was moved from where the information was taken: a hundredth of a standard error. */
    private static final double NEAR = 1e-4;

    private static final int MOST_FRESH = 12;
    private static final int MOST_STEPS = 25;
    private static final int MOST_HALVINGS = 8;

    private final Likelihood likelihood;
    private final Quadrature quadrature;
    private final List<Double> course;
    private int steps;

    NewtonAscent(Likelihood likelihood, Quadrature quadrature, List<Double> course) {
        this.likelihood = likelihood;
        this.quadrature = quadrature;
        this.course = course;
    }

    /** @return nothing if the information is not positive definite or the steps do not end */
    Optional<Result> from(double[] start) {
        Expectation here = likelihood.at(start, quadrature);
        for (int fresh = 0; fresh < MOST_FRESH; fresh++) {
            Optional<Cholesky> factor = Cholesky.of(ObservedInformation.of(likelihood, here));
            if (factor.isEmpty()) {
                return Optional.empty();
            }
            double[] origin = likelihood.layout().free(here.parameters());
            double first = gain(factor.get(), here);
            here = climb(here, factor.get());
            if (first < NEAR && gain(factor.get(), here) < NOTHING) {
                return Optional.of(new Result(here, factor.get().inverse(), steps));
            }
            if (Arrays.equals(origin, likelihood.layout().free(here.parameters()))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Expectation climb(Expectation start, Cholesky factor) {
        Expectation here = start;
        for (int step = 0; step < MOST_STEPS && gain(factor, here) >= NOTHING; step++) {
            Expectation next = halvedUntilBetter(here, factor.solve(likelihood.gradient(here)));
            if (next.objective() <= here.objective() && gain(factor, next) >= gain(factor, here)) {
                return here;
            }
            here = next;
            course.add(here.objective());
        }
        return here;
    }

    private Expectation halvedUntilBetter(Expectation here, double[] direction) {
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            double[] moved = likelihood.layout().free(here.parameters());
            for (int k = 0; k < moved.length; k++) {
                moved[k] += length * direction[k];
            }
            steps++;
            Expectation next = likelihood.at(likelihood.all(moved), quadrature);
            if (next.objective() >= here.objective() - rounding(here)) {
                return next;
            }
            length /= 2;
        }
        return here;
    }

    private static double rounding(Expectation here) {
        return 1e-13 * Math.abs(here.objective());
    }

    /** Half of gᵀ I⁻¹ g. */
    private double gain(Cholesky factor, Expectation here) {
        double[] gradient = likelihood.gradient(here);
        double[] direction = factor.solve(gradient);
        double sum = 0;
        for (int k = 0; k < gradient.length; k++) {
            sum += gradient[k] * direction[k] / 2;
        }
        return sum;
    }

    record Result(Expectation at, double[][] covariance, int steps) {}
}
