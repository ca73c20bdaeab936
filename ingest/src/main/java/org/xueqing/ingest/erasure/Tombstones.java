package org.xueqing.ingest.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.WriteGate;

/** Who was or is being erased. The id of a pupil stands here only until everything of the pupil is gone. */
public final class Tombstones {

    private static final String BEGIN =
            """
            insert into tombstones (tombstone, student_id, begun_at, begun_by, reason, step)
            select tombstone_of(p), p, ?, ?, ?, 'HIDDEN' from unnest(?::text[]) as p
            on conflict (tombstone) do update
               set student_id = excluded.student_id, step = 'HIDDEN', done_at = null, proof = null
            """;
    private static final String CLOSE_ACCOUNTS =
            "update accounts set closed_at = ? where student_id = any (?) and closed_at is null";
    private static final String NOTE =
            """
            insert into audit (at, login, role, action, detail)
            select ?, ?, coalesce((select role from accounts where login = ?), ''), 'PUPIL_ERASED', ?
              from unnest(?::text[])
            """;
    private static final String UNFINISHED = "select student_id from tombstones where student_id is not null";
    private static final String ADVANCE = "update tombstones set step = ? where student_id = any (?)";
    private static final String FINISH =
            """
            update tombstones set step = 'DONE', student_id = null, done_at = ?, proof = ? where student_id = any (?)
            """;
    private static final String PROOF =
            "select proof from tombstones where tombstone = tombstone_of(?) and step = 'DONE'";
    private static final String STEP = "select step from tombstones where tombstone = tombstone_of(?)";

    private static final String LIST =
            """
            select coalesce(jsonb_agg(jsonb_build_object('tombstone', encode(tombstone, 'hex'), 'begunAt', begun_at,
                                                         'begunBy', begun_by, 'reason', reason)), '[]')::text
              from tombstones
            """;
    /** Of whom the store knows nothing, no door will take anything; whom it knows, it forgets again. */
    private static final String BURY =
            """
            with listed as (
                select decode(l.tombstone, 'hex') as tombstone, l."begunAt" as begun_at, l."begunBy" as begun_by, l.reason
                  from jsonb_to_recordset(?::jsonb) as l (tombstone text, "begunAt" timestamptz, "begunBy" text, reason text)),
            known as (
                select student_id, tombstone_of(student_id) as tombstone
                  from (select student_id from roster_pupils union select student_id from run_class_members
                        union select subject_id from events where stream = 'practice'
                        union select subject_id from outbox where stream = 'practice') k)
            insert into tombstones (tombstone, student_id, begun_at, begun_by, reason, step, done_at)
            select l.tombstone, k.student_id, l.begun_at, l.begun_by, l.reason,
                   case when k.student_id is null then 'DONE' else 'HIDDEN' end,
                   case when k.student_id is null then now() end
              from listed l left join known k using (tombstone)
            on conflict (tombstone) do update
               set student_id = excluded.student_id, step = excluded.step, done_at = excluded.done_at, proof = null
             where excluded.student_id is not null
            """;

    /** Those begun by the viewer's school; by whoever it was, for one who keeps the whole installation. */
    private static final String SEEN =
            """
            select begun_at, begun_by, reason, step, done_at, proof from tombstones
             where keeps_everything(?)
                or begun_by in (select b.login from accounts b join accounts v using (school_id) where v.login = ?)
             order by begun_at desc limit 200
            """;

    private Tombstones() {}

    /**
     * An erasure; whose, nobody can tell any more.
     *
     * @param by login; empty: from the command line
     * @param proof JSON, once everything is gone
     */
    public record Erased(
            Instant begunAt, String by, String reason, String step, @Nullable Instant doneAt, @Nullable String proof) {}

    /** An erasure says why, in at least so many characters. */
    public static final int SHORTEST_REASON = 5;

    /**
     * From here on nobody sees these pupils and no event of theirs is taken.
     *
     * @param by login of who wants it; empty: from the command line
     */
    public static void begin(Store store, Collection<String> pupils, String by, String reason, Instant at) {
        store.inTransaction(connection -> {
            WriteGate.close(connection);
            Object[] ids = pupils.toArray();
            Object time = at.atOffset(ZoneOffset.UTC);
            execute(connection, BEGIN, time, by, reason, ids);
            execute(connection, CLOSE_ACCOUNTS, time, ids);
            return execute(connection, NOTE, time, by, by, reason, ids);
        });
    }

    /** The last ones first, of those that an administrator may know of. */
    public static List<Erased> seenBy(Store store, String login) {
        return store.inTransaction(connection -> {
            List<Erased> erased = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(SEEN)) {
                statement.setString(1, login);
                statement.setString(2, login);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        erased.add(erased(row));
                    }
                }
            }
            return erased;
        });
    }

    private static Erased erased(ResultSet row) throws SQLException {
        OffsetDateTime doneAt = row.getObject("done_at", OffsetDateTime.class);
        return new Erased(
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getString("begun_by"),
                row.getString("reason"),
                row.getString("step"),
                doneAt == null ? null : doneAt.toInstant(),
                row.getString("proof"));
    }

    /** The list that outlives a backup: a JSON array. Of whom it speaks can be told with the key of the store alone. */
    public static String toJson(Store store) {
        return ask(store, LIST).orElse("[]");
    }

    /** Whoever was erased according to a list is erased again where a backup has brought the pupil back. */
    public static void buryAgain(Store store, JsonNode list) {
        store.inTransaction(connection -> execute(connection, BURY, list.toString()));
    }

    static SortedSet<String> unfinished(Store store) {
        return store.inTransaction(connection -> {
            SortedSet<String> pupils = new TreeSet<>();
            try (PreparedStatement statement = connection.prepareStatement(UNFINISHED);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pupils.add(rows.getString(1));
                }
            }
            return pupils;
        });
    }

    static void advance(Store store, Collection<String> pupils, String step) {
        store.inTransaction(connection -> execute(connection, ADVANCE, step, pupils.toArray()));
    }

    static void finish(Store store, Collection<String> pupils, Instant at, String proof) {
        store.inTransaction(
                connection -> execute(connection, FINISH, at.atOffset(ZoneOffset.UTC), proof, pupils.toArray()));
    }

    /** The proof that nothing is left of a pupil, once that is so. */
    public static Optional<String> proof(Store store, String pupil) {
        return ask(store, PROOF, pupil);
    }

    /** The last step that was taken for a pupil. */
    public static Optional<String> step(Store store, String pupil) {
        return ask(store, STEP, pupil);
    }

    private static Optional<String> ask(Store store, String question, String... values) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setString(i + 1, values[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.<String>empty();
                }
            }
        });
    }

    /** Arrays of objects are arrays of texts. */
    static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                boolean isArray = values[i] instanceof Object[];
                statement.setObject(
                        i + 1, isArray ? connection.createArrayOf("text", (Object[]) values[i]) : values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
