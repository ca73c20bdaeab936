package org.xueqing.ingest.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.xueqing.ingest.file.ImportRecord;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.oneroster.OneRoster;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.ForeignClassId;
import org.xueqing.ingest.statement.SchoolSheets;
import org.xueqing.ingest.statement.Statements;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.table.Table;

/**
 * Takes a school's file into the roster in two steps: the plan shows what would be different, applying it writes exactly that.
 * Between the two a person looks at it.
 */
public final class RosterImport {

    /** Whoever changes rosters waits for the one before. */
    private static final String ONLY_ONE = "select pg_advisory_xact_lock(730431)";

    private final Store store;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random draws ids that nobody can guess: a SecureRandom, except in tests */
    public RosterImport(Store store, RandomGenerator random, InstantSource clock) {
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Changes nothing.
     *
     * @param file a sheet (xlsx, CSV), or a folder or zip of OneRoster
     * @throws SpokenException if the file as a whole cannot be read or compared
     */
    public RosterPlan plan(Path file, RosterRequest request) throws IOException {
        Statements statements = read(file, request);
        Roster before = store.inTransaction(connection -> RosterTables.load(connection, request, statements));
        return Difference.compare(file, request, before, statements, random);
    }

    private Statements read(Path file, RosterRequest request) throws IOException {
        if (OneRoster.isOne(file)) {
            Map<ForeignClassId, ClassName> known =
                    store.inTransaction(connection -> RosterTables.foreignClasses(connection, request));
            return OneRoster.read(file, request.school(), request.schoolYear(), request.campus(), known);
        }
        return SchoolSheets.read(Table.read(file), request.schoolYear(), request.campus());
    }

    /**
     * Writes a plan, all of it or nothing.
     *
     * @throws SpokenException if rows are refused and the request does not skip them, or the roster is no longer the one that
     *     the plan was compared with
     */
    public void apply(RosterPlan plan) {
        if (!plan.isAllowed()) {
            throw new SpokenException(
                    Sentence.of("roster.rows-refused", plan.refused().size()));
        }
        store.inTransaction(connection -> {
            write(connection, plan);
            return plan;
        });
    }

    private void write(Connection connection, RosterPlan plan) throws SQLException {
        lock(connection);
        if (!RosterTables.load(connection, plan.request(), plan.statements()).equals(plan.before())) {
            throw new SpokenException(Sentence.of("roster.changed-meanwhile"));
        }
        RosterWriting.write(connection, plan.changes(), plan.request(), clock.instant());
        new ImportRecord(
                        clock.instant(),
                        plan.request().login(),
                        "roster",
                        String.valueOf(plan.file().getFileName()),
                        plan.countOfChanged(),
                        plan.countOfUnchanged(),
                        plan.refused().size())
                .write(connection);
    }

    static void lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(ONLY_ONE);
        }
    }
}
