package org.xueqing.measurement.ability;

import java.util.List;
import java.util.Locale;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;

/** How often 95 % intervals hold what is true, counted over papers drawn from seeds. */
record Coverage(int pupils, int[] discrimination, int[] difficulty, int abilities, int seeds, int uncalibrated) {

    private static final int ITEMS = 20;
    private static final List<ItemParameters> TRUTH = SimulatedPaper.items(ITEMS, 7);

    static Coverage over(int pupils, int seeds, long firstSeed) {
        int[] discrimination = new int[ITEMS];
        int[] difficulty = new int[ITEMS];
        int abilities = 0;
        int uncalibrated = 0;
        for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
            SimulatedPaper paper = SimulatedPaper.of(TRUTH, pupils, seed);
            Calibrated fit =
                    (Calibrated) AbilityCalibration.of(ItemModel.TWO_PARAMETER).of(paper.answers());
            for (int item = 0; item < ITEMS; item++) {
                if (fit.items().get(item) instanceof Estimated estimated) {
                    ItemParameters truth = TRUTH.get(item);
                    discrimination[item] += estimated.discriminationInterval().contains(truth.discrimination()) ? 1 : 0;
                    difficulty[item] += estimated.difficultyInterval().contains(truth.difficulty()) ? 1 : 0;
                } else {
                    uncalibrated++;
                }
            }
            Scoring scoring = Scoring.of(fit);
            for (int pupil = 0; pupil < pupils; pupil++) {
                abilities +=
                        scoring.expected(paper.answers(), pupil).interval().contains(paper.abilities()[pupil]) ? 1 : 0;
            }
        }
        return new Coverage(pupils, discrimination, difficulty, abilities, seeds, uncalibrated);
    }

    double ofDiscrimination() {
        return share(discrimination);
    }

    double ofDifficulty() {
        return share(difficulty);
    }

    double ofAbility() {
        return abilities / (double) (seeds * pupils);
    }

    private double share(int[] held) {
        return java.util.Arrays.stream(held).sum() / (double) (seeds * ITEMS - uncalibrated);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%,d pupils, %d seeds: a %.2f %% (items %.1f to %.1f), b %.2f %% (items %.1f to %.1f), ability %.2f %%; %d items not calibrated",
                pupils,
                seeds,
                100 * ofDiscrimination(),
                least(discrimination),
                most(discrimination),
                100 * ofDifficulty(),
                least(difficulty),
                most(difficulty),
                100 * ofAbility(),
                uncalibrated);
    }

    private double least(int[] held) {
        return 100.0 * java.util.Arrays.stream(held).min().orElse(0) / seeds;
    }

    private double most(int[] held) {
        return 100.0 * java.util.Arrays.stream(held).max().orElse(0) / seeds;
    }
}
