package org.xueqing.ingest.translate;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.text.TextLines;
import org.xueqing.ingest.text.TextLines.Line;

/** The named columns of a table whose first line is its header. */
final class Columns {

    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|', '，');

    private final char delimiter;
    private final List<String> names;

    private Columns(char delimiter, List<String> names) {
        this.delimiter = delimiter;
        this.names = List.copyOf(names);
    }

    /** @throws SpokenException if the first line is no header with the required columns: what is missing, and why */
    static Columns read(TextLines lines, char delimiter, List<String> required) throws IOException {
        Line header = lines.next().orElseThrow(() -> new SpokenException(Sentence.of("file.empty", lines.file())));
        List<String> names = split(header.text(), delimiter)
                .orElseThrow(() -> new SpokenException(Sentence.of("table.header-quote", lines.file())))
                .stream()
                .map(String::strip)
                .toList();
        refuseOtherDelimiter(lines, header, delimiter, required, names);
        List<String> missing =
                required.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new SpokenException(Sentence.of(
                    "table.missing-columns", lines.file(), String.join(", ", missing), String.join(", ", names)));
        }
        refuseTwins(lines, names);
        return new Columns(delimiter, names);
    }

    /** The cells of a line, nothing if a quotation mark is open at its end. */
    Optional<List<String>> cells(String line) {
        return split(line, delimiter);
    }

    List<String> names() {
        return names;
    }

    int of(String name) {
        return names.indexOf(name);
    }

    boolean isHeader(List<String> cells) {
        return cells.stream().map(String::strip).toList().equals(names);
    }

    static Optional<List<String>> split(String line, char delimiter) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(line), format)) {
            List<String> cells = new ArrayList<>();
            for (CSVRecord record : parser) {
                record.forEach(cells::add);
            }
            return Optional.of(cells.isEmpty() ? List.of("") : cells);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static void refuseOtherDelimiter(
            TextLines lines, Line header, char expected, List<String> required, List<String> names) {
        if (names.containsAll(required)) {
            return;
        }
        for (char other : DELIMITERS) {
            boolean fits = other != expected
                    && split(header.text(), other)
                            .map(cells -> new HashSet<>(cells).containsAll(required))
                            .orElse(false);
            if (fits) {
                throw new SpokenException(Sentence.of("table.delimiter", lines.file(), shown(other), shown(expected)));
            }
        }
    }

    private static void refuseTwins(TextLines lines, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new SpokenException(Sentence.of("table.column-twice", lines.file(), name));
            }
        }
    }

    private static String shown(char delimiter) {
        return delimiter == '\t' ? "Tab" : "“" + delimiter + "”";
    }
}
