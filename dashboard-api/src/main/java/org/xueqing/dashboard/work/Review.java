package org.xueqing.dashboard.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.misconception.Asked;
import org.xueqing.misconception.Clusters;
import org.xueqing.misconception.Clusters.Cluster;
import org.xueqing.misconception.procedure.Procedures;

/**
 * 讲评: the items that most children missed, with what they wrote, and nobody's name.
 *
 * @param pupils of whom there are results
 */
public record Review(int pupils, List<Missed> missed) {

    private static final int MOST_ITEMS = 5;
    private static final int MOST_GROUPS = 4;

    /**
     * An item that was missed.
     *
     * @param answered pupils who answered it
     * @param groups what they wrote, the most frequent first
     * @param others pupils whose answer stands in no group shown
     * @param unwritten pupils whose wrong answer nobody noted
     * @param another like it, to try at once
     */
    public record Missed(
            ItemLine item,
            int count,
            int answered,
            List<Cluster> groups,
            int others,
            int unwritten,
            Optional<Asked> asked,
            @Nullable Another another) {

        public Missed {
            groups = List.copyOf(groups);
        }

        Missed with(@Nullable Another found) {
            return new Missed(item, count, answered, groups, others, unwritten, asked, found);
        }

        List<String> points() {
            return item.points().stream().map(ItemLine.PointName::id).toList();
        }
    }

    /** Another item of the same point, to try at once. */
    public record Another(String stem, @Nullable String answer) {}

    public Review {
        missed = List.copyOf(missed);
    }

    /** @param marks by student id, then by item id */
    public static Review of(List<ItemLine> items, Map<String, Map<String, Mark>> marks) {
        List<Missed> missed = items.stream()
                .map(item -> missed(item, marks))
                .filter(it -> it.count() > 0)
                .sorted(Comparator.comparingInt(Missed::count).reversed().thenComparing(it -> it.item()
                        .position()))
                .limit(MOST_ITEMS)
                .toList();
        return new Review(marks.size(), missed);
    }

    private static Missed missed(ItemLine item, Map<String, Map<String, Mark>> marks) {
        List<Mark> given = new ArrayList<>();
        Map<String, Optional<String>> wrong = new HashMap<>();
        marks.forEach(
                (pupil, own) -> Optional.ofNullable(own.get(item.itemId())).ifPresent(mark -> {
                    given.add(mark);
                    if (!mark.correct()) {
                        wrong.put(pupil, Optional.ofNullable(mark.response()));
                    }
                }));
        Optional<Asked> asked = Asked.of(item.itemId(), item.stem());
        Clusters clusters = Clusters.of(asked, wrong, Procedures.ALL);
        List<Cluster> shown = clusters.clusters().stream().limit(MOST_GROUPS).toList();
        int inGroups = shown.stream().mapToInt(Cluster::pupils).sum();
        int others = wrong.size() - clusters.unwritten() - inGroups;
        return new Missed(item, wrong.size(), given.size(), shown, others, clusters.unwritten(), asked, null);
    }
}
