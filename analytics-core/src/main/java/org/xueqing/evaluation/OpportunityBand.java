package org.xueqing.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The answers given at about the same opportunity of a pupil on a knowledge point: what was predicted and what came.
 *
 * @param first opportunity of the band, from 1
 * @param last opportunity of the band; {@link #OPEN} for the band without an end
 */
public record OpportunityBand(int first, int last, double meanPredicted, double shareCorrect, Accuracy accuracy) {

    public static final int OPEN = Integer.MAX_VALUE;

    private static final List<Integer> FIRSTS = List.of(1, 2, 3, 4, 6, 11, 21);

    /** {@code 1}, {@code 4–5}, {@code 21+}. */
    public String label() {
        return last == OPEN ? first + "+" : first == last ? Integer.toString(first) : first + "–" + last;
    }

    static List<OpportunityBand> all(AnswerSet answers, double[] predicted) {
        return IntStream.range(0, FIRSTS.size())
                .mapToObj(band -> of(
                        FIRSTS.get(band),
                        band + 1 < FIRSTS.size() ? FIRSTS.get(band + 1) - 1 : OPEN,
                        answers,
                        predicted))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<OpportunityBand> of(int first, int last, AnswerSet answers, double[] predicted) {
        int[] group = IntStream.range(0, answers.answers())
                .filter(answer -> answers.opportunity(answer) >= first && answers.opportunity(answer) <= last)
                .toArray();
        if (group.length == 0) {
            return Optional.empty();
        }
        double[] said = AucByGroup.gather(group, predicted);
        boolean[] correct = AucByGroup.gather(group, answers.correct());
        Reliability whole = Reliability.of(said, correct);
        double meanPredicted = Arrays.stream(said).average().orElseThrow();
        return Optional.of(
                new OpportunityBand(first, last, meanPredicted, whole.shareCorrect(), Accuracy.of(said, correct)));
    }
}
