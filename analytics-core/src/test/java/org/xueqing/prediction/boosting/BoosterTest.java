package org.xueqing.prediction.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoosterTest {

    private static final BoostingSettings SETTINGS = new BoostingSettings(40, 0.2, 15, 20, 1, 0.8, 3);
    private static final int ROWS = 12_000;

    private final double[][] rows = rows(new Random(5));
    private final boolean[] outcomes = outcomes(rows, new Random(6));
    private final BoostedTrees trees = new Booster(SETTINGS).fit(rows, outcomes);

    @Test
    void findsWhatOnlyTwoFeaturesTogetherTell() {
        double right = 0;
        double[][] unseen = rows(new Random(7));
        for (double[] row : unseen) {
            right += trees.logit(row) > 0 == isLikely(row) ? 1 : 0;
        }
        assertThat(right / unseen.length).isGreaterThan(0.97);
    }

    @Test
    void probabilitiesOfTheTrainingAreThoseThatWereSeen() {
        double predicted = 0;
        double seen = 0;
        for (int i = 0; i < ROWS; i++) {
            predicted += 1 / (1 + Math.exp(-trees.logit(rows[i])));
            seen += outcomes[i] ? 1 : 0;
        }
        assertThat(predicted / ROWS).isCloseTo(seen / ROWS, within(0.005));
    }

    @Test
    void contributionsAddUpToTheLogit() {
        for (double[] row : Arrays.copyOf(rows, 1_000)) {
            double[] contributions = new double[row.length];
            double rest = trees.contribute(row, contributions);
            assertThat(rest + Arrays.stream(contributions).sum()).isCloseTo(trees.logit(row), within(1e-9));
        }
    }

    @Test
    void aFeatureThatTellsNothingContributesNextToNothing() {
        double[] sums = new double[4];
        for (double[] row : rows) {
            double[] contributions = new double[row.length];
            trees.contribute(row, contributions);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += Math.abs(contributions[i]) / ROWS;
            }
        }
        assertThat(sums[2]).isLessThan(0.2 * sums[0]);
        assertThat(sums[3]).isZero();
    }

    @Test
    void aFeatureThatNeverChangesTakesNoOthersPlace() {
        double[][] withoutIt =
                Arrays.stream(rows).map(row -> Arrays.copyOf(row, 3)).toArray(double[][]::new);
        BoostedTrees others = new Booster(SETTINGS).fit(withoutIt, outcomes);
        for (int i = 0; i < ROWS; i++) {
            assertThat(others.logit(withoutIt[i])).isEqualTo(trees.logit(rows[i]));
        }
    }

    @Test
    void rowsThatDoNotDifferAreAllAsLikely() {
        double[][] same = new double[ROWS][2];
        long likely = IntStream.range(0, ROWS).filter(i -> outcomes[i]).count();
        assertThat(new Booster(SETTINGS).fit(same, outcomes).logit(same[0]))
                .isCloseTo(Math.log((double) likely / (ROWS - likely)), within(1e-3));
    }

    @Test
    void oneCoreAndFourGrowTheSameTrees() throws Exception {
        BoostedTrees one = in(1);
        BoostedTrees four = in(4);
        for (double[] row : rows) {
            assertThat(one.logit(row)).isEqualTo(four.logit(row)).isEqualTo(trees.logit(row));
        }
    }

    @Test
    void outcomesOfOneKindCannotBeLearnt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Booster(SETTINGS).fit(rows, new boolean[ROWS]))
                .withMessageContaining("0 of 12000");
    }

    @Test
    void settingsThatMakeNoTreeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BoostingSettings(1, 0.1, 1, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BoostingSettings(1, 0, 2, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BoostingSettings(1, 0.1, 2, 1, 1, 1.1, 1));
    }

    private BoostedTrees in(int cores) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(cores);
        try {
            return pool.submit(() -> new Booster(SETTINGS).fit(rows, outcomes)).get();
        } finally {
            pool.shutdown();
        }
    }

    /** Two features that tell together, one that tells nothing, one that never changes. */
    private static double[][] rows(RandomGenerator random) {
        double[][] rows = new double[ROWS][];
        for (int i = 0; i < ROWS; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextInt(5) - 2, random.nextDouble(), 7};
        }
        return rows;
    }

    private static boolean isLikely(double[] row) {
        return row[0] > 0.3 != row[1] > 0;
    }

    private static boolean[] outcomes(double[][] rows, RandomGenerator random) {
        boolean[] outcomes = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            outcomes[i] = random.nextDouble() < (isLikely(rows[i]) ? 0.9 : 0.2);
        }
        return outcomes;
    }
}
