package org.xueqing.calibration;

import java.util.Comparator;
import java.util.List;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.calibration.Calibration.Given;
import org.xueqing.response.Bkt;

/**
 * Estimates BKT for one knowledge point from the {@link ResponseTree} of its answers: the maximum of likelihood × beliefs
 * within bounds, climbed to from fixed starts, so that equal answers give equal parameters.
 *
 * <p>An answer that needs several points gives its outcome to each of them here. That blames every point for a wrong joint
 * answer; the joint observation of tracing does not.
 */
public final class BktCalibration {

    private static final int FIRST_STEPS = 4;
    private static final int MOST_STEPS = 300;
    private static final double LEAST_GAIN = 1e-4;

    /** Where interpretable parameters usually lie. */
    private static final List<Bkt> USUAL_STARTS =
            List.of(new Bkt(0.40, 0.10, 0.20, 0.10, 0.01), new Bkt(0.15, 0.25, 0.30, 0.20, 0.05));

    /** Without constraints the likelihood has maxima in all corners: also those where learning is unlearning. */
    private static final List<Bkt> STARTS_EVERYWHERE = List.of(
            new Bkt(0.40, 0.10, 0.20, 0.10, 0.01),
            new Bkt(0.60, 0.05, 0.40, 0.25, 0.01),
            new Bkt(0.15, 0.30, 0.10, 0.40, 0.05),
            new Bkt(0.90, 0.02, 0.10, 0.10, 0.01),
            new Bkt(0.50, 0.90, 0.50, 0.10, 0.01),
            new Bkt(0.10, 0.02, 0.50, 0.05, 0.01),
            new Bkt(0.50, 0.50, 0.10, 0.90, 0.01),
            new Bkt(0.10, 0.90, 0.80, 0.30, 0.01),
            new Bkt(0.90, 0.10, 0.05, 0.45, 0.10),
            new Bkt(0.30, 0.01, 0.70, 0.50, 0.01),
            new Bkt(0.02, 0.50, 0.02, 0.30, 0.01),
            new Bkt(0.50, 0.10, 0.90, 0.60, 0.01));

    private final Beliefs beliefs;
    private final Bounds bounds;
    private final List<Bkt> starts;
    private final int finishing;

    private BktCalibration(Beliefs beliefs, Bounds bounds, List<Bkt> starts, int finishing) {
        this.beliefs = beliefs;
        this.bounds = bounds;
        this.starts = starts;
        this.finishing = finishing;
    }

    /** The most likely parameters whatever they mean. */
    public static BktCalibration unconstrained(boolean forgets) {
        return new BktCalibration(Beliefs.NONE, Bounds.unconstrained(forgets), STARTS_EVERYWHERE, 2);
    }

    /** Parameters that mean what their names say: guess and slip below {@link Bounds#MOST_GUESS_OR_SLIP}. */
    public static BktCalibration interpretable(Beliefs beliefs, boolean forgets) {
        return new BktCalibration(beliefs, Bounds.interpretable(forgets), USUAL_STARTS, 1);
    }

    /** @param tree of all pupils with evidence on the point; may be empty */
    public Calibrated of(ResponseTree tree) {
        Likelihood likelihood = new Likelihood(tree);
        List<Ascent> ascents =
                starts.stream().map(start -> first(likelihood, start)).toList();
        return ascents.stream()
                .sorted(Comparator.comparingDouble(Ascent::height).reversed())
                .limit(finishing)
                .map(Finished::of)
                .max(Comparator.comparingDouble(Finished::height))
                .map(finished -> result(finished, tree, likelihood))
                .orElseThrow();
    }

    /** From one start only, such as the parameters of an earlier run. */
    public Calibrated of(ResponseTree tree, Bkt start) {
        Likelihood likelihood = new Likelihood(tree);
        return result(Finished.of(first(likelihood, start)), tree, likelihood);
    }

    /** How likely the answers are under parameters that are not to be changed. */
    public static Calibration given(Bkt parameters, ResponseTree tree) {
        return new Given(parameters, tree.pupils(), tree.answers(), logLikelihood(parameters, tree));
    }

    /** Σ ln P(answer | earlier answers of the pupil). */
    public static double logLikelihood(Bkt parameters, ResponseTree tree) {
        return logLikelihood(Parameter.vector(parameters), new Likelihood(tree));
    }

    private static double logLikelihood(double[] parameters, Likelihood likelihood) {
        Slope slope = new Slope();
        likelihood.addAt(parameters, slope);
        return slope.value;
    }

    private Ascent first(Likelihood likelihood, Bkt start) {
        Ascent ascent = new Ascent(likelihood, beliefs, bounds, Parameter.vector(start));
        ascent.climb(FIRST_STEPS, 0);
        return ascent;
    }

    private Calibrated result(Finished finished, ResponseTree tree, Likelihood likelihood) {
        double[] parameters = finished.ascent().parameters();
        return new Calibrated(
                Parameter.bkt(parameters),
                Estimates.at(finished.ascent(), bounds),
                tree.pupils(),
                tree.answers(),
                logLikelihood(parameters, likelihood),
                Flag.of(parameters, bounds, tree, finished.hasConverged()),
                finished.ascent().passes());
    }

    private record Finished(Ascent ascent, boolean hasConverged) {

        static Finished of(Ascent ascent) {
            boolean hasConverged = ascent.climb(MOST_STEPS, LEAST_GAIN);
            return new Finished(ascent, hasConverged);
        }

        double height() {
            return ascent.height();
        }
    }
}
