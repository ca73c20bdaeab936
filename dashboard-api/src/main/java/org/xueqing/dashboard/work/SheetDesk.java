package org.xueqing.dashboard.work;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.dashboard.roster.SheetName;
import org.xueqing.ingest.file.ImportRecord;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.marks.ColumnMapping;
import org.xueqing.ingest.marks.ColumnMappings;
import org.xueqing.ingest.marks.MarksImport;
import org.xueqing.ingest.marks.MarksPlan;
import org.xueqing.ingest.marks.PaperRequest;
import org.xueqing.ingest.marks.PlatformImport;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.store.Store;

/**
 * Sheets of results that were sent, read, and wait for a person's word: one for each administrator, in memory alone and for
 * half an hour. The file itself is gone as soon as it is read.
 */
@Component
class SheetDesk {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final Store store;
    private final MarksImport marks;
    private final PlatformImport platform;
    private final ColumnMappings mappings;
    private final Audit audit;
    private final Clock clock;
    private final ZoneId zone;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    SheetDesk(Store store, Audit audit, Clock clock, ZoneId zone) {
        this.store = store;
        this.marks = new MarksImport(store, clock, zone);
        this.platform = new PlatformImport(store, clock, zone);
        this.mappings = new ColumnMappings(store);
        this.audit = audit;
        this.clock = clock;
        this.zone = zone;
    }

    /** What waits for a word. */
    sealed interface Waiting {

        Instant since();

        /** Marks of a paper. */
        record Marks(MarksPlan plan, Instant since) implements Waiting {}

        /** The export of a platform, read by a mapping. */
        record Platform(String school, String file, ColumnMapping mapping, PlatformImport.Result read, Instant since)
                implements Waiting {}
    }

    MarksPlan plan(Viewer viewer, String name, InputStream content, PaperRequest request) throws IOException {
        MarksPlan plan = withFile(name, content, file -> marks.plan(file, request));
        waiting.put(viewer.login(), new Waiting.Marks(plan, clock.instant()));
        return plan;
    }

    /** The first rows, and what the columns mean by the kept mapping or by their usual titles. */
    PlatformImport.Preview preview(String name, InputStream content) throws IOException {
        return withFile(name, content, PlatformImport::preview);
    }

    ColumnMapping mapping(String school, String name, PlatformImport.Preview preview) {
        return mappings.find(school, name)
                .orElseGet(() -> ColumnMapping.proposed(name, preview.columns(), org.xueqing.event.Setting.SELF_STUDY));
    }

    List<ColumnMapping> kept(String school) {
        return mappings.all(school);
    }

    PlatformImport.Result read(Viewer viewer, String school, String name, InputStream content, ColumnMapping mapping)
            throws IOException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        PlatformImport.Result read = withFile(name, content, file -> platform.read(file, school, mapping, today));
        waiting.put(viewer.login(), new Waiting.Platform(school, name, mapping, read, clock.instant()));
        return read;
    }

    /** Takes what this person looked at last; none if nothing waits any more. */
    Optional<Tally> confirm(Viewer viewer, RefusedRows refusedRows) {
        Waiting waits = waiting.remove(viewer.login());
        if (waits == null || clock.instant().isAfter(waits.since().plus(PATIENCE))) {
            return Optional.empty();
        }
        return Optional.of(
                waits instanceof Waiting.Platform read
                        ? take(viewer, read)
                        : take(viewer, with(((Waiting.Marks) waits).plan(), refusedRows)));
    }

    private static MarksPlan with(MarksPlan plan, RefusedRows refusedRows) {
        PaperRequest asked = plan.request();
        PaperRequest request = new PaperRequest(
                asked.school(),
                asked.title(),
                asked.day(),
                asked.setting(),
                asked.className(),
                asked.by(),
                asked.overriding(),
                refusedRows);
        return new MarksPlan(
                plan.file(), request, plan.results(), plan.pointsOfItems(), plan.refused(), plan.rows(), plan.cells());
    }

    private Tally take(Viewer viewer, MarksPlan plan) {
        Tally tally = marks.take(plan);
        note(
                viewer,
                "marks",
                String.valueOf(plan.file().getFileName()),
                tally,
                plan.refused().size());
        return tally;
    }

    private Tally take(Viewer viewer, Waiting.Platform waits) {
        mappings.keep(waits.school(), waits.mapping(), viewer.login(), clock.instant());
        Tally tally = platform.take(waits.read());
        note(
                viewer,
                "platform " + waits.mapping().name(),
                waits.file(),
                tally,
                waits.read().refused().size());
        return tally;
    }

    private void note(Viewer viewer, String kind, String file, Tally tally, long refused) {
        store.inTransaction(connection -> {
            new ImportRecord(clock.instant(), viewer.login(), kind, file, tally.accepted(), tally.repeated(), refused)
                    .write(connection);
            return tally;
        });
        audit.record(viewer.login(), Audit.Action.RESULTS_KEYED, kind + ": " + tally.accepted());
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    private static <T> T withFile(String name, InputStream content, Reading<T> reading) throws IOException {
        Path folder = Files.createTempDirectory("sheet");
        Path file = folder.resolve(SheetName.safe(name));
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            return reading.of(file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
