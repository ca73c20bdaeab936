package org.xueqing.dashboard.work.compose;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.item.choice.Choice;
import org.xueqing.measurement.paper.Band;
import org.xueqing.measurement.paper.Blueprint;
import org.xueqing.measurement.paper.Blueprint.Dimension;

/**
 * What somebody wants of a paper, as it stands in the address: the plan, and the items so far.
 *
 * @param parts by dimension and key, in parts such as 7 to 2 to 1; 0 where it is not wanted
 * @param items with their marks, in the order of the paper
 * @param gone items that were swapped or dropped and are not proposed again
 */
public record PaperWish(
        Map<Dimension, SortedMap<String, Integer>> parts,
        int count,
        int days,
        long seed,
        Map<String, BigDecimal> items,
        List<String> gone) {

    public static final int MOST_ITEMS = 40;
    private static final int USUAL_COUNT = 15;
    private static final int MOST_PARTS = 99;
    private static final int LONGEST_DAYS = 730;
    private static final int MOST_GONE = 60;
    private static final Set<String> POINTS =
            Curriculum.load().points().stream().map(KnowledgePoint::id).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COMPETENCIES = Curriculum.load().points().stream()
            .flatMap(point -> point.competencies().stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<Band, Integer> USUAL_BANDS = Map.of(Band.EASY, 7, Band.MIDDLE, 2, Band.HARD, 1);

    public PaperWish {
        items = new LinkedHashMap<>(items);
        gone = List.copyOf(gone);
    }

    /** Nothing chosen yet. @param points of the unit, each as much as another */
    static PaperWish usual(List<String> points, long seed) {
        Map<Dimension, SortedMap<String, Integer>> parts = new EnumMap<>(Dimension.class);
        parts.put(Dimension.POINT, new TreeMap<>());
        points.forEach(
                point -> parts.getOrDefault(Dimension.POINT, new TreeMap<>()).put(point, 1));
        parts.put(Dimension.COMPETENCY, new TreeMap<>());
        parts.put(Dimension.BAND, new TreeMap<>());
        USUAL_BANDS.forEach((band, part) ->
                parts.getOrDefault(Dimension.BAND, new TreeMap<>()).put(band.name(), part));
        return new PaperWish(parts, USUAL_COUNT, Choice.USUAL_DAYS, seed, Map.of(), List.of());
    }

    static PaperWish read(MultiValueMap<String, String> form) {
        Map<Dimension, SortedMap<String, Integer>> parts = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            SortedMap<String, Integer> own = new TreeMap<>();
            String prefix = dimension.name().toLowerCase(java.util.Locale.ROOT) + ":";
            form.forEach((name, values) -> {
                if (name.startsWith(prefix) && isKnown(dimension, name.substring(prefix.length()))) {
                    own.put(name.substring(prefix.length()), number(values.get(0), 0, 0, MOST_PARTS));
                }
            });
            parts.put(dimension, own);
        }
        return new PaperWish(
                parts,
                number(form.getFirst("count"), USUAL_COUNT, 1, MOST_ITEMS),
                number(form.getFirst("days"), Choice.USUAL_DAYS, 0, LONGEST_DAYS),
                number(form.getFirst("seed"), 1, 0, Integer.MAX_VALUE),
                items(form),
                form.getOrDefault("gone", List.of()).stream()
                        .filter(PaperWish::isId)
                        .limit(MOST_GONE)
                        .toList());
    }

    private static boolean isKnown(Dimension dimension, String key) {
        return switch (dimension) {
            case POINT -> POINTS.contains(key);
            case COMPETENCY -> COMPETENCIES.contains(key);
            case BAND -> Stream.of(Band.values()).anyMatch(band -> band.name().equals(key));
        };
    }

    private static Map<String, BigDecimal> items(MultiValueMap<String, String> form) {
        Map<String, BigDecimal> items = new LinkedHashMap<>();
        typedMarks(form).forEach((item, typed) -> items.put(item, marks(typed)));
        return items;
    }

    /** By item, in the order of the paper: what stands in the field, with plain digits and without 分. */
    static Map<String, String> typedMarks(MultiValueMap<String, String> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<String> ids = form.getOrDefault("items", List.of());
        List<String> marks = form.getOrDefault("marks", List.of());
        for (int at = 0; at < Math.min(ids.size(), MOST_ITEMS); at++) {
            if (isId(ids.get(at))) {
                String text = at < marks.size() && marks.get(at) != null ? marks.get(at) : "";
                typed.put(ids.get(at), plain(text));
            }
        }
        return typed;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceFirst("\\s*分$", "");
    }

    private static boolean isId(String id) {
        return id != null && !id.isBlank() && id.length() <= 80;
    }

    /** Whole or half marks and the like; 1 to reckon with where it cannot be read, which is said when the paper is given. */
    private static BigDecimal marks(String typed) {
        return typed.matches("\\d{1,3}(\\.\\d{1,2})?") && new BigDecimal(typed).signum() > 0
                ? new BigDecimal(typed)
                : BigDecimal.ONE;
    }

    private static int number(@org.jspecify.annotations.Nullable String typed, int usual, int least, int most) {
        if (typed == null || !typed.strip().matches("\\d{1,9}")) {
            return usual;
        }
        return Math.max(least, Math.min(most, Integer.parseInt(typed.strip())));
    }

    /** Points that take part. */
    List<String> points() {
        return of(Dimension.POINT).entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** 0 where nothing is planned. */
    public int part(String dimension, String key) {
        return of(Dimension.valueOf(dimension)).getOrDefault(key, 0);
    }

    private SortedMap<String, Integer> of(Dimension dimension) {
        return parts.getOrDefault(dimension, new TreeMap<>());
    }

    Blueprint blueprint() {
        Map<Dimension, SortedMap<String, Double>> shares = new EnumMap<>(Dimension.class);
        parts.forEach((dimension, own) -> {
            SortedMap<String, Double> each = new TreeMap<>();
            own.forEach((key, part) -> each.put(key, part.doubleValue()));
            shares.put(dimension, each);
        });
        return new Blueprint(shares);
    }

    PaperWish with(Map<String, BigDecimal> chosen, List<String> left) {
        return new PaperWish(
                parts,
                count,
                days,
                seed,
                chosen,
                Stream.concat(gone.stream(), left.stream())
                        .distinct()
                        .limit(MOST_GONE)
                        .toList());
    }

    PaperWish again() {
        return new PaperWish(parts, count, days, seed + 1, new HashMap<>(), gone);
    }

    /** Marks of the whole paper. */
    public String total() {
        return items.values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }
}
