package org.xueqing.diagnosis.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xueqing.itemanalysis.ItemCounts;

/**
 * A cell of the 双向细目: the items of a paper about one knowledge point on one cognitive level, what share of the marks was
 * planned for them, and how many answers to them were right. An item about several points counts for each of them, its marks
 * in equal parts.
 *
 * @param point empty where nobody said what an item is about
 * @param level empty where nobody said so
 * @param planned share of the paper's full marks, in (0, 1]; all cells together make 1
 * @param items positions on the paper
 * @param counts answers and right answers
 */
public record TwoWayCell(String point, String level, double planned, List<Integer> items, ItemCounts counts) {

    /**
     * Where an item stands.
     *
     * @param points what it is about; may be empty
     * @param level empty where nobody said so
     */
    public record Place(List<String> points, String level) {
        public Place {
            points = points.isEmpty() ? List.of("") : List.copyOf(points);
        }
    }

    public TwoWayCell {
        items = List.copyOf(items);
    }

    /** In the order in which points first stand on the paper, then by level as it first stands there. */
    public static List<TwoWayCell> of(List<Place> places, PaperSums sums) {
        List<List<String>> order = new ArrayList<>();
        Map<String, List<Integer>> items = new TreeMap<>();
        for (int item = 0; item < places.size(); item++) {
            for (String point : places.get(item).points()) {
                List<String> key = List.of(point, places.get(item).level());
                if (!order.contains(key)) {
                    order.add(key);
                }
                items.computeIfAbsent(String.join("\n", key), none -> new ArrayList<>())
                        .add(item);
            }
        }
        return order.stream()
                .map(key -> cell(key, items.getOrDefault(String.join("\n", key), List.of()), places, sums))
                .toList();
    }

    private static TwoWayCell cell(List<String> key, List<Integer> items, List<Place> places, PaperSums sums) {
        double all = sums.full().stream().mapToInt(Integer::intValue).sum();
        double own = items.stream()
                .mapToDouble(item -> sums.full().get(item)
                        / (double) places.get(item).points().size())
                .sum();
        ItemCounts counts = items.stream()
                .map(item -> sums.items().get(item))
                .map(item -> new ItemCounts(item.answered(), item.right(), item.answered()))
                .reduce(ItemCounts.EMPTY, ItemCounts::plus);
        return new TwoWayCell(key.get(0), key.get(1), own / all, items, counts);
    }
}
