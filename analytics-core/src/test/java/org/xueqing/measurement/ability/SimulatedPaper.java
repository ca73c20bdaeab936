package org.xueqing.measurement.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.xueqing.measurement.AnswerMatrix;

/** A paper whose truth is known: items and pupils drawn from a seed, answers drawn from them. */
record SimulatedPaper(List<ItemParameters> items, double[] abilities, AnswerMatrix answers) {

    /** Abilities from the standard normal distribution, every item answered by all. */
    static SimulatedPaper of(List<ItemParameters> items, int pupils, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return of(items, 0, pupils, 0, 1, 1, random);
    }

    /** @param share of the items that a pupil meets, drawn anew for each */
    static SimulatedPaper of(
            List<ItemParameters> items,
            int from,
            int pupils,
            double mean,
            double sd,
            double share,
            SplittableRandom random) {
        double[] abilities = new double[pupils];
        AnswerMatrix.Builder builder = new AnswerMatrix.Builder(items.size());
        for (int pupil = 0; pupil < pupils; pupil++) {
            abilities[pupil] = mean + sd * random.nextGaussian();
            for (int item = from; item < items.size(); item++) {
                if (share >= 1 || random.nextDouble() < share) {
                    builder.answer(item, random.nextDouble() < items.get(item).probability(abilities[pupil]));
                }
            }
            builder.endRow();
        }
        return new SimulatedPaper(items, abilities, builder.build());
    }

    /** Discriminations around 1.2 (0.6 to 2.4), difficulties around 0 (−2 to 2). */
    static List<ItemParameters> items(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemParameters> items = new ArrayList<>();
        for (int item = 0; item < count; item++) {
            double discrimination = 1.2 * Math.exp(Math.max(-0.7, Math.min(0.7, 0.3 * random.nextGaussian())));
            items.add(ItemParameters.of(discrimination, Math.max(-2, Math.min(2, random.nextGaussian()))));
        }
        return items;
    }
}
