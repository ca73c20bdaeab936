package org.xueqing.dashboard.roster;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.Audit;
import org.xueqing.dashboard.access.Viewer;
import org.xueqing.ingest.roster.RosterImport;
import org.xueqing.ingest.roster.RosterPlan;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.store.Store;

/**
 * A sheet that was sent, compared, and waits for a person's word. One for each administrator, in memory alone and for half
 * an hour: the file itself is gone as soon as it is read, because it is full of names.
 */
@Component
public class RosterUploads {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final RosterImport roster;
    private final Audit audit;
    private final Clock clock;
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    RosterUploads(Store store, Audit audit, Clock clock) {
        this.roster = new RosterImport(store, new SecureRandom(), clock);
        this.audit = audit;
        this.clock = clock;
    }

    private record Waiting(RosterPlan plan, Instant until) {}

    /**
     * Compares; changes nothing.
     *
     * @param name of the file, as its sender calls it
     * @throws org.xueqing.ingest.message.SpokenException if the file as a whole cannot be read
     */
    public RosterPlan compare(Viewer viewer, String name, InputStream content, RosterRequest request)
            throws IOException {
        Path folder = Files.createTempDirectory("roster");
        Path file = folder.resolve(SheetName.safe(name));
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            RosterPlan plan = roster.plan(file, request);
            waiting.put(viewer.login(), new Waiting(plan, clock.instant().plus(PATIENCE)));
            return plan;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /** The plan that this person looked at last; none once it is written or too old. */
    public Optional<RosterPlan> waiting(Viewer viewer) {
        return Optional.ofNullable(waiting.get(viewer.login()))
                .filter(one -> clock.instant().isBefore(one.until()))
                .map(Waiting::plan);
    }

    /**
     * Writes it.
     *
     * @throws org.xueqing.ingest.message.SpokenException if the roster is no longer the one that was compared
     */
    public void confirm(Viewer viewer, RosterPlan plan, RefusedRows refusedRows) {
        waiting.remove(viewer.login());
        roster.apply(with(plan, refusedRows));
        audit.record(
                viewer.login(), Audit.Action.ROSTER_CHANGED, plan.file().getFileName() + ": " + plan.countOfChanged());
    }

    public void discard(Viewer viewer) {
        waiting.remove(viewer.login());
    }

    private static RosterPlan with(RosterPlan plan, RefusedRows refusedRows) {
        return new RosterPlan(
                plan.file(),
                plan.request().withRefusedRows(refusedRows),
                plan.statements(),
                plan.before(),
                plan.structure(),
                plan.people(),
                plan.refused(),
                plan.notes());
    }
}
