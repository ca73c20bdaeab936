package org.xueqing.measurement.paper;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What share of a paper is planned for what (双向细目). In each dimension shares add up to 1, or nothing is planned in it.
 *
 * @param shares by dimension, by its key: id of a point, a competency, name of a {@link Band}
 */
public record Blueprint(Map<Dimension, SortedMap<String, Double>> shares) {

    private static final Comparator<String> BY_BAND = Comparator.comparing(Band::valueOf);

    /** What a paper is divided by. */
    public enum Dimension {
        POINT,
        COMPETENCY,
        BAND
    }

    /** @param planned 0 where nobody planned it */
    public record Share(Dimension dimension, String key, double planned, double actual) {}

    public Blueprint {
        Map<Dimension, SortedMap<String, Double>> copy = new EnumMap<>(Dimension.class);
        shares.forEach((dimension, parts) -> copy.put(dimension, normal(parts)));
        shares = copy;
    }

    /** Parts as people say them, such as 7 to 2 to 1, as shares; those of 0 stay away. */
    private static SortedMap<String, Double> normal(Map<String, Double> parts) {
        double all = new TreeMap<>(parts)
                .values().stream().mapToDouble(part -> Math.max(0, part)).sum();
        SortedMap<String, Double> shares = new TreeMap<>();
        parts.forEach((key, part) -> {
            if (part > 0) {
                shares.put(key, part / all);
            }
        });
        return shares;
    }

    SortedMap<String, Double> of(Dimension dimension) {
        return shares.getOrDefault(dimension, new TreeMap<>());
    }

    /**
     * Planned against actual shares of the marks. An item about several points or competencies counts for each, its marks in equal parts.
     *
     * @param items those of the paper with their marks; of equal weight where nobody gave any
     */
    public List<Share> against(Map<Candidate, Integer> items) {
        List<Share> all = new java.util.ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            SortedMap<String, Double> actual = new TreeMap<>();
            items.forEach((item, marks) -> {
                List<String> keys = item.keys(dimension);
                keys.forEach(key -> actual.merge(key, (double) marks / keys.size(), Double::sum));
            });
            double sum =
                    actual.values().stream().mapToDouble(Double::doubleValue).sum();
            SortedMap<String, Double> planned = of(dimension);
            TreeMap<String, Double> keys = new TreeMap<>(actual);
            keys.putAll(planned);
            keys.keySet().stream()
                    .sorted(dimension == Dimension.BAND ? BY_BAND : Comparator.naturalOrder())
                    .forEach(key -> all.add(new Share(
                            dimension, key, planned.getOrDefault(key, 0.0), actual.getOrDefault(key, 0.0) / sum)));
        }
        return List.copyOf(all);
    }
}
