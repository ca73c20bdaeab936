package org.xueqing.dashboard.work.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xueqing.dashboard.work.ActivityPages.ExpectedPupil;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.diagnosis.paper.Scripts;
import org.xueqing.diagnosis.teaching.MisleadingAnswer;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;

/**
 * A paper of a class as it was answered, before anything is said of it.
 *
 * @param expected in school order; a script's position is the place in this list
 * @param wrong by item, what was written wrongly by position
 */
record AnsweredPaper(
        List<ItemLine> items, List<ExpectedPupil> expected, Scripts scripts, List<Map<Integer, String>> wrong) {

    private static final int HUNDREDTHS = 2;

    AnsweredPaper {
        items = List.copyOf(items);
        expected = List.copyOf(expected);
        wrong = List.copyOf(wrong);
    }

    /** @param marks by student id, then by item id */
    static AnsweredPaper of(List<ItemLine> items, List<ExpectedPupil> expected, Map<String, Map<String, Mark>> marks) {
        return new AnsweredPaper(items, expected, scripts(items, expected, marks), written(items, expected, marks));
    }

    PaperScores scores() {
        return new PaperScores(items, expected, scripts);
    }

    /** Wrong answers that strong pupils give, by item. */
    List<MisleadingAnswer> misleading() {
        return MisleadingAnswer.of(scripts, wrong);
    }

    /** Of those who were there and have answered something. */
    private static Scripts scripts(
            List<ItemLine> items, List<ExpectedPupil> expected, Map<String, Map<String, Mark>> marks) {
        SortedMap<Integer, Script> scripts = new TreeMap<>();
        for (int position = 0; position < expected.size(); position++) {
            Map<String, Mark> own = marksOf(expected.get(position), marks);
            Script script = Script.of(items.stream()
                    .mapToInt(item -> marks(item, Optional.ofNullable(own.get(item.itemId()))))
                    .toArray());
            if (!script.isBlank()) {
                scripts.put(position, script);
            }
        }
        return new Scripts(items.stream().map(AnsweredPaper::full).toList(), scripts);
    }

    private static Map<String, Mark> marksOf(ExpectedPupil one, Map<String, Map<String, Mark>> marks) {
        return one.presence() == Presence.EXPECTED
                ? marks.getOrDefault(one.pupil().studentId(), Map.of())
                : Map.of();
    }

    private static int full(ItemLine item) {
        return item.fullMarks().movePointRight(HUNDREDTHS).intValueExact();
    }

    /** Right is full marks; what is not right is below them, whatever rounding says. */
    private static int marks(ItemLine item, Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return Script.NOT_ANSWERED;
        }
        int full = full(item);
        Double share = mark.get().score();
        if (mark.get().correct() || share == null) {
            return mark.get().correct() ? full : 0;
        }
        int earned = BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(full))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.min(full - 1, earned);
    }

    private static List<Map<Integer, String>> written(
            List<ItemLine> items, List<ExpectedPupil> expected, Map<String, Map<String, Mark>> marks) {
        List<Map<Integer, String>> written = new ArrayList<>();
        for (ItemLine item : items) {
            Map<Integer, String> wrong = new HashMap<>();
            for (int position = 0; position < expected.size(); position++) {
                int at = position;
                Optional.ofNullable(marksOf(expected.get(at), marks).get(item.itemId()))
                        .filter(mark -> !mark.correct())
                        .flatMap(mark -> Optional.ofNullable(mark.response()))
                        .map(AnsweredPaper::plain)
                        .filter(response -> !response.isEmpty())
                        .ifPresent(response -> wrong.put(at, response));
            }
            written.add(wrong);
        }
        return written;
    }

    /** Full-width characters as their plain ones, no spaces. */
    private static String plain(String response) {
        return Normalizer.normalize(response, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }
}
