package org.xueqing.dashboard.teaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.diagnosis.teaching.LessonAnswer;

/** What a visible class was taught and when, when it answered, and what was noted of its lessons. */
@Repository
class TeachingQueries {

    private static final String TAUGHT =
            "select knowledge_point, (taught_at at time zone :zone)::date as day from taught_points where class_id = :class";
    private static final String PACE = "select * from parallel_pace(:class, :zone)";
    /** Untimed answers have no place in a lesson. */
    private static final String ANSWERS =
            """
            select a.ordered_at, a.correct
              from answers a join activity_pupils p using (activity_id, student_id)
             where a.activity_id = :activity and p.class_id = :class and a.attempt = 1 and a.answered_at is not null
               and not exists (select from voids v where v.student_id = a.student_id
                                  and v.target_event_id = a.event_id)
             order by a.ordered_at, a.student_id, coalesce(a.sequence, 0), a.event_id
            """;

    private static final String NOTES =
            """
            select note_id, moment, text, written_by, changed_at is not null as is_changed
              from lesson_notes where class_id = :class and activity_id = :activity order by moment, written_at, note_id
            """;

    private final JdbcClient readers;
    private final ZoneId zone;

    TeachingQueries(JdbcClient readers, ZoneId zone) {
        this.readers = readers;
        this.zone = zone;
    }

    /** A point that the class and at least one beside it were taught. */
    record Pace(String knowledgePoint, LocalDate ownDay, LocalDate middleDay, int classes) {

        long days() {
            return ChronoUnit.DAYS.between(middleDay, ownDay);
        }
    }

    /** What somebody noted. @param by login */
    record Noted(UUID id, Instant moment, String text, String by, boolean isChanged) {}

    /** By knowledge point. */
    Map<String, LocalDate> taught(VisibleClass visible) {
        Map<String, LocalDate> days = new HashMap<>();
        ofClass(TAUGHT, visible).param("zone", zone.getId()).query(row -> {
            days.put(row.getString("knowledge_point"), row.getObject("day", LocalDate.class));
        });
        return days;
    }

    List<Pace> pace(VisibleClass visible) {
        return ofClass(PACE, visible)
                .param("zone", zone.getId())
                .query(Pace.class)
                .list();
    }

    /** First attempts with a time. */
    List<LessonAnswer> answers(VisibleClass visible, ActivityLine activity) {
        return ofClass(ANSWERS, visible)
                .param("activity", activity.id())
                .query((row, number) -> new LessonAnswer(
                        row.getObject("ordered_at", OffsetDateTime.class).toInstant(), row.getBoolean("correct")))
                .list();
    }

    List<Noted> notes(VisibleClass visible, ActivityLine activity) {
        return ofClass(NOTES, visible)
                .param("activity", activity.id())
                .query((row, number) -> new Noted(
                        row.getObject("note_id", UUID.class),
                        row.getObject("moment", OffsetDateTime.class).toInstant(),
                        row.getString("text"),
                        row.getString("written_by"),
                        row.getBoolean("is_changed")))
                .list();
    }

    private JdbcClient.StatementSpec ofClass(String sql, VisibleClass visible) {
        return readers.sql(sql).param("class", visible.id());
    }
}
