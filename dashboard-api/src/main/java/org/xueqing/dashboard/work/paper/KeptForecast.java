package org.xueqing.dashboard.work.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.paper.Figure;
import org.xueqing.measurement.paper.Foretold;

/**
 * What was foretold of a paper when it was given.
 *
 * @param items by id; without those of which nothing was foretold
 * @param sources by id, where each was taken from
 * @param whole empty where {@code reason} says why
 * @param shares planned against chosen, in the order of points, competencies, bands
 */
public record KeptForecast(
        Instant madeAt,
        int pupils,
        int seconds,
        @Nullable String reason,
        Optional<Whole> whole,
        Map<String, Foretold> items,
        Map<String, String> sources,
        List<Share> shares) {

    /** In marks, and reliabilities. */
    public record Whole(Foretold mean, Foretold deviation, Foretold alpha, Foretold kr20) {}

    public record Share(String dimension, String key, double planned, double actual) {}

    /** An item: foretold beside observed. @param observed share of the marks */
    public record Line(ItemLine item, String source, Optional<Foretold> foretold, Figure observed) {

        public boolean isComparable() {
            return foretold.isPresent() && observed.isKnown();
        }

        public boolean isInside() {
            return isComparable() && foretold.get().contains(observed.known().orElseThrow());
        }
    }

    public KeptForecast {
        items = Map.copyOf(items);
        sources = Map.copyOf(sources);
        shares = List.copyOf(shares);
    }

    /** Each item, in the order of the paper. */
    public List<Line> beside(ClassPaper paper) {
        return paper.items().stream()
                .map(item -> new Line(
                        item,
                        sources.getOrDefault(item.itemId(), "NONE"),
                        Optional.ofNullable(items.get(item.itemId())),
                        paper.sums().ease(paper.items().indexOf(item))))
                .toList();
    }

    public int minutes() {
        return (int) Math.ceil(seconds / 60.0);
    }
}
