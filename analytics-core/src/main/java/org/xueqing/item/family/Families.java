package org.xueqing.item.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.family.algebra.AlgebraFamilies;
import org.xueqing.item.family.chart.ChartFamilies;
import org.xueqing.item.family.figure.FigureFamilies;
import org.xueqing.item.family.measure.MeasureFamilies;
import org.xueqing.item.family.quota.QuotaFamilies;
import org.xueqing.item.family.rational.RationalFamilies;
import org.xueqing.item.family.story.StoryFamilies;
import org.xueqing.item.family.whole.WholeFamilies;

/** Every family, by code and by the point that it is practised for. */
public final class Families {

    private static final List<ItemFamily> ALL = Stream.of(
                    WholeFamilies.ALL,
                    MeasureFamilies.ALL,
                    StoryFamilies.ALL,
                    RationalFamilies.ALL,
                    AlgebraFamilies.ALL,
                    QuotaFamilies.ALL,
                    FigureFamilies.ALL,
                    ChartFamilies.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Map<String, ItemFamily> BY_CODE = byCode();

    private Families() {}

    /** In order of strands. */
    public static List<ItemFamily> all() {
        return ALL;
    }

    public static Optional<ItemFamily> family(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** Families that practise the point. */
    public static List<ItemFamily> of(String knowledgePoint) {
        return ALL.stream()
                .filter(family -> family.practised().equals(knowledgePoint))
                .toList();
    }

    /** The item of an id; empty where no family of that version makes it. */
    public static Optional<Item> item(String itemId) {
        String[] parts = itemId.split("\\.", -1);
        if (parts.length != 3 || !parts[2].matches("[0-9a-f]{1,16}")) {
            return Optional.empty();
        }
        return family(parts[0])
                .filter(family -> parts[1].equals(Integer.toString(family.version())))
                .map(family -> family.item(Long.parseUnsignedLong(parts[2], 16)));
    }

    private static Map<String, ItemFamily> byCode() {
        Map<String, ItemFamily> byCode = new LinkedHashMap<>();
        for (ItemFamily family : ALL) {
            if (byCode.put(family.code(), family) != null) {
                throw new IllegalStateException("two families " + family.code());
            }
        }
        return Map.copyOf(byCode);
    }
}
