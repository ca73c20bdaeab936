package org.xueqing.prediction.outcome;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Split conformal prediction with a threshold for each outcome (Vovk, Gammerman and Shafer 2005; Sadinle, Lei and Wasserman 2019,
 * doi:10.1080/01621459.2017.1395341). With held-out pupils who are like those to come, the true outcome is among the {@link Possible} ones in at least
 * 1 − miss of all cases, for each outcome by itself, whatever the probabilities are worth; bad ones only make the sets larger.
 *
 * @param thresholds by outcome: the outcome is possible where 1 − its probability is not above; 1 where too few held-out pupils had it to rule
 *     it out for anybody
 * @param heldOut how many held-out pupils had each outcome
 */
public record ConformalSets(List<Double> thresholds, List<Integer> heldOut) implements Serializable {

    private static final double NEVER_RULED_OUT = 1;

    /** With fewer, one child's case would speak for all. */
    private static final int FEWEST_PUPILS = 10;

    public ConformalSets {
        thresholds = List.copyOf(thresholds);
        heldOut = List.copyOf(heldOut);
    }

    /**
     * @param probabilities of each outcome, one array per held-out pupil whom the model has not seen
     * @param outcomes what came of them, 0 to {@code count} − 1
     * @param count of outcomes, at least 2
     * @param miss share of cases in which the true outcome may be missing, in (0, 1)
     */
    public static ConformalSets of(double[][] probabilities, int[] outcomes, int count, double miss) {
        if (!(miss > 0 && miss < 1) || count < 2 || probabilities.length != outcomes.length) {
            throw new IllegalArgumentException(probabilities.length + " probabilities for " + outcomes.length
                    + " cases of " + count + " outcomes, of which " + miss + " may be missed");
        }
        double[][] scores = IntStream.range(0, count)
                .mapToObj(outcome -> scores(probabilities, outcomes, outcome))
                .toArray(double[][]::new);
        return new ConformalSets(
                Arrays.stream(scores).map(of -> threshold(of, miss)).toList(),
                Arrays.stream(scores).map(of -> of.length).toList());
    }

    /**
     * The same where cases are not each of another pupil: an outcome that few pupils had is ruled out for nobody.
     *
     * @param pupils who had each outcome
     */
    public ConformalSets knownFrom(List<Integer> pupils) {
        return new ConformalSets(
                IntStream.range(0, thresholds.size())
                        .mapToObj(outcome ->
                                pupils.get(outcome) < FEWEST_PUPILS ? NEVER_RULED_OUT : thresholds.get(outcome))
                        .toList(),
                pupils);
    }

    /** @param probabilities of each outcome */
    public Possible of(double[] probabilities) {
        TreeSet<Integer> possible = new TreeSet<>();
        for (int outcome = 0; outcome < thresholds.size(); outcome++) {
            if (1 - probabilities[outcome] <= thresholds.get(outcome)) {
                possible.add(outcome);
            }
        }
        return new Possible(possible, thresholds.size());
    }

    private static double[] scores(double[][] probabilities, int[] outcomes, int outcome) {
        return IntStream.range(0, outcomes.length)
                .filter(i -> outcomes[i] == outcome)
                .mapToDouble(i -> 1 - probabilities[i][outcome])
                .toArray();
    }

    /** The ⌈(n + 1)(1 − miss)⌉-th smallest score. */
    private static double threshold(double[] scores, double miss) {
        int rank = (int) Math.ceil((scores.length + 1) * (1 - miss));
        return rank > scores.length
                ? NEVER_RULED_OUT
                : DoubleStream.of(scores).sorted().skip(rank - 1L).findFirst().orElse(NEVER_RULED_OUT);
    }
}
