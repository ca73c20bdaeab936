package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.xueqing.failpoint.Failpoint;
import org.xueqing.ingest.store.WithheldPupils;

/** The runs that live goes on with: the published one and, while it waits to take over, the newest staged one. */
final class KeptRuns {

    /** A run that has frozen no parameters cannot be gone on with. */
    private static final String KEPT =
            """
            select run_id, is_staged
              from (select run_id, false as is_staged from published_run
                    union
                    (select run_id, true from runs where status = 'STAGED' order by run_id desc limit 1)) kept
             where exists (select from bkt_parameters b where b.run_id = kept.run_id and b.knowledge_point = '*')
             order by run_id
            """;

    private static final int PUPILS_AT_A_TIME = 100;

    private final Map<Long, KeptRun> runs = new LinkedHashMap<>();
    private Bank bank = Bank.NONE;
    private Optional<Long> staged = Optional.empty();

    /** Looks which runs there are and which items are about what. */
    void refresh(Connection connection, SortedMap<Integer, Long> next) throws SQLException {
        Bank newest = bank.refreshed(connection);
        if (newest != bank && bank != Bank.NONE) {
            Set<String> touched = Bank.touchedAfter(connection, bank.version(), next.keySet());
            runs.values().forEach(run -> run.setBack(touched));
        }
        bank = newest;
        Set<Long> kept = next.isEmpty() ? Set.of() : ids(connection);
        runs.keySet().retainAll(kept);
        for (long runId : kept) {
            if (!runs.containsKey(runId)) {
                runs.put(runId, KeptRun.adopt(connection, runId, next));
            }
        }
    }

    /** Folds a stored batch into each run. */
    void fold(Connection connection, List<Judged> batch) throws SQLException {
        RunCursors.notePupils(connection, batch);
        Map<String, News> news = News.of(batch);
        news.keySet().removeAll(WithheldPupils.among(connection, news.keySet()));
        Instant lastReceipt = batch.stream()
                .map(judged -> judged.arrival().record().receivedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        for (KeptRun run : runs.values()) {
            run.fold(connection, news, bank, lastReceipt);
        }
    }

    /** Brings some pupils of one run up; returns whether any were behind. */
    boolean catchUp(Connection connection) throws SQLException {
        for (KeptRun run : runs.values()) {
            if (run.catchUp(connection, bank, PUPILS_AT_A_TIME)) {
                Failpoint.LIVE_CAUGHT_UP.pass();
                return true;
            }
        }
        return false;
    }

    /** A store that had forgotten how far its runs were holds everybody behind: until they are folded a run says nothing. */
    void catchUpAll(Connection connection) throws SQLException {
        for (KeptRun run : runs.values()) {
            while (run.catchUp(connection, bank, PUPILS_AT_A_TIME)) {
                // the next ones
            }
        }
    }

    /** Folds pupils from what the store holds of them, in each run. */
    void foldFromBeginning(Connection connection, Collection<String> pupils, Instant lastReceipt) throws SQLException {
        reach(lastReceipt);
        for (KeptRun run : runs.values()) {
            run.foldFromBeginning(connection, pupils, bank);
        }
    }

    /** Events up to this receipt are in. */
    void reach(Instant lastReceipt) {
        runs.values().forEach(run -> run.reach(lastReceipt));
    }

    void settle(Connection connection, SortedMap<Integer, Long> next) throws SQLException {
        for (KeptRun run : runs.values()) {
            run.settle(connection, next, bank);
        }
    }

    /** Whether nobody is behind. */
    boolean areLevel() {
        return runs.values().stream().allMatch(KeptRun::isLevel);
    }

    /** Whether nobody is behind and the store says so. */
    boolean areSettled() {
        return runs.values().stream().allMatch(run -> run.isSettled(bank));
    }

    /** The run that waits to take over, if it is level with live here; elsewhere it may not be. */
    Optional<Long> levelStaged() {
        return staged.filter(runId -> runs.containsKey(runId) && runs.get(runId).isLevel());
    }

    private Set<Long> ids(Connection connection) throws SQLException {
        Set<Long> ids = new LinkedHashSet<>();
        staged = Optional.empty();
        try (PreparedStatement statement = connection.prepareStatement(KEPT);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
                staged = rows.getBoolean(2) ? Optional.of(rows.getLong(1)) : staged;
            }
        }
        return ids;
    }
}
