package org.xueqing.ingest.alarm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.WriteGate;

/** Brings the alarms up to what a published run foretells, once for each run. */
public final class Alarms {

    private static final String PUBLISHED =
            """
            update alarmed_run a set run_id = p.run_id from published_run p where a.run_id <> p.run_id returning p.run_id
            """;

    private final Store store;
    private final ZoneId zone;

    /** @param zone in whose days alarms are counted */
    public Alarms(Store store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    /** Follows the published run if it is another one than last time; returns how many decisions that took. */
    public int follow(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return store.inTransaction(connection -> {
            WriteGate.enter(connection);
            Optional<Long> run = published(connection);
            return run.isPresent() ? follow(connection, run.get(), today) : 0;
        });
    }

    private static Optional<Long> published(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUBLISHED);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        }
    }

    private static int follow(Connection connection, long run, LocalDate today) throws SQLException {
        Foretold foretold = ForetoldTables.read(connection, run);
        AlarmTables tables = new AlarmTables(connection, run, today);
        List<Decision> decisions = AlarmRules.decide(foretold, tables.known(), today);
        for (Decision decision : decisions) {
            tables.write(decision);
        }
        tables.forgetWithheld();
        new WhatCameOfIt(connection, run).judge();
        return decisions.size();
    }
}
