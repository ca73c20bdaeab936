package org.xueqing.ingest.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xueqing.event.NameBasedId;
import org.xueqing.item.Item;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.family.Families;

/** Items like one that was got wrong: others of its family, or, where no family made it, the same once more. */
public final class Siblings {

    private static final int TRIES = 20;

    private Siblings() {}

    /** The family of an item, or the item itself where there is none. */
    public static String kind(String itemId) {
        int end = itemId.indexOf('.');
        String code = end < 0 ? itemId : itemId.substring(0, end);
        return Families.family(code).isPresent() ? code : itemId;
    }

    /** What the pupil tries next; the same one until it is answered, and where there is a choice none of those that were wrong. */
    public static String next(Notebook.Entry entry, String studentId) {
        Optional<ItemFamily> family = Families.family(entry.kind());
        return family.map(it -> drawn(it, entry, studentId)).orElse(entry.kind());
    }

    private static String drawn(ItemFamily family, Notebook.Entry entry, String studentId) {
        List<Item> drawn = IntStream.range(0, TRIES)
                .mapToObj(attempt -> family.item(seed(entry, studentId, attempt)))
                .toList();
        return drawn.stream()
                .filter(item -> isNew(item, entry))
                .findFirst()
                .orElse(drawn.get(0))
                .itemId();
    }

    private static boolean isNew(Item item, Notebook.Entry entry) {
        return entry.mistakes().stream()
                .flatMap(mistake -> Families.item(mistake.wrong().itemId()).stream())
                .noneMatch(wrong ->
                        wrong.stem().equals(item.stem()) && wrong.picture().equals(item.picture()));
    }

    private static long seed(Notebook.Entry entry, String studentId, int attempt) {
        return NameBasedId.of("retest/" + entry.kind() + "/" + entry.answers(), studentId, attempt)
                .getMostSignificantBits();
    }
}
