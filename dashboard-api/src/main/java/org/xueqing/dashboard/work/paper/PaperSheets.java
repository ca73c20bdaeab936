package org.xueqing.dashboard.work.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.dashboard.work.ActivityPages.ExpectedPupil;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.paper.Figure;
import org.xueqing.diagnosis.paper.ItemReading;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.diagnosis.paper.TwoWayCell;
import org.xueqing.ingest.activity.Presence;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;

/** The figures of a paper as tables. Numbers are numbers, as the page rounds them; a blank cell is one that is not known. */
record PaperSheets(ClassPaper paper, PaperWords say) {

    private static final int DIGITS = 2;

    Sheet items() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(head("label", "full", "answered", "blank", "ease", "d27", "rest", "caution", "written", "look"));
        for (ItemReading reading : paper.readings()) {
            ItemLine item = paper.items().get(reading.item());
            rows.add(List.of(
                    Cell.text(item.label()),
                    Cell.number(item.fullMarks()),
                    number(reading.answered()),
                    number(reading.blank()),
                    number(reading.ease()),
                    number(reading.discrimination()),
                    number(reading.itemRest()),
                    number(reading.caution()),
                    Cell.text(String.join("; ", say.written(reading))),
                    Cell.text(String.join(" ", say.notes(reading)))));
        }
        return sheet("items", rows);
    }

    /** 小题分: two header rows; blank is not answered, 0 is wrong, 缺考 was absent. No sums: practice has none. */
    Sheet marks() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(marksHead("学号", "姓名", item -> Cell.text(item.label())));
        rows.add(marksHead("满分", "", item -> Cell.number(item.fullMarks())));
        for (int position = 0; position < paper.expected().size(); position++) {
            rows.add(marks(position, paper.expected().get(position)));
        }
        return sheet("marks", rows);
    }

    private List<Cell> marksHead(String first, String second, java.util.function.Function<ItemLine, Cell> cell) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(first), Cell.text(second)));
        paper.items().forEach(item -> cells.add(cell.apply(item)));
        return cells;
    }

    private List<Cell> marks(int position, ExpectedPupil one) {
        List<Cell> cells = new ArrayList<>(
                List.of(Cell.text(one.pupil().number()), Cell.text(one.pupil().name())));
        Script script = paper.scripts()
                .byPupil()
                .getOrDefault(position, Script.blank(paper.items().size()));
        IntStream.range(0, script.items())
                .mapToObj(item -> one.presence() == Presence.ABSENT ? Cell.text("缺考") : marks(script, item))
                .forEach(cells::add);
        return cells;
    }

    private static Cell marks(Script script, int item) {
        return script.isAnswered(item) ? Cell.number(BigDecimal.valueOf(script.marks(item), 2)) : Cell.BLANK;
    }

    Sheet plan() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(head("point", "level", "labels", "planned", "answers", "right"));
        for (TwoWayCell cell : paper.cells()) {
            rows.add(List.of(
                    Cell.text(say.point(cell, paper.items())),
                    Cell.text(say.level(cell)),
                    Cell.text(String.join(" ", say.labels(cell, paper.items()))),
                    Cell.number(PaperWords.rounded(cell.planned(), DIGITS)),
                    number(cell.counts().answers()),
                    number(cell.counts().correct())));
        }
        return sheet("plan", rows);
    }

    private List<Cell> head(String... columns) {
        return IntStream.range(0, columns.length)
                .mapToObj(at -> Cell.text(say.words().say(say.language(), "paper.column." + columns[at])))
                .toList();
    }

    private Sheet sheet(String name, List<List<Cell>> rows) {
        return new Sheet(
                say.words().say(say.language(), "paper.sheet." + name),
                IntStream.range(0, rows.size())
                        .mapToObj(at -> TableRow.of(at + 1, rows.get(at)))
                        .toList());
    }

    private static Cell number(long count) {
        return Cell.number(BigDecimal.valueOf(count));
    }

    private static Cell number(Figure figure) {
        return figure.known().stream()
                .mapToObj(value -> Cell.number(PaperWords.rounded(value, DIGITS)))
                .findFirst()
                .orElse(Cell.BLANK);
    }
}
