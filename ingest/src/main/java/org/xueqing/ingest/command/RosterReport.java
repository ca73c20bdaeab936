package org.xueqing.ingest.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.roster.ChangeWords;
import org.xueqing.ingest.roster.PlannedRow;
import org.xueqing.ingest.roster.PlannedRow.Outcome;
import org.xueqing.ingest.roster.PlannedRow.Person;
import org.xueqing.ingest.roster.RosterPlan;
import org.xueqing.ingest.table.Cell;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.TableRow;
import org.xueqing.ingest.table.TableWriter;

/** The difference that a file makes: counts and rows as lines, as JSON, or as a table. */
final class RosterReport {

    private static final int SHOWN = 100;

    private final Console console;
    private final RosterPlan plan;
    private final boolean written;

    RosterReport(Console console, RosterPlan plan, boolean written) {
        this.console = console;
        this.plan = plan;
        this.written = written;
    }

    void print() {
        console.say(Sentence.of(
                written ? "roster.plan" : "roster.plan.dry-run",
                plan.statements().pupils().size(),
                plan.statements().staff().size(),
                plan.request().date().toString()));
        console.say(Sentence.of(
                "roster.pupils",
                count(Person.PUPIL, Outcome.NEW),
                count(Person.PUPIL, Outcome.CHANGED),
                count(Person.PUPIL, Outcome.MOVED),
                count(Person.PUPIL, Outcome.LEFT),
                count(Person.PUPIL, Outcome.UNCHANGED),
                plan.refused().size()));
        console.say(Sentence.of(
                "roster.staff",
                count(Person.STAFF, Outcome.NEW),
                count(Person.STAFF, Outcome.CHANGED),
                count(Person.STAFF, Outcome.LEFT),
                count(Person.STAFF, Outcome.UNCHANGED)));
        if (!plan.newClasses().isEmpty()) {
            console.say(Sentence.of(
                    "roster.classes", String.join("、", plan.newClasses().keySet())));
        }
        plan.notes().forEach(console::say);
        printRows();
        if (!plan.isAllowed()) {
            console.complain(Sentence.of("roster.rows-refused", plan.refused().size()));
        }
    }

    private void printRows() {
        List<Sentence> lines = Stream.concat(
                        plan.refused().stream().map(RefusedRow::said), changed().map(ChangeWords::line))
                .toList();
        lines.stream().limit(SHOWN).forEach(console::say);
        if (lines.size() > SHOWN) {
            console.say(Sentence.of("roster.more", lines.size() - SHOWN));
        }
    }

    private Stream<PlannedRow> changed() {
        return plan.people().stream().filter(row -> row.outcome() != Outcome.UNCHANGED);
    }

    /** Names stay out of it: the output of a command is kept in places where no name belongs. */
    String json() {
        ObjectNode node = JsonMapper.builder().build().createObjectNode();
        node.put("written", written);
        for (Person person : Person.values()) {
            ObjectNode counts = node.putObject(person == Person.PUPIL ? "pupils" : "staff");
            for (Outcome outcome : Outcome.values()) {
                counts.put(outcome.name().toLowerCase(Locale.ROOT), count(person, outcome));
            }
        }
        node.put("refused", plan.refused().size());
        plan.newClasses().keySet().forEach(node.withArray("newClasses")::add);
        plan.notes().forEach(note -> node.withArray("notes").add(note.in(console.language())));
        ArrayNode rows = node.putArray("rows");
        for (RefusedRow row : plan.refused().stream().limit(SHOWN).toList()) {
            rows.addObject()
                    .put("sheet", row.sheet())
                    .put("row", row.row())
                    .put("field", row.field())
                    .put("reason", row.why().in(console.language()));
        }
        return node.toString();
    }

    /** Every refused row and every change, for a spreadsheet. */
    void writeTo(Path file) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        add(rows, "sheet", "row", "field", "text");
        for (RefusedRow row : plan.refused()) {
            add(
                    rows,
                    row.sheet(),
                    Integer.toString(row.row()),
                    row.field(),
                    row.why().in(console.language()));
        }
        changed()
                .forEach(row -> add(
                        rows,
                        row.place() == null ? "" : row.place().sheet(),
                        row.place() == null ? "" : Integer.toString(row.place().row()),
                        row.outcome().name().toLowerCase(Locale.ROOT),
                        ChangeWords.line(row).in(console.language())));
        try (OutputStream out = Files.newOutputStream(file)) {
            TableWriter.csv(new Sheet("roster", rows), out);
        }
    }

    private static void add(List<TableRow> rows, String... texts) {
        rows.add(TableRow.of(rows.size() + 1, Stream.of(texts).map(Cell::text).toList()));
    }

    private long count(Person person, Outcome outcome) {
        return plan.count(person, outcome);
    }
}
