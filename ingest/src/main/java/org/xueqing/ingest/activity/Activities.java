package org.xueqing.ingest.activity;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.event.Setting;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.store.Store;
import org.xueqing.plan.Part;

/** The activities in the store, and the one way to make one. */
public final class Activities {

    private static final String INSERT =
            """
            insert into activities (activity_id, school_id, grade, title, setting, medium, given_on, due_on, created_by,
                                    created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String ITEM =
            """
            insert into activity_items (activity_id, position, label, item_id, full_marks, level, part)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CLASSES =
            "insert into activity_classes (activity_id, class_id) select ?, unnest(?::text[])";
    private static final String EXPECT =
            """
            insert into activity_pupils (activity_id, class_id, student_id, presence)
            select ?, m.class_id, m.student_id, 'EXPECTED' from class_members m
             where m.class_id = any (?) and m.valid_from <= ? and (m.valid_to is null or m.valid_to >= ?)
            on conflict do nothing
            """;
    private static final String CHOSEN =
            "insert into activity_classes (activity_id, class_id, is_for_chosen) values (?, ?, true)";
    private static final String EXPECT_CHOSEN =
            """
            insert into activity_pupils (activity_id, class_id, student_id, presence)
            select ?, ?, unnest(?::text[]), 'EXPECTED'
            """;
    private static final String FIND =
            "select school_id, grade, title, setting, medium, given_on, due_on from activities where activity_id = ?";
    private static final String ITEMS =
            """
            select position, label, item_id, full_marks, level, part from activity_items
             where activity_id = ? order by position
            """;
    private static final String OVERRIDE =
            "insert into exam_overrides (activity_id, reason, login, at) values (?, ?, ?, ?)";

    private final Store store;

    public Activities(Store store) {
        this.store = store;
    }

    /**
     * Who gives it, when, and against which order if against one.
     *
     * @param by login
     * @param overriding an administrator's written reason to give a test outside the calendar
     */
    public record Order(String by, Instant at, Optional<String> overriding) {}

    /** Gives an activity to classes, if the exam calendar allows it. Their pupils of that day are expected. */
    public Given give(Activity activity, Collection<String> classIds, Order order) {
        return store.inTransaction(connection -> give(connection, activity, classIds, order));
    }

    /**
     * Gives many at once, each by the same rule: all of them, or none.
     *
     * @throws SpokenException why one of them may not be given
     */
    public void giveAll(Map<Activity, List<String>> classIds, Order order) {
        store.inTransaction(connection -> {
            for (Map.Entry<Activity, List<String>> one : classIds.entrySet()) {
                if (give(connection, one.getKey(), one.getValue(), order) instanceof Given.Refused refused) {
                    throw new SpokenException(refused.why());
                }
            }
            return classIds.size();
        });
    }

    /** Within a transaction of somebody else. */
    public static Given give(Connection connection, Activity activity, Collection<String> classIds, Order order)
            throws SQLException {
        Optional<Sentence> objection = CalendarTables.objection(connection, activity, classIds);
        if (objection.isPresent() && order.overriding().isEmpty()) {
            return new Given.Refused(objection.get());
        }
        if (!insert(connection, activity, order)) {
            return repeated(connection, activity);
        }
        if (objection.isPresent()) {
            override(connection, activity, order);
        }
        return new Given.Made(expect(connection, activity, classIds));
    }

    /**
     * Gives practice to some pupils of a class, within a transaction of somebody else. What they are given nobody else's child sees.
     *
     * @throws IllegalArgumentException for a test, which is never given to some
     */
    public static void giveTo(
            Connection connection, Activity activity, String classId, Collection<String> students, Order order)
            throws SQLException {
        if (activity.setting() == Setting.TEST || !insert(connection, activity, order)) {
            throw new IllegalArgumentException(activity.activityId() + " is a test, or was given before");
        }
        insertItems(connection, activity);
        try (PreparedStatement chosen = connection.prepareStatement(CHOSEN);
                PreparedStatement pupils = connection.prepareStatement(EXPECT_CHOSEN)) {
            chosen.setString(1, activity.activityId());
            chosen.setString(2, classId);
            chosen.executeUpdate();
            pupils.setString(1, activity.activityId());
            pupils.setString(2, classId);
            pupils.setArray(3, connection.createArrayOf("text", students.toArray()));
            pupils.executeUpdate();
        }
    }

    public Optional<Activity> find(String activityId) {
        return store.inTransaction(connection -> find(connection, activityId));
    }

    static Optional<Activity> find(Connection connection, String activityId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, activityId);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(activity(activityId, row, items(connection, activityId)))
                        : Optional.empty();
            }
        }
    }

    private static Activity activity(String id, ResultSet row, List<ActivityItem> items) throws SQLException {
        return new Activity(
                id,
                row.getString("school_id"),
                row.getInt("grade"),
                row.getString("title"),
                Setting.valueOf(row.getString("setting")),
                Activity.Medium.valueOf(row.getString("medium")),
                row.getObject("given_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                items);
    }

    private static List<ActivityItem> items(Connection connection, String activityId) throws SQLException {
        List<ActivityItem> items = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ITEMS)) {
            statement.setString(1, activityId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(new ActivityItem(
                            row.getInt("position"),
                            row.getString("label"),
                            row.getString("item_id"),
                            row.getBigDecimal("full_marks"),
                            row.getString("level"),
                            Part.valueOf(row.getString("part"))));
                }
            }
        }
        return items;
    }

    private static boolean insert(Connection connection, Activity activity, Order order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, activity.activityId());
            statement.setString(2, activity.schoolId());
            statement.setInt(3, activity.grade());
            statement.setString(4, activity.title());
            statement.setString(5, activity.setting().name());
            statement.setString(6, activity.medium().name());
            statement.setDate(7, Date.valueOf(activity.givenOn()));
            statement.setDate(8, Date.valueOf(activity.dueOn()));
            statement.setString(9, order.by());
            statement.setObject(10, order.at().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }

    private static Given repeated(Connection connection, Activity activity) throws SQLException {
        boolean isSame = find(connection, activity.activityId())
                .filter(activity::asksTheSameAs)
                .isPresent();
        return isSame ? new Given.Repeated() : new Given.Refused(Sentence.of("activity.taken", activity.activityId()));
    }

    private static int expect(Connection connection, Activity activity, Collection<String> classIds)
            throws SQLException {
        insertItems(connection, activity);
        try (PreparedStatement classes = connection.prepareStatement(CLASSES);
                PreparedStatement pupils = connection.prepareStatement(EXPECT)) {
            java.sql.Array ids = connection.createArrayOf("text", classIds.toArray());
            classes.setString(1, activity.activityId());
            classes.setArray(2, ids);
            classes.executeUpdate();
            pupils.setString(1, activity.activityId());
            pupils.setArray(2, ids);
            pupils.setDate(3, Date.valueOf(activity.givenOn()));
            pupils.setDate(4, Date.valueOf(activity.givenOn()));
            return pupils.executeUpdate();
        }
    }

    private static void insertItems(Connection connection, Activity activity) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ITEM)) {
            for (ActivityItem item : activity.items()) {
                statement.setString(1, activity.activityId());
                statement.setInt(2, item.position());
                statement.setString(3, item.label());
                statement.setString(4, item.itemId());
                statement.setBigDecimal(5, item.fullMarks());
                statement.setString(6, item.level());
                statement.setString(7, item.part().name());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void override(Connection connection, Activity activity, Order order) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(OVERRIDE)) {
            statement.setString(1, activity.activityId());
            statement.setString(2, order.overriding().orElseThrow());
            statement.setString(3, order.by());
            statement.setObject(4, order.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }
}
