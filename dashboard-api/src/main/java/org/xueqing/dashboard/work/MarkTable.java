package org.xueqing.dashboard.work;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.work.ActivityPages.ExpectedPupil;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;

/**
 * The 小题分 matrix as spreadsheets read it: two header rows, numbers and full marks of the items, then a row per pupil in
 * school order. Blank is not answered, 0 is wrong, 缺考 was absent. No sums: practice has none.
 */
final class MarkTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final List<ItemLine> items;
    private final List<ExpectedPupil> pupils;
    private final Map<String, Map<String, Mark>> marks;

    MarkTable(List<ItemLine> items, List<ExpectedPupil> pupils, Map<String, Map<String, Mark>> marks) {
        this.items = List.copyOf(items);
        this.pupils = List.copyOf(pupils);
        this.marks = Map.copyOf(marks);
    }

    String csv() {
        List<String> lines = new ArrayList<>();
        lines.add(head("学号", "姓名", ItemLine::label));
        lines.add(head("满分", "", ItemLine::marks));
        pupils.forEach(pupil -> lines.add(row(pupil)));
        return BYTE_ORDER_MARK + String.join("\r\n", lines) + "\r\n";
    }

    private String head(String first, String second, java.util.function.Function<ItemLine, String> name) {
        List<String> cells = new ArrayList<>(List.of(first, second));
        items.forEach(item -> cells.add(text(name.apply(item))));
        return String.join(",", cells);
    }

    private String row(ExpectedPupil expected) {
        List<String> cells = new ArrayList<>();
        cells.add(text(expected.pupil().number()));
        cells.add(text(expected.pupil().name()));
        Map<String, Mark> own = marks.getOrDefault(expected.pupil().studentId(), Map.of());
        for (ItemLine item : items) {
            cells.add(expected.presence() == Presence.ABSENT ? "缺考" : cell(item, own.get(item.itemId())));
        }
        return String.join(",", cells);
    }

    private static String cell(ItemLine item, @Nullable Mark mark) {
        if (mark == null) {
            return "";
        }
        if (mark.score() == null) {
            return mark.correct() ? item.marks() : "0";
        }
        BigDecimal marks = item.fullMarks().multiply(BigDecimal.valueOf(mark.score()));
        return ItemLine.plain(marks.setScale(2, RoundingMode.HALF_UP));
    }

    /** A cell that a spreadsheet would take for a formula is made text by an apostrophe. */
    static String text(String cell) {
        String safe = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        boolean isPlain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
