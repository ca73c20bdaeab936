package org.xueqing.ingest.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.statement.Place;
import org.xueqing.ingest.table.RefusedRow;

/** Rows that claim to be the same one: all of them are refused, each naming the others. */
final class Twins {

    private Twins() {}

    /** @param key what must not stand twice; null where a row has none */
    static <T> List<RefusedRow> refuse(
            List<T> statements,
            Function<T, Place> place,
            Function<T, @Nullable String> key,
            String field,
            String sentence) {
        Map<String, List<T>> byKey = new HashMap<>();
        for (T statement : statements) {
            String value = key.apply(statement);
            if (value != null) {
                byKey.computeIfAbsent(value, none -> new ArrayList<>()).add(statement);
            }
        }
        List<RefusedRow> refused = new ArrayList<>();
        byKey.forEach((value, twins) -> {
            if (twins.size() > 1) {
                twins.forEach(
                        twin -> refused.add(refused(place.apply(twin), places(twins, place), field, sentence, value)));
            }
        });
        return refused;
    }

    static <T> List<T> without(List<T> statements, Function<T, Place> place, List<RefusedRow> refused) {
        Set<Place> places = new HashSet<>();
        refused.forEach(row -> places.add(new Place(row.sheet(), row.row())));
        return statements.stream()
                .filter(statement -> !places.contains(place.apply(statement)))
                .toList();
    }

    private static RefusedRow refused(Place place, String rows, String field, String sentence, String value) {
        return new RefusedRow(place.sheet(), place.row(), field, Sentence.of(sentence, value, rows));
    }

    private static <T> String places(List<T> twins, Function<T, Place> place) {
        boolean oneSheet =
                twins.stream().map(place).map(Place::sheet).distinct().count() == 1;
        return twins.stream()
                .map(place)
                .sorted(Comparator.comparing(Place::sheet).thenComparing(Place::row))
                .map(one -> oneSheet ? Integer.toString(one.row()) : one.sheet() + " " + one.row())
                .reduce((a, b) -> a + "、" + b)
                .orElse("");
    }
}
