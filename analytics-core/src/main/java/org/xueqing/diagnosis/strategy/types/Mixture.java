package org.xueqing.diagnosis.strategy.types;

import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import smile.math.MathEx;
import smile.stat.distribution.MultivariateGaussianMixture;
import smile.validation.metric.AdjustedRandIndex;

/** A mixture of normals, each trait by itself within a part. Same rows, same mixture: the generator begins anew with each fit. */
final class Mixture {

    private static final int FEWEST = 2;
    private static final int MOST = 5;
    private static final int RESAMPLES = 20;
    private static final double BLUR = 0.1;
    private static final long SEED = 20_260_901;

    private final MultivariateGaussianMixture mixture;

    private Mixture(MultivariateGaussianMixture mixture) {
        this.mixture = mixture;
    }

    /** Of two to five parts the number with the best BIC, in Smile the greatest; empty where no number of parts fits. */
    static Optional<Mixture> best(double[][] rows) {
        return IntStream.rangeClosed(FEWEST, MOST)
                .boxed()
                .flatMap(size -> fit(size, rows).stream())
                .max(Comparator.comparingDouble(each -> each.bic(rows)));
    }

    /** Empty where a part has shrunk onto one point, which Smile refuses. */
    private static Optional<Mixture> fit(int size, double[][] rows) {
        MathEx.setSeed(SEED);
        try {
            return Optional.of(new Mixture(MultivariateGaussianMixture.fit(size, blurred(rows), true)));
        } catch (IllegalArgumentException onePoint) {
            return Optional.empty();
        }
    }

    /** Nothing about a pupil is known more sharply than that; and rows that were drawn twice are no longer the same. */
    private static double[][] blurred(double[][] rows) {
        SplittableRandom random = new SplittableRandom(SEED);
        return Stream.of(rows)
                .map(row -> DoubleStream.of(row)
                        .map(value -> value + BLUR * random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    private double bic(double[][] rows) {
        double bic = mixture.bic(rows);
        return Double.isFinite(bic) ? bic : Double.NEGATIVE_INFINITY;
    }

    int size() {
        return mixture.components.length;
    }

    double[] centre(int part) {
        return mixture.components[part].distribution.mean();
    }

    int[] parts(double[][] rows) {
        int[] parts = new int[rows.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = mixture.map(rows[i]);
        }
        return parts;
    }

    /** How alike the parts are when rows are drawn anew: the mean adjusted Rand index over the rows, 1 for the same parts. */
    double stability(double[][] rows) {
        int[] parts = parts(rows);
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, RESAMPLES)
                .mapToDouble(resample -> fit(size(), drawn(rows, random))
                        .map(again -> AdjustedRandIndex.of(parts, again.parts(rows)))
                        .orElse(0.0))
                .average()
                .orElseThrow();
    }

    private static double[][] drawn(double[][] rows, SplittableRandom random) {
        return IntStream.range(0, rows.length)
                .mapToObj(i -> rows[random.nextInt(rows.length)])
                .toArray(double[][]::new);
    }
}
