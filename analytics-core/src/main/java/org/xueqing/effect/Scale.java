package org.xueqing.effect;

import java.util.List;
import java.util.stream.DoubleStream;

/** Traits in standard deviations from their mean. */
record Scale(List<Double> means, List<Double> deviations) {

    static Scale of(List<Around> all) {
        double[] means = new double[Trait.COUNT];
        double[] deviations = new double[Trait.COUNT];
        for (int i = 0; i < Trait.COUNT; i++) {
            int trait = i;
            double mean = all.stream()
                    .mapToDouble(each -> each.before().get(trait))
                    .average()
                    .orElse(0);
            double variance = all.stream()
                    .mapToDouble(each -> each.before().get(trait) - mean)
                    .map(difference -> difference * difference)
                    .average()
                    .orElse(0);
            means[i] = mean;
            deviations[i] = variance > 0 ? Math.sqrt(variance) : 1;
        }
        return new Scale(boxed(means), boxed(deviations));
    }

    double[] of(Around pupil) {
        double[] scaled = new double[Trait.COUNT];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (pupil.before().get(i) - means.get(i)) / deviations.get(i);
        }
        return scaled;
    }

    private static List<Double> boxed(double... values) {
        return DoubleStream.of(values).boxed().toList();
    }
}
