package org.xueqing.ingest.outbox;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.failpoint.Failpoint;
import org.xueqing.ingest.store.Columns;
import org.xueqing.ingest.store.Identity;
import org.xueqing.ingest.store.KnownEvents;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.TurnedAway;
import org.xueqing.ingest.store.WithheldPupils;
import org.xueqing.ingest.store.WriteGate;

/**
 * The one way in. An accepted event is in the outbox, durably, before anybody is told so; it stays there until live has
 * stored it.
 */
public final class Acceptance {

    private static final String INSERT =
            """
            insert into outbox (stream, subject_id, event_id, kind, fingerprint, body, received_at)
            select w.*, ? from unnest(?::text[], ?::text[], ?::uuid[], ?::text[], ?::bytea[], ?::text[]) as w
            """;

    private static final Timer BATCH = Metrics.timer("xueqing.door.batch");

    private final Store store;
    private final InstantSource clock;

    /** @param clock says when an event is received; Kafka keeps milliseconds */
    public Acceptance(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Takes events one by one, in one transaction: the verdicts are in the order of the candidates. */
    public List<Verdict> acceptEach(List<Candidate> candidates) {
        List<Verdict> verdicts = store.inWatchedTransaction(connection -> acceptEach(connection, candidates));
        Failpoint.DOOR_COMMITTED.pass();
        return verdicts;
    }

    /**
     * Takes several batches in one transaction, each of them completely or not at all: the verdicts are in the order of the
     * candidates.
     *
     * @param batches of events without fault
     */
    List<List<Verdict>> acceptBatches(List<List<Candidate>> batches) {
        List<List<Verdict>> verdicts =
                BATCH.record(() -> store.inWatchedTransaction(connection -> acceptBatches(connection, batches)));
        Failpoint.DOOR_COMMITTED.pass();
        return verdicts;
    }

    private List<List<Verdict>> acceptBatches(Connection connection, List<List<Candidate>> batches)
            throws SQLException {
        List<Candidate> all = batches.stream().flatMap(List::stream).toList();
        WriteGate.enter(connection);
        KnownEvents.lock(connection, all.stream().map(Candidate::identity).toList());
        Judge judge = judge(connection, all);
        List<List<Verdict>> verdicts =
                batches.stream().map(judge::judgeTogether).toList();
        List<Candidate> accepted = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            if (Verdict.areAllFine(verdicts.get(i))) {
                accepted.addAll(accepted(batches.get(i), verdicts.get(i)));
            }
        }
        keep(connection, accepted, verdicts.stream().flatMap(List::stream).toList());
        return verdicts;
    }

    private List<Verdict> acceptEach(Connection connection, List<Candidate> candidates) throws SQLException {
        WriteGate.enter(connection);
        KnownEvents.lock(
                connection, candidates.stream().map(Candidate::identity).toList());
        List<Verdict> verdicts =
                candidates.stream().map(judge(connection, candidates)::judge).toList();
        keep(connection, accepted(candidates, verdicts), verdicts);
        return verdicts;
    }

    private static List<Candidate> accepted(List<Candidate> candidates, List<Verdict> verdicts) {
        List<Candidate> accepted = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Accepted) {
                accepted.add(candidates.get(i));
            }
        }
        return accepted;
    }

    private void keep(Connection connection, List<Candidate> accepted, List<Verdict> verdicts) throws SQLException {
        OffsetDateTime receivedAt = clock.instant().atOffset(ZoneOffset.UTC);
        insert(connection, accepted, receivedAt);
        countWithheld(connection, verdicts, receivedAt);
    }

    private static Judge judge(Connection connection, List<Candidate> candidates) throws SQLException {
        List<Identity> looksAt =
                candidates.stream().flatMap(Judge::looksAt).collect(Collectors.toCollection(ArrayList::new));
        return new Judge(KnownEvents.find(connection, looksAt), TurnedAway.find(connection, looksAt));
    }

    private static void countWithheld(Connection connection, List<Verdict> verdicts, OffsetDateTime receivedAt)
            throws SQLException {
        long withheld =
                verdicts.stream().filter(Verdict.Withheld.class::isInstance).count();
        WithheldPupils.count(connection, receivedAt.toLocalDate(), withheld);
    }

    private static void insert(Connection connection, List<Candidate> accepted, OffsetDateTime receivedAt)
            throws SQLException {
        if (accepted.isEmpty()) {
            return;
        }
        Numbering.begin(connection);
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setObject(1, receivedAt);
            KnownEvents.setIdentities(
                    statement, 2, accepted.stream().map(Candidate::identity).toList());
            statement.setArray(5, Columns.texts(connection, accepted, candidate -> Judge.kind(candidate.event())));
            statement.setArray(6, Columns.bytes(connection, accepted, candidate -> candidate
                    .fingerprint()
                    .bytes()));
            statement.setArray(7, Columns.texts(connection, accepted, Candidate::body));
            statement.executeUpdate();
        }
    }
}
