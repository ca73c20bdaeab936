package org.xueqing.dashboard.practice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.event.Setting;
import org.xueqing.plan.Part;

/** What was given to the pupil on the screen. */
@Repository
class PracticeQueries {

    /** So long after its day an assignment still stands in the list of a pupil who has not done it. */
    private static final int DAYS_AFTER = 14;

    private static final String GIVEN =
            """
            select a.activity_id, a.school_id, a.title, a.setting, a.due_on
              from activities a join activity_pupils p using (activity_id)
             where p.student_id = :student and p.presence = 'EXPECTED' and a.medium in ('SCREEN', 'EITHER') and a.given_on <= :today
            """;
    /** A question to the class lies there while it is open. */
    private static final String NO_CLOSED_QUESTION = " and not exists (select from class_questions q where"
            + " q.activity_id = a.activity_id and (q.closed_at is not null or q.asked_on <> :today))";

    private static final String ASKED =
            """
            select q.activity_id from class_questions q join activity_pupils p using (activity_id)
             where p.student_id = :student and p.presence = 'EXPECTED' and q.class_id = :class
               and q.closed_at is null and q.asked_on = :today
            """;
    private static final String NOW =
            GIVEN + NO_CLOSED_QUESTION + " and a.due_on >= :since order by a.due_on, a.given_on, a.activity_id";
    private static final String ONE = GIVEN + " and a.activity_id = :activity";
    private static final String WITH_ITEM = ONE
            + " and exists (select from activity_items i where i.activity_id = a.activity_id and i.item_id = :item)";
    private static final String PLACES =
            "select label, item_id, part from activity_items where activity_id = :activity order by position";
    private static final String SCHOOL = "select school_id from classes where class_id = :class";

    private final JdbcClient readers;
    private final Clock clock;
    private final ZoneId zone;

    PracticeQueries(JdbcClient readers, Clock clock, ZoneId zone) {
        this.readers = readers;
        this.clock = clock;
        this.zone = zone;
    }

    /** An assignment. */
    record Assignment(String activityId, String schoolId, String title, Setting setting, LocalDate dueOn) {}

    /** An item's place in an assignment. */
    record Place(String label, String itemId, Part part) {}

    List<Assignment> now(OwnPupil own) {
        return given(NOW, own)
                .param("since", today().minusDays(DAYS_AFTER))
                .query((row, number) -> assignment(row))
                .list();
    }

    /** The question that the pupil's class is asked now, by its assignment. */
    Optional<String> asked(OwnPupil own) {
        return given(ASKED, own)
                .param("class", own.classId())
                .query(String.class)
                .optional();
    }

    Optional<Assignment> assignment(OwnPupil own, String activityId) {
        return given(ONE, own)
                .param("activity", activityId)
                .query((row, number) -> assignment(row))
                .optional();
    }

    /** The assignment, if the item is in it. */
    Optional<Assignment> assignment(OwnPupil own, String activityId, String itemId) {
        return given(WITH_ITEM, own)
                .param("activity", activityId)
                .param("item", itemId)
                .query((row, number) -> assignment(row))
                .optional();
    }

    List<Place> places(Assignment assignment) {
        return readers.sql(PLACES)
                .param("activity", assignment.activityId())
                .query((row, number) -> new Place(
                        row.getString("label"), row.getString("item_id"), Part.valueOf(row.getString("part"))))
                .list();
    }

    /** Empty for a pupil in no class. */
    String school(OwnPupil own) {
        return readers.sql(SCHOOL)
                .param("class", own.classId())
                .query(String.class)
                .optional()
                .orElse("");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private JdbcClient.StatementSpec given(String sql, OwnPupil own) {
        return readers.sql(sql).param("student", own.pupil().studentId()).param("today", today());
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                row.getString("activity_id"),
                row.getString("school_id"),
                row.getString("title"),
                Setting.valueOf(row.getString("setting")),
                row.getObject("due_on", LocalDate.class));
    }
}
