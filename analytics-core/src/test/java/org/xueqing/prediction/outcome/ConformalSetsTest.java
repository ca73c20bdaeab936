package org.xueqing.prediction.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConformalSetsTest {

    private static final int LEVELS = 4;
    private static final double MISS = 0.1;

    @Test
    void theTrueOutcomeIsAmongThePossibleOnesInNineOfTenCasesOfEachOutcome() {
        double[] covered = new double[LEVELS];
        double[] cases = new double[LEVELS];
        for (int seed = 0; seed < 20; seed++) {
            School known = new School(new Random(seed), 2_000, 1);
            School coming = new School(new Random(1_000 + seed), 2_000, 1);
            count(known.sets(), coming, covered, cases);
        }
        for (int level = 0; level < LEVELS; level++) {
            assertThat(covered[level] / cases[level]).as("level %d", level).isCloseTo(0.9, within(0.015));
        }
    }

    /** Whatever the probabilities are worth, the promise holds; they only say less. */
    @Test
    void badProbabilitiesMakeSetsLargerAndNotWrong() {
        School good = new School(new Random(1), 4_000, 1);
        School bad = new School(new Random(1), 4_000, 0.2);
        double[] covered = new double[LEVELS];
        double[] cases = new double[LEVELS];
        count(bad.sets(), new School(new Random(2), 4_000, 0.2), covered, cases);
        assertThat(Arrays.stream(covered).sum() / Arrays.stream(cases).sum()).isCloseTo(0.9, within(0.015));
        assertThat(bad.meanSize()).isGreaterThan(good.meanSize());
    }

    @Test
    void anOutcomeThatFewHadIsNeverRuledOut() {
        double[][] probabilities = {{0.9, 0.1}, {0.8, 0.2}, {0.1, 0.9}};
        ConformalSets sets = ConformalSets.of(probabilities, new int[] {0, 0, 1}, 2, MISS);
        Possible possible = sets.of(new double[] {0.999, 0.001});
        assertThat(possible.isOpen()).isTrue();
        assertThat(possible.isDecided()).isFalse();
        assertThat(sets.heldOut()).containsExactly(2, 1);
    }

    @Test
    void whoIsUnlikeAllOthersFitsNoOutcome() {
        double[][] probabilities = new double[200][];
        Arrays.setAll(probabilities, i -> i % 2 == 0 ? new double[] {0.95, 0.05} : new double[] {0.05, 0.95});
        int[] outcomes = IntStream.range(0, 200).map(i -> i % 2).toArray();
        ConformalSets sets = ConformalSets.of(probabilities, outcomes, 2, MISS);
        assertThat(sets.of(new double[] {0.5, 0.5}).isUnlikeTheOthers()).isTrue();
        assertThat(sets.of(new double[] {0.97, 0.03}).outcomes()).containsExactly(0);
        assertThat(sets.of(new double[] {0.97, 0.03}).isDecided()).isTrue();
    }

    @Test
    void aPromiseThatCannotBeMadeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ConformalSets.of(new double[0][], new int[0], 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ConformalSets.of(new double[1][], new int[0], 2, 0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> ConformalSets.of(new double[0][], new int[0], 1, 0.1));
    }

    private static void count(ConformalSets sets, School school, double[] covered, double[] cases) {
        for (int i = 0; i < school.outcomes.length; i++) {
            cases[school.outcomes[i]]++;
            covered[school.outcomes[i]] +=
                    sets.of(school.probabilities[i]).outcomes().contains(school.outcomes[i]) ? 1 : 0;
        }
    }

    /** Pupils whose level comes by chance from probabilities that are known, or known less well. */
    private static final class School {

        final double[][] probabilities;
        final int[] outcomes;

        /** @param known share of what is true that the probabilities say; the rest is that of somebody else */
        School(RandomGenerator random, int pupils, double known) {
            probabilities = new double[pupils][];
            outcomes = new int[pupils];
            for (int i = 0; i < pupils; i++) {
                double[] truth = truth(random);
                outcomes[i] = drawn(truth, random.nextDouble());
                double[] other = truth(random);
                probabilities[i] = IntStream.range(0, LEVELS)
                        .mapToDouble(level -> known * truth[level] + (1 - known) * other[level])
                        .toArray();
            }
        }

        ConformalSets sets() {
            return ConformalSets.of(probabilities, outcomes, LEVELS, MISS);
        }

        double meanSize() {
            ConformalSets sets = sets();
            return Arrays.stream(probabilities)
                    .mapToInt(each -> sets.of(each).outcomes().size())
                    .average()
                    .orElseThrow();
        }

        private static double[] truth(RandomGenerator random) {
            double[] weights = random.doubles(LEVELS).map(u -> Math.exp(3 * u)).toArray();
            double sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(weight -> weight / sum).toArray();
        }

        private static int drawn(double[] probabilities, double chance) {
            double left = chance;
            for (int level = 0; level < LEVELS - 1; level++) {
                left -= probabilities[level];
                if (left < 0) {
                    return level;
                }
            }
            return LEVELS - 1;
        }
    }
}
