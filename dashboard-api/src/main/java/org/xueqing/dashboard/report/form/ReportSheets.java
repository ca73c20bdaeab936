package org.xueqing.dashboard.report.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xueqing.dashboard.report.Report;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.report.Value;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.TableWriter;

/** A report as a workbook with a sheet for each part, or as one CSV. Numbers are numbers; text that a spreadsheet would run is made harmless. */
final class ReportSheets {

    private ReportSheets() {}

    static byte[] xlsx(Report report) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(sheet(report.title(), head(report)));
        for (Section section : report.sections()) {
            sheets.add(sheet((sheets.size()) + " " + section.heading(), rows(section)));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWriter.xlsx(sheets, bytes);
        return bytes.toByteArray();
    }

    static byte[] csv(Report report) throws IOException {
        List<List<Cell>> rows = new ArrayList<>(head(report));
        report.sections().forEach(section -> rows.addAll(rows(section)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableWriter.csv(sheet(report.title(), rows), bytes);
        return bytes.toByteArray();
    }

    private static List<List<Cell>> head(Report report) {
        return List.of(words(report.title()), words(report.about()));
    }

    private static List<List<Cell>> rows(Section section) {
        return Stream.of(
                        Stream.of(words(section.heading())),
                        section.sentences().stream().map(ReportSheets::words),
                        section.grids().stream().flatMap(ReportSheets::rows),
                        section.notes().stream().map(ReportSheets::words))
                .flatMap(rows -> rows)
                .toList();
    }

    private static Stream<List<Cell>> rows(Grid grid) {
        Stream<List<Cell>> caption = grid.caption().isEmpty() ? Stream.empty() : Stream.of(words(grid.caption()));
        List<Cell> columns = grid.columns().stream().map(Cell::text).toList();
        return Stream.of(caption, Stream.of(columns), grid.rows().stream().map(row -> row.stream()
                        .map(ReportSheets::cell)
                        .toList()))
                .flatMap(rows -> rows);
    }

    private static List<Cell> words(String words) {
        return List.of(Cell.text(words));
    }

    private static Cell cell(Value value) {
        return value instanceof Value.Number number ? Cell.number(number.number()) : Cell.text(value.text());
    }

    private static Sheet sheet(String name, List<List<Cell>> rows) {
        List<TableRow> numbered = new ArrayList<>();
        rows.forEach(row -> numbered.add(TableRow.of(numbered.size() + 1, row)));
        return new Sheet(name, numbered);
    }
}
