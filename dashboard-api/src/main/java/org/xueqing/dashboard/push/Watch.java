package org.xueqing.dashboard.push;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.ingest.engines.EngineAddresses;

/**
 * Looks at what live has moved, on one connection, as a role that sees that and the values on pages, and nothing else. It must be
 * asked about pupils that an open page shows, and about no others.
 */
public final class Watch implements AutoCloseable {

    private static final String SUMS =
            "select coalesce(sum(next_offset + bank_version), 0)::bigint from sum_cursors join published_run using (run_id)";
    private static final String MOVED =
            """
            select p.student_id
              from pupil_cursors p
              join unnest(:offsets) with ordinality as o (next_offset, number) on p.topic_partition = o.number - 1
             where p.student_id = any (:pupils) and p.next_offset > o.next_offset
            """;
    private static final String CELLS =
            """
            select student_id, knowledge_point, mastery, answers, correct, joint, last_answered_at
              from mastery where run_id = :run and student_id = any (:pupils)
            """;
    private static final String SHARES =
            """
            select class_id, knowledge_point, mastered, pupils
              from class_summaries where run_id = :run and class_id = any (:classes) and pupils > 0
            """;

    private static final String ASKED = "select coalesce(max(change_no), 0) from class_questions";
    private static final String QUESTIONS =
            """
            select class_id, activity_id, asked_on from class_questions
             where closed_at is null and class_id = any (:classes)
            """;

    private final HikariDataSource pool;
    private final JdbcClient store;
    private final TransactionTemplate oneMoment;
    private final PositionQueries positions;
    private final RunQueries runs;

    private Watch(HikariDataSource pool) {
        this.pool = pool;
        this.store = JdbcClient.create(pool);
        this.oneMoment = new TransactionTemplate(new JdbcTransactionManager(pool));
        this.positions = new PositionQueries(store);
        this.runs = new RunQueries(store);
    }

    public static Watch open(EngineAddresses addresses) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(addresses.storeUrl());
        config.setUsername(addresses.storeUser());
        config.setPassword(addresses.storePassword());
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(0);
        config.setPoolName("watch");
        config.setReadOnly(true);
        config.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        // Few or thousands of pupils are asked about: one plan does not serve both.
        config.setConnectionInitSql("set role xueqing_watcher; set plan_cache_mode = force_custom_plan");
        return new Watch(new HikariDataSource(config));
    }

    /** Everything that is read within is of one moment. */
    <T> T inOneMoment(Supplier<T> reading) {
        return java.util.Objects.requireNonNull(oneMoment.execute(status -> reading.get()));
    }

    Position position() {
        return positions.now();
    }

    /** Another number when sums of the published run have followed. */
    long sums() {
        return store.sql(SUMS).query(Long.class).single();
    }

    /** Another number when a class was asked something, or a question was closed. */
    long asked() {
        return store.sql(ASKED).query(Long.class).single();
    }

    /** What is open in these classes, by class. */
    Map<String, OpenQuestion> questions(Collection<String> classes) {
        Map<String, OpenQuestion> questions = new HashMap<>();
        if (!classes.isEmpty()) {
            store.sql(QUESTIONS)
                    .param("classes", classes.toArray(String[]::new))
                    .query(row -> {
                        questions.put(
                                row.getString("class_id"),
                                new OpenQuestion(
                                        row.getString("activity_id"), row.getObject("asked_on", LocalDate.class)));
                    });
        }
        return questions;
    }

    Optional<PublishedRun> run() {
        return runs.published();
    }

    /** Those of the pupils whose last accepted record lies behind a position. */
    Set<String> moved(Position since, Collection<String> pupils) {
        return store.sql(MOVED)
                .param("offsets", since.offsets().toArray(Long[]::new))
                .param("pupils", pupils.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** All values of these pupils; who has none is missing. */
    Map<String, List<Cell>> cells(PublishedRun run, Collection<String> pupils) {
        Map<String, List<Cell>> cells = new HashMap<>();
        if (!pupils.isEmpty()) {
            store.sql(CELLS)
                    .param("run", run.runId())
                    .param("pupils", pupils.toArray(String[]::new))
                    .query(row -> {
                        cells.computeIfAbsent(row.getString("student_id"), first -> new ArrayList<>())
                                .add(cell(row));
                    });
        }
        return cells;
    }

    /** How much of a class holds a point, by class and point: of the pupils with evidence, from 0 to 1. */
    Map<String, Map<String, Double>> shares(PublishedRun run, Collection<String> classes) {
        Map<String, Map<String, Double>> shares = new HashMap<>();
        if (!classes.isEmpty()) {
            store.sql(SHARES)
                    .param("run", run.runId())
                    .param("classes", classes.toArray(String[]::new))
                    .query(row -> {
                        shares.computeIfAbsent(row.getString("class_id"), first -> new HashMap<>())
                                .put(
                                        row.getString("knowledge_point"),
                                        row.getDouble("mastered") / row.getInt("pupils"));
                    });
        }
        return shares;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("knowledge_point"),
                row.getDouble("mastery"),
                row.getInt("answers"),
                row.getInt("correct"),
                row.getBoolean("joint"),
                RunQueries.instant(row, "last_answered_at"));
    }
}
