package org.xueqing.dashboard.teacher.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.diagnosis.process.TimeAndAccuracy.Timed;
import org.xueqing.event.Place;
import org.xueqing.event.Stepped;
import org.xueqing.history.Answer;

/** Reads answers that stand and steps, with their times. */
@Repository
class WorkQueries {

    private static final String POINTS =
            """
            case when cardinality(a.knowledge_points) > 0 then a.knowledge_points
                 else array(select i.knowledge_point from item_knowledge_points i where i.item_id = a.item_id order by 1) end
            """;

    private static final String STANDS =
            " not exists (select from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id) ";

    private static final String OF_A_PUPIL = "select a.*, " + POINTS
            + """
             as points, q.stem, t.title from answers a left join items q using (item_id) left join activities t using (activity_id)
             where a.student_id = :student and a.answered_at is not null and a.ordered_at >= :since and a.ordered_at < :until and
            """
            + STANDS + " order by a.ordered_at, coalesce(a.sequence, 0), a.event_id::text limit :most";

    /** Answers without a moment come first, as everywhere. */
    private static final String UNTIL = "select a.*, " + POINTS
            + """
             as points, null as stem, null as title from answers a
             where a.student_id = :student and a.ordered_at < :until and
            """
            + STANDS + " order by a.ordered_at, coalesce(a.sequence, 0), a.event_id::text";

    private static final String STEPS =
            """
            select s.item_id, s.step, s.stepped_at, q.stem from steps s left join items q using (item_id)
             where s.student_id = :student and s.stepped_at >= :since and s.stepped_at < :until
             order by s.stepped_at, s.event_id::text limit :most
            """;

    private static final String OF_A_CLASS =
            """
            select a.student_id, a.item_id, a.duration_ms / 1000.0 as seconds, a.correct and a.hints = 0 as correct from answers a
             where a.student_id = any (:students) and a.attempt = 1 and a.duration_ms between 1 and :longest and a.ordered_at >= :since
               and (:activity = '' or a.activity_id = :activity) and (:point = '' or :point = any (%s)) and
            """
                            .formatted(POINTS)
                    + STANDS;

    private static final String ACTIVITIES =
            """
            select t.activity_id, t.title || ' ' || t.given_on as title from activities t
             where exists (select from answers a where a.activity_id = t.activity_id and a.student_id = any (:students)
                                                  and a.duration_ms > 0 and a.ordered_at >= :since)
             order by t.given_on desc, t.activity_id limit 30
            """;

    private static final String DAYS =
            """
            select distinct (at at time zone :zone)::date as day
              from (select a.ordered_at as at from answers a where a.student_id = :student and a.answered_at is not null
                    union all select stepped_at from steps where student_id = :student) worked order by 1 desc
            """;

    private static final int MOST = 20_000;

    /** Ten minutes for one answer: longer, and the child was elsewhere. */
    static final long LONGEST_MILLIS = 600_000;

    private final JdbcClient store;

    WorkQueries(JdbcClient store) {
        this.store = store;
    }

    /** An answer as a teacher reads it. @param activity its title; null outside of one */
    record Done(
            Answer answer,
            @Nullable String stem,
            @Nullable String response,
            int hints,
            boolean correct,
            @Nullable String activity) {}

    /** Something short of answering. */
    record Step(Instant at, String itemId, @Nullable String stem, Stepped.Step step) {}

    /** Answers that say when, in their order. */
    List<Done> done(VisiblePupil pupil, Instant since, Instant until) {
        return asked(OF_A_PUPIL, pupil, since, until)
                .query((row, number) -> done(row))
                .list();
    }

    /** Everything that the pupil answered until then, in its order. */
    List<Answer> until(VisiblePupil pupil, Instant until) {
        return store.sql(UNTIL)
                .param("student", pupil.studentId())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> done(row).answer())
                .list();
    }

    /** In their order. */
    List<Step> steps(VisiblePupil pupil, Instant since, Instant until) {
        return asked(STEPS, pupil, since, until)
                .query((row, number) -> new Step(
                        Objects.requireNonNull(row.getObject("stepped_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("item_id"),
                        row.getString("stem"),
                        Stepped.Step.valueOf(row.getString("step"))))
                .list();
    }

    /** First attempts with a time, of pupils whose work may be seen. @param point empty for all; @param activity empty for any */
    List<Timed> timed(List<VisiblePupil> pupils, Instant since, String point, String activity) {
        return store.sql(OF_A_CLASS)
                .param("students", ids(pupils))
                .param("activity", activity)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("point", point)
                .param("longest", LONGEST_MILLIS)
                .query((row, number) -> new Timed(
                        row.getString("student_id"),
                        row.getString("item_id"),
                        row.getDouble("seconds"),
                        row.getBoolean("correct")))
                .list();
    }

    /** Days with answers or steps, the latest first. */
    List<LocalDate> days(VisiblePupil pupil, ZoneId zone) {
        return store.sql(DAYS)
                .param("student", pupil.studentId())
                .param("zone", zone.getId())
                .query(LocalDate.class)
                .list();
    }

    /** Titles of activities with such answers, by id, the latest first. */
    Map<String, String> activities(List<VisiblePupil> pupils, Instant since) {
        Map<String, String> titles = new LinkedHashMap<>();
        store.sql(ACTIVITIES)
                .param("students", ids(pupils))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    titles.put(row.getString("activity_id"), row.getString("title"));
                });
        return titles;
    }

    private static String[] ids(List<VisiblePupil> pupils) {
        return pupils.stream()
                .filter(VisiblePupil::showsWork)
                .map(VisiblePupil::studentId)
                .toArray(String[]::new);
    }

    private JdbcClient.StatementSpec asked(String sql, VisiblePupil pupil, Instant since, Instant until) {
        return store.sql(sql)
                .param("student", pupil.studentId())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", MOST);
    }

    private static Done done(ResultSet row) throws SQLException {
        boolean isCorrect = row.getBoolean("correct");
        int hints = row.getInt("hints");
        Place place = new Place(
                Objects.requireNonNull(row.getObject("ordered_at", OffsetDateTime.class))
                        .toInstant(),
                row.getLong("sequence"),
                row.getString("event_id"));
        return new Done(
                new Answer(
                        place,
                        row.getObject("answered_at") != null,
                        row.getString("item_id"),
                        List.of((String[]) row.getArray("points").getArray()),
                        row.getInt("attempt"),
                        isCorrect && hints == 0,
                        row.getObject("duration_ms", Long.class)),
                row.getString("stem"),
                row.getString("response"),
                hints,
                isCorrect,
                row.getString("title"));
    }
}
