package org.xueqing.simulation;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A standard normal as evenly spaced values with weights.
 *
 * @param weights by value; they sum to 1
 */
record NormalGrid(double[] values, double[] weights) {

    /** @param most the outermost value on either side */
    static NormalGrid of(double most, double step) {
        int side = (int) Math.round(most / step);
        double[] values =
                IntStream.rangeClosed(-side, side).mapToDouble(i -> i * step).toArray();
        double[] densities = DoubleStream.of(values)
                .map(value -> StrictMath.exp(-value * value / 2))
                .toArray();
        double sum = DoubleStream.of(densities).sum();
        return new NormalGrid(
                values, DoubleStream.of(densities).map(it -> it / sum).toArray());
    }
}
