package org.xueqing.ingest.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file being written, in UTF-8. A cell without a value stays blank. */
final class CsvFile implements AutoCloseable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final BufferedWriter writer;

    private CsvFile(BufferedWriter writer) {
        this.writer = writer;
    }

    static CsvFile create(Path file, String... columns) throws IOException {
        CsvFile csv = new CsvFile(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        csv.line(row((Object[]) columns));
        return csv;
    }

    /** With the mark that spreadsheets need to read Chinese. */
    static CsvFile forSpreadsheets(Path file, String... columns) throws IOException {
        CsvFile csv = new CsvFile(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        csv.writer.write(BYTE_ORDER_MARK);
        csv.line(row((Object[]) columns));
        return csv;
    }

    static String row(@Nullable Object... cells) {
        StringBuilder row = new StringBuilder(64);
        for (int at = 0; at < cells.length; at++) {
            row.append(at == 0 ? "" : ",").append(cell(cells[at]));
        }
        return row.toString();
    }

    void line(String row) throws IOException {
        writer.write(row);
        writer.write('\n');
    }

    void lines(List<String> rows) throws IOException {
        for (String row : rows) {
            line(row);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean isPlain = text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
