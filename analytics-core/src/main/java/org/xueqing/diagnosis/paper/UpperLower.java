package org.xueqing.diagnosis.paper;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The 27 % of the pupils with the most marks and the 27 % with the fewest (Kelley 1939), of complete scripts; g = 0.27·N rounded
 * half up. Among equals the one who comes first in school order is counted as the stronger, so that the division is always the
 * same one. Empty with fewer than {@link #LEAST_PUPILS}.
 *
 * @param upper positions of the pupils, as is lower
 * @param pupils of whom they were taken
 */
public record UpperLower(List<Integer> upper, List<Integer> lower, int pupils) {

    public static final int LEAST_PUPILS = 4;

    private static final int PERCENT = 27;

    public UpperLower {
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
    }

    public static UpperLower of(Scripts scripts) {
        Scripts complete = scripts.complete();
        int pupils = complete.pupils();
        if (pupils < LEAST_PUPILS) {
            return new UpperLower(List.of(), List.of(), pupils);
        }
        int group = (PERCENT * pupils + 50) / 100;
        List<Integer> falling = complete.byPupil().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Integer, Script> one) ->
                                one.getValue().total())
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
        return new UpperLower(falling.subList(0, group), falling.subList(pupils - group, pupils), pupils);
    }

    /** 区分度 D27: by which share of the full marks the upper group did better than the lower one, in [−1, 1]. */
    public Figure discrimination(Scripts scripts, int item) {
        return upper.isEmpty()
                ? new Figure.Unknown(Figure.Reason.TOO_FEW_PUPILS, pupils)
                : new Figure.Known(
                        (double) (earned(scripts, upper, item) - earned(scripts, lower, item))
                                / ((long) upper.size() * scripts.full().get(item)),
                        pupils);
    }

    private static long earned(Scripts scripts, List<Integer> group, int item) {
        return group.stream()
                .mapToLong(pupil -> scripts.script(pupil).marks(item))
                .sum();
    }
}
