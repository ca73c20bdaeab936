package org.xueqing.dashboard.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.activity.Mark;

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
     */
    public record Missed(
            ItemLine item,
            int count,
            int answered,
            List<WrongGroup> groups,
            int others,
            int unwritten,
            @Nullable Another another) {

        public Missed {
            groups = List.copyOf(groups);
        }

        Missed with(@Nullable Another found) {
            return new Missed(item, count, answered, groups, others, unwritten, found);
        }
    }

    /**
     * Children who wrote the same.
     *
     * @param perhaps name of the misconception that it may come from; empty where none fits
     */
    public record WrongGroup(String text, int count, String perhaps) {}

    /** Another item of the same point, to try at once. */
    public record Another(String stem, @Nullable String answer) {}

    public Review {
        missed = List.copyOf(missed);
    }

    /** Names what may lie behind a wrong answer; empty where nothing is known. */
    interface Naming {
        String perhaps(ItemLine item, String wrongAnswer);
    }

    /** @param marks by student id, then by item id */
    static Review of(List<ItemLine> items, Map<String, Map<String, Mark>> marks, Naming naming) {
        List<Missed> missed = items.stream()
                .map(item -> missed(item, marks, naming))
                .filter(it -> it.count() > 0)
                .sorted(Comparator.comparingInt(Missed::count).reversed().thenComparing(it -> it.item()
                        .position()))
                .limit(MOST_ITEMS)
                .toList();
        return new Review(marks.size(), missed);
    }

    private static Missed missed(ItemLine item, Map<String, Map<String, Mark>> marks, Naming naming) {
        List<Mark> given = marks.values().stream()
                .map(own -> own.get(item.itemId()))
                .filter(Objects::nonNull)
                .toList();
        List<Mark> wrong = given.stream().filter(mark -> !mark.correct()).toList();
        List<String> responses = new ArrayList<>();
        wrong.stream().map(Mark::response).filter(Objects::nonNull).forEach(responses::add);
        List<WrongAnswers.Group> groups = WrongAnswers.of(responses);
        List<WrongGroup> shown = groups.stream()
                .limit(MOST_GROUPS)
                .map(group -> new WrongGroup(group.text(), group.count(), naming.perhaps(item, group.text())))
                .toList();
        int written = groups.stream().mapToInt(WrongAnswers.Group::count).sum();
        int inGroups = shown.stream().mapToInt(WrongGroup::count).sum();
        return new Missed(item, wrong.size(), given.size(), shown, written - inGroups, wrong.size() - written, null);
    }
}
