package org.xueqing.measurement.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A pool of items divided among booklets (题册) by a cyclic difference set: items go into clusters, a booklet holds some clusters, each item stands in
 * equally many booklets, each two clusters stand together in one, and each cluster stands once in each place, so that what comes late on a sheet comes
 * late for all alike. Designs by number of clusters: 1, 3 (two in a booklet), 7 (three), 13 (four). Source: Hall (1967), Combinatorial Theory, §11; for
 * surveys Frey, Hartig and Rupp (2009), doi:10.1111/j.1745-3992.2009.00154.x.
 *
 * @param booklets the items of each, in their order
 * @param part of the pool that stands in one booklet
 */
public record Booklets(List<List<String>> booklets, double part) {

    private static final List<int[]> DIFFERENCES =
            List.of(new int[] {0}, new int[] {0, 1}, new int[] {0, 1, 3}, new int[] {0, 1, 3, 9});
    private static final List<Integer> CLUSTERS = List.of(1, 3, 7, 13);

    public Booklets {
        booklets = booklets.stream().map(List::copyOf).toList();
    }

    /**
     * The fewest booklets of which none is too long; empty where even a part of a thirteenth each is, or where there are fewer items than clusters.
     *
     * @param pool what each item is about, so that every booklet has something of everything
     * @param longest items that a pupil gets at most
     */
    public static Optional<Booklets> of(Map<String, String> pool, int longest, long seed) {
        for (int design = 0; design < CLUSTERS.size(); design++) {
            int clusters = CLUSTERS.get(design);
            int[] differences = DIFFERENCES.get(design);
            int most = (pool.size() + clusters - 1) / clusters * differences.length;
            if (pool.size() >= clusters && most <= longest) {
                return Optional.of(of(clusters(pool, clusters, seed), differences));
            }
        }
        return Optional.empty();
    }

    private static List<List<String>> clusters(Map<String, String> pool, int count, long seed) {
        List<String> order = new ArrayList<>(new TreeMap<>(pool).keySet());
        order.sort(Comparator.comparing((String item) -> pool.getOrDefault(item, ""))
                .thenComparing(item -> Lots.lot(item, seed)));
        List<List<String>> clusters = new ArrayList<>();
        for (int cluster = 0; cluster < count; cluster++) {
            clusters.add(new ArrayList<>());
        }
        for (int at = 0; at < order.size(); at++) {
            clusters.get(at % count).add(order.get(at));
        }
        return clusters;
    }

    private static Booklets of(List<List<String>> clusters, int[] differences) {
        List<List<String>> booklets = new ArrayList<>();
        for (int booklet = 0; booklet < clusters.size(); booklet++) {
            List<String> items = new ArrayList<>();
            for (int difference : differences) {
                items.addAll(clusters.get((booklet + difference) % clusters.size()));
            }
            booklets.add(items);
        }
        return new Booklets(booklets, (double) differences.length / clusters.size());
    }

    /** Which booklet each drawn pupil gets: one after the other through the classes, from a booklet that is drawn. */
    public SortedMap<String, Integer> among(Sample sample, long seed) {
        int next = new SplittableRandom(seed).nextInt(booklets.size());
        SortedMap<String, Integer> given = new TreeMap<>();
        for (Map.Entry<String, List<String>> ofClass : new LinkedHashMap<>(sample.drawn()).entrySet()) {
            for (String pupil : Lots.shuffled(ofClass.getValue(), seed + 1)) {
                given.put(pupil, next);
                next = (next + 1) % booklets.size();
            }
        }
        return given;
    }
}
