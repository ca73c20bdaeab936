package org.xueqing.dashboard.work.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.practice.Task;

/** What lies before a visible class, and what its pupils did with it. */
@Repository
class BoardQueries {

    private static final String PLACES =
            """
            select p.student_id, i.activity_id, i.item_id, i.label, a.setting = 'TEST' as is_test
              from activity_pupils p join activities a using (activity_id) join activity_items i using (activity_id)
             where p.activity_id = any (:activities) and p.class_id = :class and p.presence = 'EXPECTED'
             order by p.student_id, p.activity_id, i.position
            """;

    /** Steps say no assignment: those of an item that lies there, from its day on. An answer that was taken back is none. Of one moment, a step is what came after the answer. */
    private static final String DONE =
            """
            select * from (
            select a.student_id, a.activity_id, a.item_id, a.attempt, a.correct, false as is_skip, a.response, a.ordered_at as at
              from answers a join activity_pupils p using (activity_id, student_id)
             where a.activity_id = any (:activities) and p.class_id = :class
               and not exists (select from voids v where v.student_id = a.student_id
                                  and v.target_event_id = a.event_id)
            union all
            select s.student_id, '', s.item_id, 0, false, s.step = 'SKIPPED', null, s.stepped_at
              from steps s
             where exists (select from activity_pupils p join activities g using (activity_id)
                             join activity_items i using (activity_id)
                            where p.activity_id = any (:activities) and p.class_id = :class
                              and p.student_id = s.student_id and i.item_id = s.item_id
                              and s.stepped_at >= g.given_on::timestamp at time zone :zone)
            ) done order by at, attempt = 0, attempt
            """;

    private static final String LISTS =
            """
            select l.activity_id from plan_lists l join plans n using (plan_id)
             where l.plan_id = :plan and n.class_id = :class and l.activity_id is not null order by l.list_no
            """;

    /** What was given to some of the class stands with its plan. */
    private static final String TODAY =
            """
            select a.activity_id as id, a.title, false as is_plan, a.created_at as at
              from activity_classes c join activities a using (activity_id)
             where c.class_id = :class and not c.is_for_chosen and a.medium <> 'PAPER' and a.setting <> 'TEST'
               and :today between a.given_on and a.due_on
               and not exists (select from class_questions q where q.activity_id = a.activity_id)
            union all
            select n.plan_id, (select a.title from plan_lists l join activities a using (activity_id)
                                where l.plan_id = n.plan_id limit 1), true, n.released_at
              from plans n
             where n.class_id = :class and n.released_at is not null and :today between n.given_on and n.due_on
             order by at desc, id limit 12
            """;

    private static final String ASKED =
            """
            select activity_id, closed_at is null and asked_on = :today as is_open, asked_on = :today as is_of_today,
                   asked_by, (select count(*) from class_questions o where o.class_id = q.class_id) as asked_before
              from class_questions q where class_id = :class order by asked_at desc, change_no desc limit 1
            """;

    private final JdbcClient readers;
    private final ZoneId zone;

    BoardQueries(JdbcClient readers, ZoneId zone) {
        this.readers = readers;
        this.zone = zone;
    }

    /** Work of today. @param id of the plan or the assignment */
    public record Today(String id, String title, boolean isPlan) {}

    /** The last question of a class. @param before how many there were, this one too */
    public record Asked(String activityId, boolean isOpen, boolean isOfToday, String by, int before) {}

    /** Of each pupil in order, by student id. */
    Map<String, List<Place>> places(VisibleClass visible, Collection<String> activities) {
        Map<String, List<Place>> places = new HashMap<>();
        of(PLACES, visible, activities).query(row -> {
            places.computeIfAbsent(row.getString("student_id"), absent -> new ArrayList<>())
                    .add(new Place(
                            row.getString("activity_id"),
                            row.getString("item_id"),
                            row.getString("label"),
                            row.getBoolean("is_test") ? 1 : Task.TRIES));
        });
        return places;
    }

    /** In order of time. */
    List<Done> done(VisibleClass visible, Collection<String> activities) {
        return of(DONE, visible, activities)
                .param("zone", zone.getId())
                .query((row, number) -> done(row))
                .list();
    }

    private JdbcClient.StatementSpec of(String sql, VisibleClass visible, Collection<String> activities) {
        return readers.sql(sql)
                .param("activities", activities.toArray(String[]::new))
                .param("class", visible.id());
    }

    private static Done done(ResultSet row) throws SQLException {
        return new Done(
                row.getString("student_id"),
                row.getString("activity_id"),
                row.getString("item_id"),
                row.getInt("attempt"),
                row.getBoolean("correct"),
                row.getBoolean("is_skip"),
                row.getString("response"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** The assignments of a released plan of the class; none for a draft. */
    List<String> ofPlan(VisibleClass visible, String planId) {
        return readers.sql(LISTS)
                .param("plan", planId)
                .param("class", visible.id())
                .query(String.class)
                .list();
    }

    /** The last given first. */
    List<Today> today(VisibleClass visible, LocalDate today) {
        Map<String, Today> lines = new LinkedHashMap<>();
        readers.sql(TODAY).param("class", visible.id()).param("today", today).query(row -> {
            lines.put(
                    row.getString("id"),
                    new Today(row.getString("id"), row.getString("title"), row.getBoolean("is_plan")));
        });
        return List.copyOf(lines.values());
    }

    Optional<Asked> asked(VisibleClass visible, LocalDate today) {
        return readers.sql(ASKED)
                .param("class", visible.id())
                .param("today", today)
                .query((row, number) -> new Asked(
                        row.getString("activity_id"),
                        row.getBoolean("is_open"),
                        row.getBoolean("is_of_today"),
                        row.getString("asked_by"),
                        row.getInt("asked_before")))
                .optional();
    }
}
