package org.xueqing.ingest.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.xueqing.ingest.catalogue.Versions;
import org.xueqing.ingest.file.ImportRecord;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.store.Store;

/**
 * Takes a school into its next year: every class moves up a grade, the sixth grade leaves and with it what teachers did there.
 * Who teaches another class stays until a sheet says otherwise.
 */
public final class YearRollOver {

    private static final int LAST_GRADE = 6;
    private static final String CLOSE_MEMBERSHIPS =
            """
            update class_members set valid_to = greatest(?, valid_from - 1)
             where class_id = ? and valid_to is null
            """;
    private static final String LEAVE =
            """
            update roster_pupils set left_on = ?
             where left_on is null
               and student_id in (select student_id from class_members where class_id = ? and valid_to is null)
            """;
    private static final String END_DUTIES =
            """
            update teaching_assignments set valid_to = greatest(?, valid_from - 1)
             where class_id = ? and valid_to is null
            """;
    private static final String CLOSE = "update classes set closed_on = ? where class_id = ?";
    private static final String MOVE_UP =
            "update classes set grade = grade + 1, school_year = school_year + 1 where class_id = ?";
    private static final String YEAR =
            """
            select school_year from classes where school_id = ? and closed_on is null order by school_year desc limit 1
            """;
    private static final String CLASSES =
            """
            select c.class_id, coalesce(h.name, ''), c.grade, c.class_no, c.school_year,
                   (select count(*) from class_members m where m.class_id = c.class_id and m.valid_to is null)
              from classes c left join campuses h using (campus_id)
             where c.school_id = ? and c.closed_on is null
             order by coalesce(h.name, ''), c.grade, c.class_no
            """;

    /**
     * What the new year is for one class.
     *
     * @param isClosing whether it leaves the school
     * @param pupils in it now
     */
    public record ClassStep(String classId, ClassName name, int schoolYear, boolean isClosing, long pupils) {}

    /**
     * @param to 2027 is the year from September 2027
     * @param firstDay of the new year; the old one ends the day before
     */
    public record Request(String school, int to, LocalDate firstDay, String login) {}

    private final Store store;
    private final InstantSource clock;

    public YearRollOver(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What would happen; changes nothing.
     *
     * @throws SpokenException if the school is there already, or not in the year before
     */
    public List<ClassStep> plan(Request request) {
        return store.inTransaction(connection -> steps(connection, request));
    }

    /** The year that comes next for the school's classes; none where it has no class. */
    public OptionalInt nextYear(String schoolId) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(YEAR)) {
                statement.setString(1, schoolId);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? OptionalInt.of(row.getInt(1) + 1) : OptionalInt.empty();
                }
            }
        });
    }

    /** Does it, all of it or nothing. */
    public List<ClassStep> apply(Request request) {
        return store.inTransaction(connection -> {
            RosterImport.lock(connection);
            List<ClassStep> steps = steps(connection, request);
            for (ClassStep step : steps) {
                take(connection, step, request.firstDay().minusDays(1));
            }
            Versions.raise(connection, "classes");
            new ImportRecord(
                            clock.instant(),
                            request.login(),
                            "roll-over",
                            Integer.toString(request.to()),
                            steps.size(),
                            0,
                            0)
                    .write(connection);
            return steps;
        });
    }

    private static List<ClassStep> steps(Connection connection, Request request) throws SQLException {
        String schoolId = RosterTables.schoolId(connection, request.school());
        if (schoolId == null) {
            throw new SpokenException(Sentence.of("roster.school-unknown", request.school(), "—"));
        }
        List<ClassStep> steps = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CLASSES)) {
            statement.setString(1, schoolId);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    steps.add(step(rows));
                }
            }
        }
        refuseOtherYears(steps, request);
        return steps;
    }

    private static ClassStep step(ResultSet row) throws SQLException {
        ClassName name = new ClassName(row.getString(2), row.getInt(3), row.getInt(4));
        return new ClassStep(row.getString(1), name, row.getInt(5), name.grade() == LAST_GRADE, row.getLong(6));
    }

    private static void refuseOtherYears(List<ClassStep> steps, Request request) {
        if (steps.isEmpty()) {
            throw new SpokenException(Sentence.of("roll-over.no-classes", request.school()));
        }
        for (ClassStep step : steps) {
            if (step.schoolYear() != request.to() - 1) {
                throw new SpokenException(Sentence.of(
                        step.schoolYear() >= request.to() ? "roll-over.done" : "roll-over.year-missed",
                        Integer.toString(step.schoolYear()),
                        Integer.toString(request.to()),
                        Integer.toString(step.schoolYear() + 1)));
            }
        }
    }

    private static void take(Connection connection, ClassStep step, LocalDate lastDay) throws SQLException {
        if (step.isClosing()) {
            update(connection, LEAVE, lastDay, step.classId());
            update(connection, CLOSE_MEMBERSHIPS, lastDay, step.classId());
            update(connection, END_DUTIES, lastDay, step.classId());
            update(connection, CLOSE, lastDay, step.classId());
        } else {
            update(connection, MOVE_UP, step.classId());
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
