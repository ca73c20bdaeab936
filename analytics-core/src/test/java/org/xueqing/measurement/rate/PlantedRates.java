package org.xueqing.measurement.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A grade whose rates are known: 24 points with eight answers each, on days that lie some hours to a month apart.
 *
 * @param learning of each pupil beyond the usual
 * @param forgetting of each pupil beyond the usual
 */
@SuppressWarnings("ArrayRecordComponent") // truth of a test, never compared
record PlantedRates(List<PupilOpportunities> practice, double[] learning, double[] forgetting) {

    static final double USUAL_LEARNING = 0.5;
    static final double USUAL_FORGETTING = 0.2;

    private static final int POINTS = 24;
    private static final int ANSWERS = 8;
    private static final int ITEMS = 6;

    static PlantedRates of(int pupils, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] easiness = normal(POINTS, 0.8, random);
        double[] ofItem = normal(POINTS * ITEMS, 0.5, random);
        double[] ability = normal(pupils, 0.8, random);
        double[] learning = normal(pupils, 0.25, random);
        double[] forgetting = normal(pupils, 0.15, random);
        List<PupilOpportunities> practice = new ArrayList<>();
        List<String> names = IntStream.range(0, POINTS * ITEMS + POINTS)
                .mapToObj(number -> String.format(Locale.ROOT, "n%03d", number))
                .toList();
        for (int pupil = 0; pupil < pupils; pupil++) {
            int rows = POINTS * ANSWERS;
            PupilOpportunities one = new PupilOpportunities(
                    "p" + (100 + pupil),
                    names,
                    new int[rows],
                    new int[rows],
                    new int[rows],
                    new float[rows],
                    new boolean[rows]);
            for (int row = 0; row < rows; row++) {
                int point = row / ANSWERS;
                one.earlier()[row] = row % ANSWERS;
                one.items()[row] = point * ITEMS + random.nextInt(ITEMS);
                one.points()[row] = POINTS * ITEMS + point;
                one.days()[row] = one.earlier()[row] == 0 ? 0 : (float) Math.exp(4 * random.nextDouble() - 1);
                double logit = ability[pupil]
                        + easiness[point]
                        + ofItem[one.items()[row]]
                        + (USUAL_LEARNING + learning[pupil]) * log2(1 + one.earlier()[row])
                        - (USUAL_FORGETTING + forgetting[pupil]) * log2(1 + one.days()[row]);
                one.correct()[row] = random.nextDouble() < 1 / (1 + Math.exp(-logit));
            }
            practice.add(one);
        }
        return new PlantedRates(practice, learning, forgetting);
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    private static double[] normal(int size, double spread, SplittableRandom random) {
        return IntStream.range(0, size)
                .mapToDouble(i -> spread * random.nextGaussian())
                .toArray();
    }
}
