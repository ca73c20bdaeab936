package org.xueqing.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.AbilityCalibration;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemDifference;
import org.xueqing.measurement.ability.ItemDifference.Judged;
import org.xueqing.measurement.ability.ItemDifferences;
import org.xueqing.measurement.ability.ItemModel;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;

/**
 * Whether items are as hard in one group of a grade's pupils as in another for pupils of equal ability (differential
 * functioning). Each group has a mean and spread of its own, so that a group that knows more makes no item different. The
 * result depends on no order, and says nothing of how the groups compare.
 */
public final class GroupComparison {

    /** In each group. */
    public static final int FEWEST_PUPILS = 30;
    /** To an item, in each group. */
    public static final int FEWEST_ANSWERS = 30;
    /** Others have to hold the scale while one is looked at. */
    public static final int FEWEST_ITEMS = 5;
    /** Those with most answers. */
    public static final int MOST_ITEMS = 100;

    private static final int FOCAL = 1;

    private GroupComparison() {}

    /**
     * @param focal the group that is looked at
     * @param reference whom it is compared with; no pupil of the other
     */
    public static Comparison of(List<FirstAnswers> focal, List<FirstAnswers> reference) {
        if (Math.min(focal.size(), reference.size()) < FEWEST_PUPILS) {
            return new Comparison(Comparison.Reason.FEW_PUPILS, List.of());
        }
        List<String> items = common(focal, reference);
        return items.size() < FEWEST_ITEMS
                ? new Comparison(Comparison.Reason.FEW_ITEMS, List.of())
                : compared(ordered(focal), ordered(reference), items);
    }

    /** In the order of ids. */
    private static List<String> common(List<FirstAnswers> focal, List<FirstAnswers> reference) {
        Map<String, Integer> ofFocal = counts(focal);
        Map<String, Integer> ofReference = counts(reference);
        return ofFocal.keySet().stream()
                .filter(item -> fewer(item, ofFocal, ofReference) >= FEWEST_ANSWERS)
                .sorted(Comparator.comparing((String item) -> fewer(item, ofFocal, ofReference))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_ITEMS)
                .sorted()
                .toList();
    }

    private static int fewer(String item, Map<String, Integer> focal, Map<String, Integer> reference) {
        return Math.min(focal.getOrDefault(item, 0), reference.getOrDefault(item, 0));
    }

    private static Map<String, Integer> counts(List<FirstAnswers> pupils) {
        Map<String, Integer> counts = new TreeMap<>();
        pupils.forEach(pupil -> pupil.answers().forEach(answer -> counts.merge(answer.itemId(), 1, Integer::sum)));
        return counts;
    }

    private static List<FirstAnswers> ordered(List<FirstAnswers> pupils) {
        return pupils.stream()
                .sorted(Comparator.comparing(FirstAnswers::studentId))
                .toList();
    }

    private static Comparison compared(List<FirstAnswers> focal, List<FirstAnswers> reference, List<String> items) {
        AnswerMatrix answers = matrix(Stream.concat(focal.stream(), reference.stream()), items);
        int[] groups = IntStream.range(0, answers.pupils())
                .map(pupil -> pupil < focal.size() ? FOCAL : 0)
                .toArray();
        AbilityCalibration calibration = AbilityCalibration.of(ItemModel.ONE_PARAMETER);
        return calibration.of(answers, groups) instanceof Calibrated together
                ? new Comparison(null, shifts(new ItemDifferences(calibration, answers, groups), together, items))
                : new Comparison(Comparison.Reason.NO_SCALE, List.of());
    }

    private static AnswerMatrix matrix(Stream<FirstAnswers> pupils, List<String> items) {
        Map<String, Integer> numbers = new HashMap<>();
        items.forEach(item -> numbers.put(item, numbers.size()));
        AnswerMatrix.Builder builder = new AnswerMatrix.Builder(items.size());
        pupils.forEach(pupil -> {
            pupil.answers().stream()
                    .filter(answer -> numbers.containsKey(answer.itemId()))
                    .forEach(answer -> builder.answer(numbers.getOrDefault(answer.itemId(), -1), answer.isRight()));
            builder.endRow();
        });
        return builder.build();
    }

    private static List<Comparison.Shift> shifts(ItemDifferences differences, Calibrated together, List<String> items) {
        List<Integer> known = together.known();
        List<Comparison.Shift> shifts = new ArrayList<>();
        for (ItemDifference difference : differences.of(together, FOCAL, known)) {
            if (difference instanceof Judged judged
                    && together.items().get(judged.item()) instanceof Estimated estimated) {
                double slope = estimated.parameters().discrimination();
                shifts.add(new Comparison.Shift(
                        items.get(judged.item()),
                        slope * judged.shift(),
                        slope * judged.standardError(),
                        judged.pValue(),
                        judged.isEstablished()));
            }
        }
        return shifts;
    }
}
