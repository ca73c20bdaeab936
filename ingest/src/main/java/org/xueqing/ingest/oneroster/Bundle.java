package org.xueqing.ingest.oneroster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.statement.Place;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.Table;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.ZipGuard;

/** The files of one delivery, as its manifest lists them. */
final class Bundle {

    static final String MANIFEST = "manifest.csv";

    enum Mode {
        /** The file lists everything. */
        BULK,
        /** The file lists what is new, changed or gone. */
        DELTA,
        ABSENT
    }

    private final Map<String, Mode> modes = new HashMap<>();
    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final List<RefusedRow> damaged = new ArrayList<>();

    private Bundle() {}

    static Bundle open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            Bundle bundle = new Bundle();
            bundle.read(path);
            return bundle;
        }
        ZipGuard.check(path);
        Path folder = Files.createTempDirectory("oneroster");
        try {
            unpack(path, folder);
            Bundle bundle = new Bundle();
            bundle.read(folder);
            return bundle;
        } finally {
            delete(folder);
        }
    }

    Mode mode(String file) {
        return modes.getOrDefault(file, Mode.ABSENT);
    }

    /** The rows of a file, of those with one id the last modified. */
    List<Entry> entries(String file) {
        return entries.getOrDefault(file, List.of());
    }

    List<RefusedRow> damaged() {
        return damaged;
    }

    private void read(Path folder) throws IOException {
        if (!Files.exists(folder.resolve(MANIFEST))) {
            throw new SpokenException(Sentence.of("oneroster.no-manifest", folder));
        }
        for (Entry property : table(folder.resolve(MANIFEST))) {
            String name = property.value("propertyName");
            if (name.startsWith("file.")) {
                modes.put(name.substring("file.".length()), mode(name, property.value("value")));
            }
        }
        for (Map.Entry<String, Mode> file : modes.entrySet()) {
            if (file.getValue() != Mode.ABSENT) {
                entries.put(file.getKey(), last(table(listed(folder, file.getKey()))));
            }
        }
    }

    private static Mode mode(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "bulk" -> Mode.BULK;
            case "delta" -> Mode.DELTA;
            case "absent", "" -> Mode.ABSENT;
            default -> throw new SpokenException(Sentence.of("oneroster.mode", name, value));
        };
    }

    private static Path listed(Path folder, String name) {
        Path file = folder.resolve(name + ".csv");
        if (!Files.exists(file)) {
            throw new SpokenException(Sentence.of("oneroster.file-missing", name + ".csv"));
        }
        return file;
    }

    private List<Entry> table(Path file) throws IOException {
        Sheet sheet = Table.read(file).sheets().get(0);
        List<Entry> read = new ArrayList<>();
        List<String> columns = List.of();
        for (TableRow row : sheet.rows()) {
            if (row.fault() != null) {
                damaged.add(new RefusedRow(sheet.name(), row.number(), "", row.fault()));
            } else if (columns.isEmpty()) {
                columns = row.cells().stream()
                        .map(cell -> cell.text().toLowerCase(Locale.ROOT))
                        .toList();
            } else {
                read.add(entry(sheet, row, columns));
            }
        }
        return read;
    }

    private static Entry entry(Sheet sheet, TableRow row, List<String> columns) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cell(i);
            if (!cell.isBlank()) {
                values.put(columns.get(i), cell.text());
            }
        }
        return new Entry(new Place(sheet.name(), row.number()), values);
    }

    private static List<Entry> last(List<Entry> entries) {
        Map<String, Entry> last = new java.util.LinkedHashMap<>();
        for (Entry entry : entries) {
            last.merge(
                    entry.id().isEmpty() ? "row " + entry.place().row() : entry.id(),
                    entry,
                    (a, b) -> b.value("dateLastModified").compareTo(a.value("dateLastModified")) >= 0 ? b : a);
        }
        return List.copyOf(last.values());
    }

    /** Some writers put the files into a folder of the zip; names are flattened, so that nothing lands elsewhere. */
    private static void unpack(Path path, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName().replaceFirst(".*[/\\\\]", "");
                if (name.matches("[A-Za-z]+\\.csv")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
