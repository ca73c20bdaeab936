package org.xueqing.measurement.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who is drawn: from each class (stratum) by lot, as many as its share of the grade.
 *
 * @param drawn by class, in the order in which lots were drawn
 */
public record Sample(SortedMap<String, List<String>> drawn) {

    /** Below two of a class nothing is known of how its pupils differ. */
    private static final int FEWEST_OF_A_CLASS = 2;

    private static final double NORMAL_95 = 1.959963984540054;

    public Sample {
        drawn = new TreeMap<>(drawn);
    }

    /**
     * How many pupils are needed so that the share right of each single item lies within a distance of the truth in 95 of 100 samples, at worst (a
     * share of one half): n₀ = 1.96² / 4h², less by the finite grade, more since each pupil gets a part of the items (Cochran 1977, §4.4).
     *
     * @param halfWidth above 0, such as 0.1
     * @param part of the pool that stands in one booklet, in (0, 1]
     * @return at most all pupils
     */
    public static int size(double halfWidth, int pupils, double part) {
        double endless = NORMAL_95 * NORMAL_95 / (4 * halfWidth * halfWidth);
        double ofItem = endless / (1 + endless / Math.max(1, pupils));
        return (int) Math.min(pupils, Math.ceil(ofItem / part));
    }

    /** @param classes their pupils; @param wanted of all together; a class with fewer than two gives all that it has */
    public static Sample of(Map<String, ? extends Collection<String>> classes, int wanted, long seed) {
        SortedMap<String, Integer> sizes = new TreeMap<>();
        classes.forEach((name, pupils) -> sizes.put(name, pupils.size()));
        SortedMap<String, List<String>> drawn = new TreeMap<>();
        allotted(sizes, wanted).forEach((name, count) -> {
            Collection<String> pupils = classes.get(name);
            drawn.put(
                    name,
                    pupils == null ? List.of() : Lots.shuffled(pupils, seed).subList(0, count));
        });
        return new Sample(drawn);
    }

    /** In proportion, by the largest remainders. */
    private static SortedMap<String, Integer> allotted(SortedMap<String, Integer> sizes, int wanted) {
        int all = sizes.values().stream().mapToInt(Integer::intValue).sum();
        SortedMap<String, Integer> allotted = new TreeMap<>();
        SortedMap<String, Double> rests = new TreeMap<>();
        sizes.forEach((name, size) -> {
            double exact = all == 0 ? 0 : (double) Math.min(wanted, all) * size / all;
            int least = Math.min(size, FEWEST_OF_A_CLASS);
            allotted.put(name, Math.max(least, (int) exact));
            rests.put(name, exact - Math.max(least, (int) exact));
        });
        int left = Math.min(wanted, all)
                - allotted.values().stream().mapToInt(Integer::intValue).sum();
        List<String> order = new ArrayList<>(rests.keySet());
        order.sort(Comparator.comparing((String name) -> -rests.getOrDefault(name, 0.0))
                .thenComparing(Comparator.naturalOrder()));
        for (String name : order) {
            if (left > 0 && allotted.getOrDefault(name, 0) < sizes.getOrDefault(name, 0)) {
                allotted.merge(name, 1, Integer::sum);
                left--;
            }
        }
        return allotted;
    }

    public int pupils() {
        return drawn.values().stream().mapToInt(List::size).sum();
    }
}
