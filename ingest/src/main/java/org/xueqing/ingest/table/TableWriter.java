package org.xueqing.ingest.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables that open well in office programs and that {@link Table} reads back unchanged. */
public final class TableWriter {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String APPLICATION = "Xueqing";
    private static final String APPLICATION_VERSION = "1.0";

    private TableWriter() {}

    /** One workbook. Text stays text, a 学籍号 too; numbers are numbers, days are days. The stream stays open. */
    public static void xlsx(List<Sheet> sheets, OutputStream to) throws IOException {
        Workbook workbook = new Workbook(to, APPLICATION, APPLICATION_VERSION);
        for (Sheet sheet : sheets) {
            write(sheet, workbook.newWorksheet(sheet.name()));
        }
        workbook.finish();
    }

    /** UTF-8 with its mark, without which office programs read Chinese as rubbish. The stream stays open. */
    public static void csv(Sheet sheet, OutputStream to) throws IOException {
        CSVPrinter printer = new CSVPrinter(
                new OutputStreamWriter(to, StandardCharsets.UTF_8).append(BYTE_ORDER_MARK), CSVFormat.EXCEL);
        for (TableRow row : sheet.rows()) {
            printer.printRecord(row.cells().stream().map(TableWriter::csvText));
        }
        printer.flush();
    }

    private static String csvText(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER ? cell.text() : Neutral.of(cell.text());
    }

    private static void write(Sheet sheet, Worksheet worksheet) throws IOException {
        for (TableRow row : sheet.rows()) {
            for (int column = 0; column < row.cells().size(); column++) {
                write(row.cells().get(column), worksheet, row.number() - 1, column);
            }
        }
        worksheet.finish();
    }

    private static void write(Cell cell, Worksheet worksheet, int row, int column) {
        if (cell.isBlank()) {
            return;
        }
        if (cell.kind() == Cell.Kind.NUMBER) {
            worksheet.value(row, column, new BigDecimal(cell.text()));
        } else if (cell.kind() == Cell.Kind.DATE) {
            worksheet.value(row, column, LocalDate.parse(cell.text()));
            worksheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            worksheet.value(row, column, Neutral.of(cell.text()));
            worksheet.style(row, column).format("@").set();
        }
    }
}
