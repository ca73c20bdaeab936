package org.xueqing.ingest.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.event.Fingerprint;
import org.xueqing.ingest.store.Identity;
import org.xueqing.ingest.store.Known;
import org.xueqing.ingest.store.KnownEvents;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.StoreException;
import org.xueqing.ingest.store.TurnedAway;
import org.xueqing.ingest.topic.EventStream;

/**
 * Says what acceptance would say, and changes nothing. What it has let pass it remembers in a temporary table of its own
 * connection, so that memory does not grow and nobody waits.
 */
public final class Rehearsal implements AutoCloseable {

    private static final String CREATE =
            """
            create temporary table rehearsed (
                stream text, subject_id text, event_id uuid, kind text, fingerprint bytea,
                primary key (stream, subject_id, event_id))
            """;
    private static final String INSERT = "insert into rehearsed values (?, ?, ?, ?, ?)";
    private static final String FIND =
            """
            select r.stream, r.subject_id, r.event_id, r.kind, r.fingerprint
              from rehearsed r
              join unnest(?::text[], ?::text[], ?::uuid[]) as w (stream, subject_id, event_id)
             using (stream, subject_id, event_id)
            """;

    private final Connection connection;

    private Rehearsal(Connection connection) {
        this.connection = connection;
    }

    public static Rehearsal begin(Store store) {
        try {
            Connection connection = store.dataSource().getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute(CREATE);
            }
            return new Rehearsal(connection);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    public List<Verdict> judgeEach(List<Candidate> candidates) {
        try {
            List<Identity> looksAt = candidates.stream().flatMap(Judge::looksAt).toList();
            Map<Identity, Known> known = new HashMap<>(KnownEvents.find(connection, looksAt));
            known.putAll(rehearsed(looksAt));
            Judge judge = new Judge(known, TurnedAway.find(connection, looksAt));
            List<Verdict> verdicts = candidates.stream().map(judge::judge).toList();
            remember(candidates, verdicts);
            return verdicts;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("drop table rehearsed");
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private Map<Identity, Known> rehearsed(List<Identity> wanted) throws SQLException {
        Map<Identity, Known> known = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            KnownEvents.setIdentities(statement, 1, wanted);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Identity identity = new Identity(
                            EventStream.ofWord(rows.getString(1)),
                            rows.getString(2),
                            rows.getObject(3, java.util.UUID.class));
                    known.put(identity, Known.of(rows.getString(4), Fingerprint.ofBytes(rows.getBytes(5))));
                }
            }
        }
        return known;
    }

    private void remember(List<Candidate> candidates, List<Verdict> verdicts) throws SQLException {
        List<Candidate> passed = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Accepted) {
                passed.add(candidates.get(i));
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (Candidate candidate : passed) {
                statement.setString(1, candidate.identity().stream().word());
                statement.setString(2, candidate.identity().subjectId());
                statement.setObject(3, candidate.identity().eventId());
                statement.setString(4, Judge.kind(candidate.event()));
                statement.setBytes(5, candidate.fingerprint().bytes());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
