package org.xueqing.ingest.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Reads a workbook: its visible sheets, row by row, up to the most cells that a table may have. */
final class XlsxReading {

    private final Path file;
    private final XlsxCells cells;
    private final Map<String, List<MergedAreas.Area>> merged;
    private long cellsRead;

    private XlsxReading(Path file, XlsxCells cells, Map<String, List<MergedAreas.Area>> merged) {
        this.file = file;
        this.cells = cells;
        this.merged = merged;
    }

    static List<Sheet> read(Path file) throws IOException {
        List<String> entries = ZipGuard.check(file);
        refuseOtherContents(file, entries);
        // Some writers leave the styles out, and the library cannot look for formats then.
        boolean hasFormats = entries.stream().anyMatch(name -> name.endsWith("styles.xml"));
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasFormats, true))) {
            return new XlsxReading(file, new XlsxCells(workbook.isDate1904()), MergedAreas.of(file)).sheets(workbook);
        } catch (SpokenException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // Whatever a parser says about the bytes of a stranger, they are no workbook.
            throw new SpokenException(Sentence.of("sheet.broken", Table.name(file)), e);
        }
    }

    private static void refuseOtherContents(Path file, List<String> entries) {
        if (entries.contains("xl/workbook.bin")) {
            throw new SpokenException(Sentence.of("sheet.old", Table.name(file)));
        }
        if (!entries.contains("[Content_Types].xml") || entries.stream().noneMatch(name -> name.startsWith("xl/"))) {
            throw new SpokenException(Sentence.of("sheet.no-workbook", Table.name(file)));
        }
    }

    private List<Sheet> sheets(ReadableWorkbook workbook) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
            if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                sheets.add(new Sheet(sheet.getName(), rows(sheet)));
            }
        }
        return sheets;
    }

    private List<TableRow> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Iterator<Row> from = stream.iterator(); from.hasNext(); ) {
                rows.add(row(from.next()));
            }
        }
        fill(rows, merged.getOrDefault(sheet.getName(), List.of()));
        rows.removeIf(TableRow::isBlank);
        return rows;
    }

    private TableRow row(Row row) {
        count(row.getCellCount());
        List<Cell> read = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            read.add(cells.of(row.getCell(column)));
        }
        return TableRow.of(row.getRowNum(), read);
    }

    private void fill(List<TableRow> rows, List<MergedAreas.Area> areas) {
        for (MergedAreas.Area area : areas) {
            int top = indexOf(rows, area.top() + 1);
            if (top < rows.size() && rows.get(top).number() == area.top() + 1) {
                fill(rows, top, area);
            }
        }
    }

    private void fill(List<TableRow> rows, int top, MergedAreas.Area area) {
        Cell first = rows.get(top).cell(area.left());
        if (first.isBlank()) {
            return;
        }
        Cell copy = new Cell(first.text(), Cell.Kind.MERGED);
        for (int i = top; i < rows.size() && rows.get(i).number() <= area.bottom() + 1; i++) {
            rows.set(i, filled(rows.get(i), area, i == top, copy));
        }
    }

    private TableRow filled(TableRow row, MergedAreas.Area area, boolean firstRow, Cell copy) {
        int right = Math.min(area.right(), Math.max(row.cells().size() - 1, area.left()));
        count(right - area.left() + 1L);
        List<Cell> filled = new ArrayList<>(row.cells());
        for (int column = filled.size(); column <= right; column++) {
            filled.add(Cell.BLANK);
        }
        for (int column = area.left() + (firstRow ? 1 : 0); column <= right; column++) {
            filled.set(column, copy);
        }
        return TableRow.of(row.number(), filled);
    }

    /** Index of the first row with this number or a higher one. */
    private static int indexOf(List<TableRow> rows, int number) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void count(long cells) {
        // A row without cells counts too: there may be a million of them.
        cellsRead += Math.max(1, cells);
        if (cellsRead > Table.MOST_CELLS) {
            throw new SpokenException(Sentence.of("sheet.too-many-cells", Table.name(file), Table.MOST_CELLS));
        }
    }
}
