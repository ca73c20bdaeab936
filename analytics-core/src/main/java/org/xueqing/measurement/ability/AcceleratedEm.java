package org.xueqing.measurement.ability;

import java.util.ArrayList;
import java.util.List;
import org.xueqing.measurement.ability.Likelihood.Expectation;

/**
 * Expectation and maximization in turn, extrapolated after every second step (SQUAREM, third scheme; Varadhan and
 * Roland 2008, doi:10.1111/j.1467-9469.2007.00585.x). An extrapolation that is less likely than the step before it is
 * not taken, so the objective never falls.
 */
final class AcceleratedEm {

    private final Likelihood likelihood;
    private final Maximization maximization;
    private final Quadrature quadrature;
    private final List<Double> course = new ArrayList<>();
    private int steps;

    AcceleratedEm(Likelihood likelihood, Maximization maximization, Quadrature quadrature) {
        this.likelihood = likelihood;
        this.maximization = maximization;
        this.quadrature = quadrature;
    }

    /**
     * @param closeEnough ends when no free parameter moves further than this in one step of EM
     * @return where it ended, and whether because it was close enough
     */
    Result from(double[] start, double closeEnough, int mostSteps) {
        Expectation here = expectation(start);
        while (true) {
            course.add(here.objective());
            Expectation first = expectation(step(here));
            if (change(here, first) < closeEnough || steps >= mostSteps) {
                course.add(first.objective());
                return new Result(first, change(here, first) < closeEnough, steps, course);
            }
            Expectation further = expectation(extrapolated(here, first, step(first)));
            here = further.objective() >= first.objective() ? further : expectation(step(first));
        }
    }

    private Expectation expectation(double[] parameters) {
        steps++;
        return likelihood.at(parameters, quadrature);
    }

    private double[] step(Expectation here) {
        return maximization.of(here.parameters(), here.counts(), quadrature);
    }

    private double[] extrapolated(Expectation start, Expectation first, double[] second) {
        double[] x0 = free(start.parameters());
        double[] x1 = free(first.parameters());
        double[] x2 = free(second);
        double moved = 0;
        double bent = 0;
        for (int k = 0; k < x0.length; k++) {
            moved += square(x1[k] - x0[k]);
            bent += square(x2[k] - 2 * x1[k] + x0[k]);
        }
        double far = bent == 0 ? 1 : Math.max(1, Math.sqrt(moved / bent));
        for (int k = 0; k < x0.length; k++) {
            double step = x1[k] - x0[k];
            x2[k] = x0[k] + 2 * far * step + far * far * (x2[k] - x1[k] - step);
        }
        return likelihood.all(x2);
    }

    private double change(Expectation one, Expectation other) {
        double[] x = free(one.parameters());
        double[] y = free(other.parameters());
        double most = 0;
        for (int k = 0; k < x.length; k++) {
            most = Math.max(most, Math.abs(x[k] - y[k]));
        }
        return most;
    }

    private double[] free(double[] parameters) {
        return likelihood.layout().free(parameters);
    }

    private static double square(double x) {
        return x * x;
    }

    /** @param course the objective, never falling */
    record Result(Expectation at, boolean isCloseEnough, int steps, List<Double> course) {}
}
