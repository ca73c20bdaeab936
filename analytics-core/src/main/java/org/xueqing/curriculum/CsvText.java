package org.xueqing.curriculum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated text with a header and quoted cells (RFC 4180). */
final class CsvText {

    private final String file;
    private final String text;
    private int at;
    private int line = 1;

    private CsvText(String file, String text) {
        this.file = file;
        this.text = text;
    }

    static List<CsvRow> rows(String file, String text) {
        return new CsvText(file, text).rows();
    }

    private List<CsvRow> rows() {
        List<String> header = record();
        List<CsvRow> rows = new ArrayList<>();
        while (at < text.length()) {
            int start = line;
            rows.add(row(header, record(), start));
        }
        return rows;
    }

    private CsvRow row(List<String> header, List<String> cells, int start) {
        if (cells.size() != header.size()) {
            throw new IllegalStateException(
                    "%s line %d: %d cells, the header has %d".formatted(file, start, cells.size(), header.size()));
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            named.put(header.get(column), cells.get(column));
        }
        return new CsvRow(file, start, named);
    }

    private List<String> record() {
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (isAt(',')) {
            at++;
            cells.add(cell());
        }
        endOfLine();
        return cells;
    }

    private void endOfLine() {
        if (isAt('\r')) {
            at++;
        }
        if (at < text.length() && !isAt('\n')) {
            throw new IllegalStateException(file + " line " + line + ": text after a closing quote");
        }
        at++;
        line++;
    }

    private String cell() {
        return isAt('"') ? quoted() : plain();
    }

    private String plain() {
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '"' && !isDoubled()) {
                at++;
                return cell.toString();
            }
            at += next == '"' ? 1 : 0;
            line += next == '\n' ? 1 : 0;
            cell.append(next);
        }
        throw new IllegalStateException(file + " line " + opened + ": quote is never closed");
    }

    private boolean isDoubled() {
        return at + 1 < text.length() && text.charAt(at + 1) == '"';
    }

    private boolean isAt(char expected) {
        return at < text.length() && text.charAt(at) == expected;
    }
}
