package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.file.Complaint;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** What became of the rows, as a table or as JSON. The first complaints are shown; a file can have them all. */
final class Report implements AutoCloseable {

    private static final int SHOWN = 100;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Console console;
    private final @Nullable CSVPrinter file;
    private final List<Complaint> first = new ArrayList<>();

    private Report(Console console, @Nullable CSVPrinter file) {
        this.console = console;
        this.file = file;
    }

    static Report open(Console console, Optional<Path> file) throws IOException {
        if (file.isEmpty()) {
            return new Report(console, null);
        }
        // Office programs read UTF-8 only with its mark.
        Path parent = file.get().toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new SpokenException(Sentence.of("file.missing", String.valueOf(parent)));
        }
        CSVPrinter printer = new CSVPrinter(
                Files.newBufferedWriter(file.get(), StandardCharsets.UTF_8).append(BYTE_ORDER_MARK), CSVFormat.EXCEL);
        printer.printRecord("file", "line", "field", "reason");
        return new Report(console, printer);
    }

    void add(Complaint complaint) {
        if (first.size() < SHOWN) {
            first.add(complaint);
        }
        if (file != null) {
            write(file, complaint);
        }
    }

    void print(Tally tally, String encoding, boolean dryRun) {
        console.say(Sentence.of(dryRun ? "import.table.dry-run" : "import.table", tally.rows(), encoding));
        console.say(
                Sentence.of("import.tally", tally.accepted(), tally.repeated(), tally.conflicting(), tally.refused()));
        for (Complaint complaint : inOrder()) {
            console.say(Sentence.of(
                    "import.complaint",
                    complaint.place().file().getFileName().toString(),
                    Long.toString(complaint.place().line()),
                    complaint.why()));
        }
        long more = tally.conflicting() + tally.refused() - first.size();
        if (more > 0) {
            console.say(Sentence.of("import.more", more));
        }
    }

    String json(Tally tally, String encoding, boolean dryRun) {
        ObjectNode node = JSON.createObjectNode();
        node.put("accepted", tally.accepted());
        node.put("repeated", tally.repeated());
        node.put("conflicting", tally.conflicting());
        node.put("refused", tally.refused());
        node.put("dryRun", dryRun);
        node.put("encoding", encoding);
        ArrayNode rows = node.putArray("rows");
        for (Complaint complaint : inOrder()) {
            rows.addObject()
                    .put("file", complaint.place().file().toString())
                    .put("line", complaint.place().line())
                    .put("field", complaint.field())
                    .put("reason", complaint.why().in(console.language()));
        }
        return node.toString();
    }

    private List<Complaint> inOrder() {
        return first.stream()
                .sorted(Comparator.comparing(
                                (Complaint complaint) -> complaint.place().file())
                        .thenComparing(complaint -> complaint.place().line()))
                .toList();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private void write(CSVPrinter printer, Complaint complaint) {
        try {
            printer.printRecord(
                    complaint.place().file(),
                    complaint.place().line(),
                    complaint.field(),
                    complaint.why().in(console.language()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
