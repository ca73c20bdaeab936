package org.xueqing.measurement.ability;

import java.io.PrintStream;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;

/**
 * Run by name ({@code -Dtest=AbilityFigures -Dseeds=200}): how often intervals hold the truth, and what calibrating costs.
 */
class AbilityFigures {

    private static final PrintStream OUT = System.out;
    private static final int SEEDS = Integer.getInteger("seeds", 200);
    private static final AbilityCalibration TWO_PARAMETER = AbilityCalibration.of(ItemModel.TWO_PARAMETER);

    @Test
    void coverageAt300() {
        coverage(300);
    }

    @Test
    void coverageAt3000() {
        coverage(3000);
    }

    private static void coverage(int pupils) {
        Coverage coverage = Coverage.over(pupils, SEEDS, 1000);
        OUT.println(coverage.row());
    }

    @Test
    void plantedGrowth() {
        int[] terms = IntStream.range(0, 1200).map(pupil -> pupil / 600).toArray();
        int held = 0;
        double sum = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Calibrated fit = (Calibrated) TWO_PARAMETER.of(LinkingTest.TwoTerms.of(0, 5000 + seed), terms);
            held += fit.groups().get(1).meanInterval().contains(LinkingTest.TwoTerms.GROWTH) ? 1 : 0;
            sum += fit.groups().get(1).mean();
        }
        OUT.println(String.format(
                Locale.ROOT,
                "growth of 0.3, 600 pupils a term, %d seeds: %.1f %% of intervals hold it, mean %.3f",
                SEEDS,
                100.0 * held / SEEDS,
                sum / SEEDS));
    }

    @Test
    void ofFiveThousandPupilsAndAHundredItems() {
        for (int run = 0; run < 4; run++) {
            SimulatedPaper paper = SimulatedPaper.of(SimulatedPaper.items(100, 100 + run), 5000, 200 + run);
            long before = System.nanoTime();
            Calibrated fit = (Calibrated) TWO_PARAMETER.of(paper.answers());
            OUT.println(String.format(
                    Locale.ROOT,
                    "5,000 x 100: %.2f s, %d steps, %d nodes, log-likelihood %.4f",
                    seconds(before),
                    fit.steps(),
                    fit.nodes(),
                    fit.logLikelihood()));
        }
    }

    @Test
    void ofABankOfTwentyThousandItems() {
        int pupils = Integer.getInteger("pupils", 100_000);
        int items = Integer.getInteger("items", 20_000);
        SimulatedPaper bank =
                SimulatedPaper.of(SimulatedPaper.items(items, 1), 0, pupils, 0, 1, 0.01, new SplittableRandom(2));
        AnswerMatrix answers = bank.answers();
        System.gc();
        long before = System.nanoTime();
        Calibrated fit = (Calibrated) TWO_PARAMETER.of(answers);
        double seconds = seconds(before);
        double squares = 0;
        int held = 0;
        int known = 0;
        for (int item = 0; item < items; item++) {
            if (fit.items().get(item) instanceof Estimated estimated) {
                double truth = bank.items().get(item).difficulty();
                squares += Math.pow(estimated.parameters().difficulty() - truth, 2);
                held += estimated.difficultyInterval().contains(truth) ? 1 : 0;
                known++;
            }
        }
        OUT.println(String.format(
                Locale.ROOT,
                "%,d pupils x %,d items, %,d answers: %.1f s, %d steps, %d nodes; %,d items, error of b %.4f, intervals hold %.2f %%; memory in use %,d MiB",
                pupils,
                items,
                answers.answers(),
                seconds,
                fit.steps(),
                fit.nodes(),
                known,
                Math.sqrt(squares / known),
                100.0 * held / known,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
    }

    private static double seconds(long before) {
        return (System.nanoTime() - before) / 1e9;
    }
}
