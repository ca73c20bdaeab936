package org.xueqing.dashboard.work.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.paper.Figure;
import org.xueqing.diagnosis.paper.SpTable;

/**
 * The S-P table as the page shows it. Of a test the pupils stand as the table has them; of practice in school order, because
 * practice puts nobody before anybody.
 *
 * @param items from the one that most have right to the one that fewest have
 */
public record PatternTable(List<ItemLine> items, List<Row> rows) {

    /**
     * A pupil.
     *
     * @param cells by column
     * @param caution how unusual the pattern is
     */
    public record Row(VisiblePupil pupil, List<Cell> cells, Figure caution) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** As words: none, notable or grave. */
        public String look() {
            return caution.known().stream()
                    .mapToObj(value -> value >= SpTable.GRAVE ? "grave" : value >= SpTable.NOTABLE ? "notable" : "")
                    .findFirst()
                    .orElse("");
        }
    }

    /** @param endsS whether the S curve runs along its right edge; @param endsP whether the P curve runs along its lower one */
    public record Cell(boolean isRight, boolean endsS, boolean endsP) {}

    public PatternTable {
        items = List.copyOf(items);
        rows = List.copyOf(rows);
    }

    static PatternTable of(ClassPaper paper, boolean isTest) {
        SpTable table = paper.table();
        List<Row> rows = new ArrayList<>();
        inOrder(table, isTest)
                .forEach(row -> rows.add(new Row(
                        paper.pupil(table.pupils().get(row)),
                        cells(table, row, isTest),
                        table.pupilCautions().get(row))));
        return new PatternTable(table.items().stream().map(paper.items()::get).toList(), rows);
    }

    private static List<Integer> inOrder(SpTable table, boolean isTest) {
        List<Integer> rows = IntStream.range(0, table.pupils().size()).boxed().toList();
        return isTest
                ? rows
                : rows.stream()
                        .sorted(Comparator.comparing(table.pupils()::get))
                        .toList();
    }

    private static List<Cell> cells(SpTable table, int row, boolean isTest) {
        return IntStream.range(0, table.items().size())
                .mapToObj(column -> new Cell(
                        table.right().get(row).get(column),
                        isTest && table.scores().get(row) == column + 1,
                        isTest && table.counts().get(column) == row + 1))
                .toList();
    }
}
