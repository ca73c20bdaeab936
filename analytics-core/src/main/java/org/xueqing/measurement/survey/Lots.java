package org.xueqing.measurement.survey;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** Draws lots by name: the same names and seed give the same order, however they come. */
final class Lots {

    private Lots() {}

    static List<String> shuffled(Collection<String> names, long seed) {
        Map<String, Long> lots = new TreeMap<>();
        names.forEach(name -> lots.put(name, lot(name, seed)));
        return lots.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Comparator.comparing(Map.Entry::getKey)))
                .map(Map.Entry::getKey)
                .toList();
    }

    static long lot(String name, long seed) {
        UUID hash = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(seed * 31 + hash.getMostSignificantBits() ^ hash.getLeastSignificantBits())
                .nextLong();
    }
}
