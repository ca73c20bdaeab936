package org.xueqing.ingest.erasure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.WriteGate;
import org.xueqing.run.PupilFindings;
import org.xueqing.run.Summaries;

/**
 * Removes pupils from the store: their findings run by run, with the sums that they were in, then everything else at once.
 * Nobody analyses meanwhile.
 */
record StoreRemoval(Store store) {

    private static final String RUNS =
            """
            select run_id from run_class_members where student_id = any (?)
            union select run_id from mastery where student_id = any (?)
            union select run_id from pupil_weeks where student_id = any (?) order by 1
            """;
    private static final String CHANGED =
            """
            create temporary table changed_points on commit drop as
            select student_id, knowledge_point from mastery where run_id = %1$d and student_id = any (?)
            """;
    private static final String CHANGED_WEEKS =
            """
            create temporary table changed_weeks on commit drop as
            select student_id, week from pupil_weeks where run_id = %1$d and student_id = any (?)
            """;

    /** The relay is not in the middle of sending what is about to go. */
    private static final String HOLD_RELAY = "select pg_advisory_xact_lock(730412)";

    private static final String ERASING = "set local xueqing.erasing = 'on'";
    /** What was judged stays counted: as erased, no longer as accepted. */
    private static final String COUNT_AS_ERASED =
            """
            insert into live_verdicts (verdict, topic, topic_partition, records)
            select v.verdict, 'practice-events', coalesce(c.topic_partition, 0), v.sign * count(*)
              from events e left join pupil_cursors c on c.student_id = e.subject_id
             cross join (values ('ACCEPTED', -1), ('ERASED', 1)) as v (verdict, sign)
             where e.stream = 'practice' and e.subject_id = any (?) group by v.verdict, v.sign, 3
            on conflict (verdict, topic, topic_partition)
            do update set records = live_verdicts.records + excluded.records
            """;
    /** Guardians of nobody else. */
    private static final String LONELY =
            """
            create temporary table lonely_guardians on commit drop as
            select guardian_id from guardianships group by guardian_id having bool_and(student_id = any (?))
            """;

    private static final String CLOSING_ACCOUNTS =
            """
            create temporary table ending_accounts on commit drop as
            select login from accounts where student_id = any (?) or guardian_id in (select guardian_id from lonely_guardians)
            """;
    /** That somebody looked, when, and as whom of the staff, stays. */
    private static final String AUDIT =
            """
            update audit
               set student_id = null, detail = '', login = case when login in (select login from ending_accounts) then '' else login end
             where student_id = any (?) or login in (select login from ending_accounts) or detail ~ any (?)
                or exists (select from roster_pupils r where r.student_id = any (?) and position(r.name in detail) > 0)
            """;

    private static final String ACCOUNTS = "delete from accounts where login in (select login from ending_accounts)";
    private static final String GUARDIANS =
            "delete from guardians where guardian_id in (select guardian_id from lonely_guardians)";
    /** A list that was one pupil's says what was believed of nobody now. */
    private static final String LISTS_OF_NOBODY =
            """
            delete from plan_lists l
             where not exists (select from plan_pupils p where p.plan_id = l.plan_id and p.list_no = l.list_no)
            """;

    /** What a teacher wrote of several pupils may name this one. */
    private static final String NOTES =
            "update measures set note = '' where measure_id in (select measure_id from measure_pupils where student_id = any (?))";

    /** Observers are asked to name nobody; who was named after all is not kept. Only notes of classes that the pupil was in: elsewhere the same characters mean others, or nothing. */
    private static final String LESSON_NOTES =
            """
            delete from lesson_notes n using roster_pupils r
             where r.student_id = any (?)
               and n.class_id in (select m.class_id from class_members m where m.student_id = r.student_id)
               and (position(r.name in n.text) > 0 or (length(r.name) > 2 and position(substr(r.name, 2) in n.text) > 0))
            """;

    private static final String MEASURES_FOR_NOBODY =
            "delete from measures m where not exists (select from measure_pupils p where p.measure_id = m.measure_id)";

    private static final String FOREIGN_IDS = "delete from foreign_ids where kind = 'pupil' and id = any (?)";
    private static final String NOT_REPLAYABLE = "update runs set replayable = false where replayable";

    void run(SortedSet<String> pupils) {
        for (long runId : runs(pupils)) {
            store.inTransaction(connection -> {
                removeFindings(connection, runId, pupils);
                return runId;
            });
        }
        store.inTransaction(connection -> {
            removeEverything(connection, pupils);
            return pupils;
        });
    }

    private List<Long> runs(SortedSet<String> pupils) {
        return store.inTransaction(connection -> {
            List<Long> runs = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(RUNS)) {
                for (int i = 1; i <= 3; i++) {
                    statement.setArray(i, connection.createArrayOf("text", pupils.toArray()));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        runs.add(rows.getLong(1));
                    }
                }
            }
            return runs;
        });
    }

    private static void removeFindings(Connection connection, long runId, SortedSet<String> pupils)
            throws SQLException {
        WriteGate.close(connection);
        Object ids = pupils.toArray();
        Tombstones.execute(connection, CHANGED.formatted(runId), ids);
        Tombstones.execute(connection, CHANGED_WEEKS.formatted(runId), ids);
        Summaries summaries = new Summaries(connection, runId, PupilFindings.MASTERED_FROM);
        summaries.noteChanged();
        PupilTables.of(connection).deleteFindings(runId, pupils);
        summaries.writeChanged();
    }

    private static void removeEverything(Connection connection, SortedSet<String> pupils) throws SQLException {
        Object ids = pupils.toArray();
        Object patterns = pupils.stream().map(Mention::pattern).toArray();
        WriteGate.close(connection);
        execute(connection, HOLD_RELAY);
        execute(connection, ERASING);
        Tombstones.execute(connection, COUNT_AS_ERASED, ids);
        Tombstones.execute(connection, LONELY, ids);
        Tombstones.execute(connection, CLOSING_ACCOUNTS, ids);
        Tombstones.execute(connection, AUDIT, ids, patterns, ids);
        Tombstones.execute(connection, FOREIGN_IDS, ids);
        execute(connection, ACCOUNTS);
        Tombstones.execute(connection, NOTES, ids);
        Tombstones.execute(connection, LESSON_NOTES, ids);
        PupilTables.of(connection).delete(pupils);
        execute(connection, LISTS_OF_NOBODY);
        execute(connection, MEASURES_FOR_NOBODY);
        execute(connection, GUARDIANS);
        execute(connection, NOT_REPLAYABLE);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
