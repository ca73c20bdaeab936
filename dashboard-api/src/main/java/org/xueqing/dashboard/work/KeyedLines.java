package org.xueqing.dashboard.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;
import org.xueqing.ingest.activity.Roll;

/** What is stored of a keyed paper, as the lines by which a teacher would key it. */
final class KeyedLines {

    private KeyedLines() {}

    static List<String> of(
            Roll roll, List<ItemLine> items, Map<String, Presence> presences, Map<String, Map<String, Mark>> marks) {
        List<String> lines = new ArrayList<>();
        for (Roll.Pupil pupil : inOrder(roll)) {
            Presence presence = presences.getOrDefault(pupil.studentId(), Presence.EXPECTED);
            String said = presence == Presence.EXPECTED
                    ? wrong(items, marks.getOrDefault(pupil.studentId(), Map.of()))
                    : presence == Presence.ABSENT ? "q" : "w";
            if (!said.isEmpty()) {
                lines.add(pupil.number() + " " + said);
            }
        }
        return lines;
    }

    private static String wrong(List<ItemLine> items, Map<String, Mark> marks) {
        return items.stream()
                .filter(item -> isWrong(marks.get(item.itemId())))
                .map(item -> word(item, marks.get(item.itemId())))
                .collect(Collectors.joining(" "));
    }

    private static boolean isWrong(@Nullable Mark mark) {
        return mark != null && !mark.correct();
    }

    /** What the pupil wrote stands beside the number where the notation can carry it. */
    private static String word(ItemLine item, @Nullable Mark mark) {
        String response = mark == null || mark.response() == null ? "" : mark.response();
        boolean isCarried = !response.isEmpty() && response.matches("[^\\s,;，；、]{1,200}");
        return isCarried ? item.label() + "=" + response : item.label();
    }

    private static List<Roll.Pupil> inOrder(Roll roll) {
        return roll.nameable().stream()
                .sorted(java.util.Comparator.comparing(
                                (Roll.Pupil pupil) -> pupil.number().length())
                        .thenComparing(Roll.Pupil::number))
                .toList();
    }
}
