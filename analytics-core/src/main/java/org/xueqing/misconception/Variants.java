package org.xueqing.misconception;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.family.Families;

/** Items to try next, drawn from the families of an item or of its points; always the same ones for the same item. */
public final class Variants {

    private static final int DRAWN = 40;

    private Variants() {}

    /** Whether somebody who follows one of the procedures goes wrong on it. */
    public static boolean shows(Exercise exercise, Set<String> codes, List<BuggyProcedure> procedures) {
        return procedures.stream()
                .anyMatch(procedure -> codes.contains(procedure.code())
                        && procedure.wrongAnswer(exercise).isPresent());
    }

    /**
     * One like the item on which most of the procedures show and lead to different answers; empty where no family makes such
     * items.
     *
     * @param codes what to show; where it is empty any item like this one will do
     */
    public static Optional<Item> of(
            String itemId, Asked asked, List<String> points, Set<String> codes, List<BuggyProcedure> procedures) {
        List<BuggyProcedure> wanted = procedures.stream()
                .filter(procedure -> codes.contains(procedure.code()))
                .toList();
        return drawn(itemId, points)
                .filter(item -> item.exercise().getClass() == asked.exercise().getClass())
                .filter(item -> !item.exercise().equals(asked.exercise()))
                .filter(item -> codes.isEmpty() || toldApart(item, wanted) > 0)
                .max(Comparator.comparingLong(item -> toldApart(item, wanted)));
    }

    /** Items in words alone, of the item's own family or of those that practise its points. */
    public static Stream<Item> drawn(String itemId, List<String> points) {
        List<ItemFamily> families = Families.item(itemId)
                .map(item -> List.of(item.family()))
                .orElseGet(() -> points.stream()
                        .flatMap(point -> Families.of(point).stream())
                        .toList());
        long seed = itemId.hashCode() & 0xffffL;
        return LongStream.range(seed, seed + DRAWN)
                .boxed()
                .flatMap(number -> families.stream().map(family -> family.item(number)))
                .filter(item ->
                        item.picture().isEmpty() && item.draft().options().isEmpty());
    }

    private static long toldApart(Item item, List<BuggyProcedure> wanted) {
        return wanted.stream()
                .flatMap(procedure -> procedure.wrongAnswer(item.exercise()).stream())
                .distinct()
                .count();
    }
}
