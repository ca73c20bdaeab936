package org.xueqing.ingest.question;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.activity.Given;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.store.Store;

/** Asks a class a question and closes it. A class has one open question at most; a forgotten one ends with its day. */
public final class ClassQuestions {

    /** Asking and closing wait for each other, so that a larger number is never seen before a smaller one. */
    private static final String LOCK = "lock table class_questions in exclusive mode";

    private static final String NEXT_CHANGE = "(select coalesce(max(change_no), 0) + 1 from class_questions)";
    private static final String OPEN =
            "select activity_id from class_questions where class_id = ? and closed_at is null and asked_on = ?";
    private static final String KNOWN = "select 1 from class_questions where activity_id = ? and class_id = ?";
    private static final String CLOSE = "update class_questions set closed_by = ?, closed_at = ?, change_no = "
            + NEXT_CHANGE + " where class_id = ? and closed_at is null and (activity_id = ? or asked_on < ?)";
    private static final String ASK =
            "insert into class_questions (activity_id, class_id, asked_on, asked_by, asked_at,"
                    + " change_no) values (?, ?, ?, ?, ?, " + NEXT_CHANGE + ")";

    private final Store store;
    private final GivenItems items;

    public ClassQuestions(Store store) {
        this.store = store;
        this.items = new GivenItems(store);
    }

    /**
     * What somebody asks.
     *
     * @param activityId names the form: sent twice it is one question
     * @param title under which pupils find it
     * @param by login
     * @param today by the calendar of the school
     */
    public record Question(
            String activityId,
            String classId,
            String schoolId,
            int grade,
            String title,
            String itemId,
            String by,
            Instant at,
            LocalDate today) {

        private Activity activity() {
            return new Activity(
                    activityId,
                    schoolId,
                    grade,
                    title,
                    Setting.CLASSWORK,
                    Activity.Medium.SCREEN,
                    today,
                    today,
                    List.of(ActivityItem.plain(1, "1", itemId)));
        }
    }

    /** Asks the class, unless another question is open or the item may not be given any more. */
    public Asking ask(Question question) {
        boolean mayBeGiven = Optional.ofNullable(items.find(question.schoolId(), List.of(question.itemId()))
                        .get(question.itemId()))
                .filter(GivenItems.Found::mayBeGiven)
                .isPresent();
        return mayBeGiven
                ? store.inTransaction(connection -> ask(connection, question))
                : new Asking.Refused(Sentence.of("question.no-item"));
    }

    private static Asking ask(Connection connection, Question question) throws SQLException {
        execute(connection, LOCK);
        if (isThere(connection, KNOWN, question.activityId(), question.classId())) {
            return new Asking.Open(question.activityId());
        }
        if (isThere(connection, OPEN, question.classId(), question.today())) {
            return new Asking.Refused(Sentence.of("question.open"));
        }
        GivenItems.keep(connection, List.of(question.itemId()), new ItemMapping.By(question.by(), question.at()));
        Activities.Order order = new Activities.Order(question.by(), question.at(), Optional.empty());
        Given given = Activities.give(connection, question.activity(), List.of(question.classId()), order);
        if (given instanceof Given.Refused refused) {
            return new Asking.Refused(refused.why());
        }
        close(connection, question.classId(), "", question.by(), question.at(), question.today());
        execute(
                connection,
                ASK,
                question.activityId(),
                question.classId(),
                question.today(),
                question.by(),
                question.at().atOffset(ZoneOffset.UTC));
        return new Asking.Open(question.activityId());
    }

    /** Closes it, if it is open. An answer that is still on its way counts all the same. */
    public void close(String classId, String activityId, String by, Instant at, LocalDate today) {
        store.inTransaction(connection -> {
            execute(connection, LOCK);
            return close(connection, classId, activityId, by, at, today);
        });
    }

    private static int close(
            Connection connection, String classId, String activityId, String by, Instant at, LocalDate today)
            throws SQLException {
        return execute(connection, CLOSE, by, at.atOffset(ZoneOffset.UTC), classId, activityId, today);
    }

    private static boolean isThere(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(connection.prepareStatement(sql), values);
                ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = filled(connection.prepareStatement(sql), values)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement filled(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place]);
        }
        return statement;
    }
}
