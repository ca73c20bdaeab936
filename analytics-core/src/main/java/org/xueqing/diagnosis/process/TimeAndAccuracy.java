package org.xueqing.diagnosis.process;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Pupils by the time they take and by how much of it is right. Time is a pupil's median of seconds over the median of all seconds
 * given to the item; quick is up to 1. Accurate is at least the share of all counted answers. Only items with
 * answers of {@link #FEWEST_OF_AN_ITEM} pupils count: of others nobody knows what is usual. It depends on no order.
 *
 * @param answers that count
 * @param right share of them, in [0, 1]; 0 without any
 * @param pupils by id
 */
public record TimeAndAccuracy(int answers, double right, List<Placed> pupils) {

    public static final int FEWEST_OF_AN_ITEM = 5;
    public static final int FEWEST_OF_A_PUPIL = 8;

    /** An answer and how long it took. @param seconds above 0 */
    public record Timed(String studentId, String itemId, double seconds, boolean isRight) {
        public Timed {
            if (!(seconds > 0)) {
                throw new IllegalArgumentException(seconds + " seconds");
            }
        }
    }

    /** Where a pupil lies. */
    public enum Quadrant {
        QUICK_RIGHT,
        SLOW_RIGHT,
        QUICK_WRONG,
        SLOW_WRONG
    }

    /** @param quadrant null where fewer than {@link #FEWEST_OF_A_PUPIL} answers count; @param time above 0, 1 is usual */
    public record Placed(String studentId, int answers, double time, double right, @Nullable Quadrant quadrant) {}

    public TimeAndAccuracy {
        pupils = List.copyOf(pupils);
    }

    public static TimeAndAccuracy of(List<Timed> answers) {
        Map<String, Double> usual = usual(answers);
        Map<String, List<Timed>> byPupil = answers.stream()
                .filter(answer -> usual.containsKey(answer.itemId()))
                .collect(Collectors.groupingBy(Timed::studentId, TreeMap::new, Collectors.toList()));
        List<Timed> counted = byPupil.values().stream().flatMap(List::stream).toList();
        double bar = counted.isEmpty() ? 0 : right(counted);
        List<Placed> placed = new ArrayList<>();
        byPupil.forEach((pupil, own) -> placed.add(placed(pupil, own, usual, bar)));
        return new TimeAndAccuracy(counted.size(), bar, placed);
    }

    /** In the order of ids. */
    public List<Placed> in(Quadrant quadrant) {
        return pupils.stream().filter(each -> each.quadrant() == quadrant).toList();
    }

    private static Placed placed(String pupil, List<Timed> own, Map<String, Double> usual, double bar) {
        double time = median(own.stream()
                .map(answer -> answer.seconds() / usual.getOrDefault(answer.itemId(), 1.0))
                .toList());
        double right = right(own);
        return new Placed(
                pupil,
                own.size(),
                time,
                right,
                own.size() < FEWEST_OF_A_PUPIL ? null : quadrant(time <= 1, right >= bar));
    }

    private static Quadrant quadrant(boolean isQuick, boolean isAccurate) {
        if (isAccurate) {
            return isQuick ? Quadrant.QUICK_RIGHT : Quadrant.SLOW_RIGHT;
        }
        return isQuick ? Quadrant.QUICK_WRONG : Quadrant.SLOW_WRONG;
    }

    private static Map<String, Double> usual(List<Timed> answers) {
        Map<String, Double> usual = new HashMap<>();
        answers.stream().collect(Collectors.groupingBy(Timed::itemId)).forEach((item, all) -> {
            if (all.stream().map(Timed::studentId).distinct().count() >= FEWEST_OF_AN_ITEM) {
                usual.put(item, median(all.stream().map(Timed::seconds).toList()));
            }
        });
        return usual;
    }

    private static double right(List<Timed> answers) {
        return (double) answers.stream().filter(Timed::isRight).count() / answers.size();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
