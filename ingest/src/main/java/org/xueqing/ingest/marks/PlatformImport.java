package org.xueqing.ingest.marks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.event.Answered;
import org.xueqing.event.NameBasedId;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.table.Header;
import org.xueqing.ingest.table.Heading;
import org.xueqing.ingest.table.RefusedRow;
import org.xueqing.ingest.table.RowFields;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.Table;
import org.xueqing.ingest.table.TableRow;

/** Takes another platform's export, a row per answer, by a mapping of its columns. Refused rows never stop the others. */
public final class PlatformImport {

    private static final int BATCH = 1_000;
    private static final int ROWS_SHOWN = 8;

    private final Store store;
    private final Acceptance acceptance;
    private final ZoneId zone;

    public PlatformImport(Store store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.acceptance = new Acceptance(store, clock);
        this.zone = zone;
    }

    /**
     * The first rows of a file, to map its columns by.
     *
     * @param columns the row with most titles among the first five
     */
    public record Preview(String encoding, List<String> columns, List<List<String>> rows) {}

    /** What became of a file's rows. */
    public record Result(List<Answered> answers, List<RefusedRow> refused) {}

    public static Preview preview(Path file) throws IOException {
        Table table = Table.read(file);
        Sheet sheet = table.sheets().get(0);
        TableRow titles = sheet.rows().stream()
                .limit(5)
                .max((one, other) -> Integer.compare(filled(one), filled(other)))
                .orElseThrow(() -> new SpokenException(Sentence.of("import.no-rows", file)));
        List<List<String>> rows = sheet.rows().stream()
                .filter(row -> row.number() > titles.number())
                .limit(ROWS_SHOWN)
                .map(PlatformImport::texts)
                .toList();
        return new Preview(table.encoding(), texts(titles), rows);
    }

    /**
     * Changes nothing.
     *
     * @param day on which the pupils are looked up in their classes
     * @throws SpokenException if the mapping cannot name pupil, item and result, or the file lacks one of its columns
     */
    public Result read(Path file, String school, ColumnMapping mapping, LocalDate day) throws IOException {
        mapping.objection().ifPresent(why -> {
            throw new SpokenException(why);
        });
        Table table = Table.read(file);
        SchoolRoll roll = store.inTransaction(connection -> SchoolRoll.of(connection, school, day));
        if (roll.isEmpty()) {
            throw new SpokenException(Sentence.of("marks.no-school", school));
        }
        Reading reading = new Reading(mapping, roll);
        for (Sheet sheet : table.sheets()) {
            if (!sheet.rows().isEmpty()) {
                reading.read(table, sheet);
            }
        }
        return new Result(reading.answers, reading.refused);
    }

    /** Takes what was read into the log; what is there already is repeated. */
    public Tally take(Result result) {
        Tally tally = Tally.NONE;
        for (int from = 0; from < result.answers().size(); from += BATCH) {
            List<Candidate> batch =
                    result.answers().subList(from, Math.min(result.answers().size(), from + BATCH)).stream()
                            .map(Candidate::of)
                            .toList();
            for (Verdict verdict : acceptance.acceptEach(batch)) {
                tally = tally.plus(verdict);
            }
        }
        return tally;
    }

    private static int filled(TableRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private static List<String> texts(TableRow row) {
        return row.cells().stream().map(cell -> cell.text()).toList();
    }

    /** Reads the sheets of one file. */
    private final class Reading {

        private final ColumnMapping mapping;
        private final SchoolRoll roll;
        private final List<Answered> answers = new ArrayList<>();
        private final List<RefusedRow> refused = new ArrayList<>();
        private final Map<String, Integer> occurrences = new HashMap<>();

        Reading(ColumnMapping mapping, SchoolRoll roll) {
            this.mapping = mapping;
            this.roll = roll;
        }

        void read(Table table, Sheet sheet) {
            List<Heading> headings = mapping.titles().entrySet().stream()
                    .map(entry -> Heading.of(entry.getKey().name(), entry.getValue()))
                    .toList();
            Header header = Header.require(
                    table,
                    sheet,
                    headings,
                    mapping.titles().keySet().stream().map(Enum::name).collect(java.util.stream.Collectors.toSet()));
            for (TableRow row : header.rows()) {
                if (!row.isBlank()) {
                    read(sheet, header, row);
                }
            }
        }

        private void read(Sheet sheet, Header header, TableRow row) {
            RowFields fields = new RowFields(sheet, header, row);
            Optional<PlatformRow> read = PlatformRow.read(mapping, header, row, fields, zone);
            fields.refused().ifPresent(refused::add);
            read.ifPresent(answer -> {
                SchoolRoll.Found found = roll.find(answer.pupil(), "");
                found.refused().ifPresent(refused::add);
                found.pupil().ifPresent(pupil -> answers.add(answered(answer, pupil.studentId())));
            });
        }

        /** The same row again, next week, has the same identity: pupil, item and time, or the how-manieth without time. */
        private Answered answered(PlatformRow row, String studentId) {
            String place = studentId + "/" + row.item() + "/" + (row.answeredAt() == null ? "" : row.answeredAt());
            int ordinal = occurrences.merge(place, 1, Integer::sum) - 1;
            return new Answered(
                    NameBasedId.of("platform:" + mapping.name(), place, ordinal),
                    studentId,
                    mapping.name() + ":" + row.item(),
                    row.knowledgePoints(),
                    row.mark().correct(),
                    row.mark().score(),
                    row.mark().response(),
                    row.answeredAt(),
                    row.answeredAt() == null ? Long.valueOf(ordinal) : null,
                    row.durationMillis(),
                    1,
                    0,
                    mapping.setting(),
                    null,
                    null);
        }
    }
}
