package org.xueqing.ingest.alarm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.WriteGate;

/** Takes what teachers say of alarms: who looks after one, that one is set aside, what was done. */
public final class AlarmDesk {

    public static final int LONGEST_REASON = 200;

    private static final String HAND_OVER =
            "update alarms set owner = ? where alarm_id = ? and class_id = ? and cleared_on is null";
    private static final String SET_ASIDE =
            """
            update alarms set cleared_on = ?, cleared_why = 'SET_ASIDE', set_aside_by = ?, set_aside_note = ?
             where alarm_id = ? and class_id = ? and cleared_on is null
            """;
    private static final String NOTE =
            """
            insert into measures (measure_id, class_id, alarm_id, kind, knowledge_points, note, done_on, done_by, noted_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String FOR =
            """
            insert into measure_pupils (measure_id, student_id)
            select ?, p from unnest(?) p where p not in (select erased_among(?))
            """;

    private static final String NOTHING = "delete from measures where measure_id = ?";
    private static final String NO_NOTE = "update measures set note = '' where measure_id = ?";

    private final Store store;
    private final InstantSource clock;
    private final ZoneId zone;

    public AlarmDesk(Store store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    /** @return whether it was open */
    public boolean handOver(String classId, long alarm, String login) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(HAND_OVER)) {
                statement.setString(1, login);
                statement.setLong(2, alarm);
                statement.setString(3, classId);
                return statement.executeUpdate() > 0;
            }
        });
    }

    /**
     * Said again only after a week, if it is still so.
     *
     * @param reason of at most {@link #LONGEST_REASON} letters
     * @return whether it was open
     */
    public boolean setAside(String classId, long alarm, String login, String reason) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(SET_ASIDE)) {
                statement.setObject(1, LocalDate.ofInstant(clock.instant(), zone));
                statement.setString(2, login);
                statement.setString(3, reason);
                statement.setLong(4, alarm);
                statement.setString(5, classId);
                return statement.executeUpdate() > 0;
            }
        });
    }

    /** @return false where the same form was sent before */
    public boolean note(Measure measure) {
        return store.inTransaction(connection -> {
            WriteGate.enter(connection);
            return write(connection, measure) && writePupils(connection, measure);
        });
    }

    /** What a note says of a pupil who was erased meanwhile is not kept. */
    private static void forget(Connection connection, Measure measure, boolean isForNobody) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(isForNobody ? NOTHING : NO_NOTE)) {
            statement.setObject(1, measure.id());
            statement.executeUpdate();
        }
    }

    private boolean write(Connection connection, Measure measure) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NOTE)) {
            statement.setObject(1, measure.id());
            statement.setString(2, measure.classId());
            statement.setObject(3, measure.alarm().isPresent() ? measure.alarm().getAsLong() : null);
            statement.setString(4, measure.kind().name());
            statement.setArray(
                    5, connection.createArrayOf("text", measure.points().toArray()));
            statement.setString(6, measure.note());
            statement.setObject(7, measure.doneOn());
            statement.setString(8, measure.by());
            statement.setObject(9, clock.instant().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() > 0;
        }
    }

    private static boolean writePupils(Connection connection, Measure measure) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOR)) {
            statement.setObject(1, measure.id());
            for (int place = 2; place <= 3; place++) {
                statement.setArray(
                        place, connection.createArrayOf("text", measure.pupils().toArray()));
            }
            int pupils = statement.executeUpdate();
            if (pupils < measure.pupils().size()) {
                forget(connection, measure, pupils == 0);
            }
            return pupils > 0;
        }
    }
}
