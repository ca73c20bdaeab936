package org.xueqing.prediction.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import smile.classification.LogisticRegression;

class LogisticFitTest {

    private static final int COLUMNS = 7;

    @Test
    void saysWhatSmilesLogisticRegressionSays() {
        Sample sample = Sample.drawn(3_000, new Random(1));
        double[][] standardised = sample.standardised();
        double[] smiles = LogisticRegression.binomial(standardised, sample.labels(), 2, 1e-10, 10_000)
                .coefficients();

        assertThat(sample.weights(2)).containsExactly(smiles, within(1e-4));
    }

    @Test
    void noSlopeIsLeft() {
        Sample sample = Sample.drawn(20_000, new Random(2));
        double[] weights = sample.weights(0.5);
        double[] slopes = new double[weights.length];
        double[][] rows = sample.standardised();
        for (int i = 0; i < rows.length; i++) {
            double logit = weights[COLUMNS];
            for (int j = 0; j < COLUMNS; j++) {
                logit += weights[j] * rows[i][j];
            }
            double surprise = sample.shares[i] - 1 / (1 + Math.exp(-logit));
            for (int j = 0; j < COLUMNS; j++) {
                slopes[j] += surprise * rows[i][j];
            }
            slopes[COLUMNS] += surprise;
        }
        for (int j = 0; j < COLUMNS; j++) {
            slopes[j] -= 0.5 * weights[j];
        }
        assertThat(slopes).containsExactly(new double[slopes.length], within(1e-2));
    }

    @Test
    void aShareIsAsSoManyRowsWithAnOutcome() {
        Sample sample = Sample.drawn(500, new Random(3));
        Sample shared = new Sample(
                sample.rows,
                IntStream.range(0, 500).mapToDouble(i -> i % 4 / 3.0).toArray());
        double[][] thrice =
                IntStream.range(0, 1_500).mapToObj(i -> sample.rows[i / 3]).toArray(double[][]::new);
        double[] outcomes = IntStream.range(0, 1_500)
                .mapToDouble(i -> i % 3 < i / 3 % 4 ? 1 : 0)
                .toArray();

        assertThat(shared.weights(1)).containsExactly(new Sample(thrice, outcomes).weights(3), within(1e-9));
    }

    @Test
    void oneCoreSaysTheSameToTheLastBit() throws Exception {
        Sample sample = Sample.drawn(30_000, new Random(4));
        ForkJoinPool one = new ForkJoinPool(1);
        double[] alone = one.submit(() -> sample.weights(1)).get();
        one.shutdown();

        assertThat(sample.weights(1)).containsExactly(alone);
    }

    @Test
    void outcomesThatACutPartsStayFinite() {
        double[][] rows =
                IntStream.range(0, 300).mapToObj(i -> new double[] {i, 5}).toArray(double[][]::new);
        double[] weights = new Sample(
                        rows,
                        IntStream.range(0, 300)
                                .mapToDouble(i -> i < 150 ? 0 : 1)
                                .toArray())
                .weights(1);

        assertThat(weights[0]).isBetween(1.0, 20.0);
        assertThat(weights[1]).as("of a column that is always 5").isCloseTo(0, within(1e-12));
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Sample(double[][] rows, double[] shares) {

        /** Columns go together, are of different size, and are shifted. */
        static Sample drawn(int count, Random random) {
            double[][] rows = new double[count][COLUMNS];
            double[] shares = new double[count];
            for (int i = 0; i < count; i++) {
                double common = random.nextGaussian();
                double logit = -0.7;
                for (int j = 0; j < COLUMNS; j++) {
                    double value = 0.9 * common + 0.3 * random.nextGaussian();
                    logit += (j % 3 - 0.6) * value;
                    rows[i][j] = 5 * j + Math.pow(10, j - 3) * value;
                }
                shares[i] = random.nextDouble() < 1 / (1 + Math.exp(-logit)) ? 1 : 0;
            }
            return new Sample(rows, shares);
        }

        double[] weights(double penalty) {
            return LogisticFit.fit(Standardisation.of(rows), rows, shares, penalty)
                    .coefficients();
        }

        double[][] standardised() {
            Standardisation standard = Standardisation.of(rows);
            return Arrays.stream(rows)
                    .map(row -> {
                        double[] to = new double[row.length];
                        standard.apply(row, to);
                        return to;
                    })
                    .toArray(double[][]::new);
        }

        int[] labels() {
            return Arrays.stream(shares).mapToInt(share -> (int) share).toArray();
        }
    }
}
