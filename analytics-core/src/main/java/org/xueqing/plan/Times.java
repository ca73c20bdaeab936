package org.xueqing.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How long items take and how fast pupils work: an item's seconds times a pupil's tempo, so that the totals of both agree with
 * what was seen. Whoever was seen little is taken as usual.
 */
public final class Times {

    /** Imagined answers of usual length. */
    private static final double IMAGINED = 2;

    private static final int ROUNDS = 5;

    /** One answer. @param seconds from the answer before, or from the beginning */
    public record Taken(String studentId, String itemId, double seconds) {}

    private final double usual;
    private final Map<String, Double> secondsByItem = new HashMap<>();
    private final Map<String, Double> tempoByPupil = new HashMap<>();

    private Times(double usual) {
        this.usual = usual;
    }

    /** @param usualSeconds of an item that nobody answered yet */
    public static Times of(Collection<Taken> taken, double usualSeconds) {
        double mean =
                taken.stream().mapToDouble(Taken::seconds).sorted().average().orElse(usualSeconds);
        Times times = new Times(mean);
        List<Taken> ordered = taken.stream()
                .sorted(Comparator.comparing(Taken::studentId)
                        .thenComparing(Taken::itemId)
                        .thenComparingDouble(Taken::seconds))
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            fit(ordered, Taken::itemId, answer -> times.tempo(answer.studentId()), mean, times.secondsByItem);
            fit(ordered, Taken::studentId, answer -> times.seconds(answer.itemId()), 1, times.tempoByPupil);
        }
        return times;
    }

    /** For a pupil of usual tempo. */
    public double seconds(String itemId) {
        return secondsByItem.getOrDefault(itemId, usual);
    }

    /** 1 of a pupil of whom nothing is known. */
    public double tempo(String studentId) {
        return tempoByPupil.getOrDefault(studentId, 1.0);
    }

    private static void fit(
            List<Taken> taken,
            Function<Taken, String> whose,
            Function<Taken, Double> expected,
            double before,
            Map<String, Double> fitted) {
        Map<String, double[]> sums = new HashMap<>();
        for (Taken one : taken) {
            double[] sum = sums.computeIfAbsent(whose.apply(one), absent -> new double[3]);
            sum[0] += one.seconds();
            sum[1] += expected.apply(one);
            sum[2]++;
        }
        sums.forEach((name, sum) -> {
            double imagined = IMAGINED * sum[1] / sum[2];
            fitted.put(name, (sum[0] + before * imagined) / (sum[1] + imagined));
        });
    }
}
