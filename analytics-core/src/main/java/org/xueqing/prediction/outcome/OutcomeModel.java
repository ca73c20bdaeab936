package org.xueqing.prediction.outcome;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.prediction.encoding.Logits;

/**
 * What becomes of a course, learnt from courses that are over.
 *
 * @param below for each bar, the log-odds that a pupil's share ends below it
 * @param sets which outcomes cannot be ruled out
 * @param alarmFrom risk of the first outcome from which on to raise an alarm: as many pupils are above it as are expected to miss the
 *     goal
 * @param pupils from whom was learnt
 */
public record OutcomeModel(
        Bars bars, List<SignLogit> below, ConformalSets sets, double alarmFrom, int pupils, int cases)
        implements Serializable {

    /** With fewer answers nothing is foretold. */
    public static final int FEWEST_ANSWERS = 20;

    public OutcomeModel {
        below = List.copyOf(below);
    }

    /** What can be said of a pupil. */
    public sealed interface Said {

        /** @param probabilities of the outcomes */
        record Foretold(
                List<Double> probabilities, Possible possible, double risk, boolean isAlarming, List<Part> parts)
                implements Said {}

        record TooFewAnswers(int answers, int fewest) implements Said {}
    }

    /** @param logits above 0 where it speaks for missing the goal */
    public record Part(Sign sign, double logits) {}

    public Said of(Prospect prospect) {
        if (prospect.answers() < FEWEST_ANSWERS) {
            return new Said.TooFewAnswers(prospect.answers(), FEWEST_ANSWERS);
        }
        double[] probabilities = probabilities(prospect);
        double risk = probabilities[0];
        return new Said.Foretold(
                IntStream.range(0, probabilities.length)
                        .mapToObj(i -> probabilities[i])
                        .toList(),
                sets.of(probabilities),
                risk,
                risk >= alarmFrom,
                parts(prospect));
    }

    /** Of each outcome. A higher bar is never less probably missed than a lower one. */
    public double[] probabilities(Prospect prospect) {
        return probabilities(below, prospect);
    }

    /** The same by the lines alone, before sets are known. */
    public static double[] probabilities(List<SignLogit> below, Prospect prospect) {
        double[] probabilities = below.stream()
                .mapToDouble(line -> Logits.probability(line.logit(prospect)))
                .toArray();
        for (int i = 1; i < probabilities.length; i++) {
            probabilities[i] = Math.max(probabilities[i], probabilities[i - 1]);
        }
        return Bars.parted(probabilities);
    }

    /** What each sign adds to the log-odds of missing the first bar, strongest first. */
    private List<Part> parts(Prospect prospect) {
        return Stream.of(Sign.values())
                .map(sign -> new Part(sign, below.get(0).part(prospect, sign)))
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.logits)))
                .toList();
    }
}
