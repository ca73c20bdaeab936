package org.xueqing.ingest.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import org.xueqing.ingest.catalogue.Versions;
import org.xueqing.ingest.file.ImportRecord;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.Store;

/** Moves one pupil between two sheets: into another class of the school, or out of the school. */
public final class PupilMoves {

    private static final String IS_CLASS =
            "select 1 from classes where class_id = ? and school_id = ? and closed_on is null";
    private static final String IS_PUPIL = "select 1 from roster_pupils where student_id = ? and school_id = ?";
    private static final String IS_THERE =
            "select 1 from class_members where student_id = ? and class_id = ? and valid_to is null";
    private static final String END =
            """
            update class_members set valid_to = greatest(?::date - 1, valid_from - 1)
             where student_id = ? and valid_to is null
            """;
    private static final String JOIN =
            """
            insert into class_members (class_id, student_id, valid_from) values (?, ?, ?)
            on conflict (class_id, student_id, valid_from) do update set valid_to = null
            """;
    private static final String BACK = "update roster_pupils set left_on = null where student_id = ?";
    private static final String LEAVE = "update roster_pupils set left_on = ? where student_id = ?";

    /** @param day from which on it holds; the day before is the last in the old class */
    public record Move(String schoolId, String studentId, LocalDate day, String login) {}

    private final Store store;
    private final InstantSource clock;

    public PupilMoves(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Into another class of the same school; a pupil who had left is back. What was answered stays with the pupil.
     *
     * @throws SpokenException if there is no such class, or the pupil is in it already
     */
    public void transfer(Move move, String classId) {
        store.inTransaction(connection -> {
            check(connection, move);
            if (!exists(connection, IS_CLASS, classId, move.schoolId())) {
                throw new SpokenException(Sentence.of("roster.move.no-class"));
            }
            if (exists(connection, IS_THERE, move.studentId(), classId)) {
                throw new SpokenException(Sentence.of("roster.move.there"));
            }
            update(connection, END, move.day(), move.studentId());
            update(connection, JOIN, classId, move.studentId(), move.day());
            update(connection, BACK, move.studentId());
            return record(connection, move, "transfer");
        });
    }

    /** Out of the school. Names stay for as long as the school keeps its roster; no class has the pupil any more. */
    public void leave(Move move) {
        store.inTransaction(connection -> {
            check(connection, move);
            update(connection, END, move.day(), move.studentId());
            update(connection, LEAVE, move.day().minusDays(1), move.studentId());
            return record(connection, move, "leave");
        });
    }

    private static void check(Connection connection, Move move) throws SQLException {
        RosterImport.lock(connection);
        if (!exists(connection, IS_PUPIL, move.studentId(), move.schoolId())) {
            throw new SpokenException(Sentence.of("roster.move.no-pupil"));
        }
    }

    private Move record(Connection connection, Move move, String kind) throws SQLException {
        Versions.raise(connection, "classes");
        new ImportRecord(clock.instant(), move.login(), "roster", kind, 1, 0, 0).write(connection);
        return move;
    }

    private static boolean exists(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
