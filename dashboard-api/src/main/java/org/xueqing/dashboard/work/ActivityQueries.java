package org.xueqing.dashboard.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.server.ResponseStatusException;
import org.xueqing.dashboard.access.AccountNames;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ItemLine.PointName;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;

/** Assignments and papers of a visible class, who was expected, and the answers that count. */
@Repository
public class ActivityQueries {

    private static final String ALL =
            """
            select a.activity_id, a.title, a.setting, a.medium, a.given_on, a.due_on, c.keyed_at, c.keyed_by,
                   (select count(*) from activity_items i where i.activity_id = a.activity_id) as items
              from activity_classes c join activities a using (activity_id)
             where c.class_id = :class
            """;
    /** What was given to some of the class stands with its plan. */
    private static final String TO_ALL = " and not c.is_for_chosen";

    private static final String NEWEST_FIRST =
            TO_ALL + " order by a.given_on desc, a.created_at desc, a.activity_id limit 200";
    private static final String LAST_WITH_RESULTS =
            TO_ALL + " and (c.keyed_at is not null or exists (select 1 from answers w"
                    + " join activity_pupils p using (activity_id, student_id)"
                    + " where w.activity_id = a.activity_id and p.class_id = c.class_id))"
                    + " order by coalesce(c.keyed_at, a.created_at) desc, a.activity_id limit 1";
    private static final String TESTS = " and a.setting = 'TEST' and a.given_on >= :since and a.given_on < :until"
            + " order by a.given_on desc, a.activity_id limit 12";
    private static final String ITEMS =
            """
            select a.position, a.label, a.item_id, a.full_marks, a.level, i.stem, i.answer
              from activity_items a left join items i using (item_id) where a.activity_id = :activity order by a.position
            """;
    private static final String POINTS =
            """
            select i.item_id, k.id, k.name_zh, k.name_en
              from activity_items a join item_knowledge_points i using (item_id)
              join knowledge_points k on k.id = i.knowledge_point
             where a.activity_id = :activity order by i.item_id, k.id
            """;
    private static final String PRESENCES =
            "select student_id, presence from activity_pupils where activity_id = :activity and class_id = :class";
    private static final String MARKS =
            """
            select distinct on (a.student_id, a.item_id) a.student_id, a.item_id, a.correct, a.score, a.response
              from answers a join activity_pupils p using (activity_id, student_id)
             where a.activity_id = :activity and p.class_id = :class and a.attempt = 1
               and not exists (select 1 from voids v where v.student_id = a.student_id
                                  and v.target_event_id = a.event_id)
             order by a.student_id, a.item_id, a.ordered_at desc, a.event_id
            """;

    private final JdbcClient store;
    private final AccountNames names;

    ActivityQueries(JdbcClient store, AccountNames names) {
        this.store = store;
        this.names = names;
    }

    public List<ActivityLine> newestFirst(VisibleClass visible) {
        List<ActivityLine> lines = store.sql(ALL + NEWEST_FIRST)
                .param("class", visible.id())
                .query(ActivityQueries::line)
                .list();
        Map<String, String> keyers = names.of(lines.stream()
                .map(ActivityLine::keyedBy)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return lines.stream().map(line -> line.keyedBy(keyers)).toList();
    }

    Optional<ActivityLine> lastWithResults(VisibleClass visible) {
        return store.sql(ALL + LAST_WITH_RESULTS)
                .param("class", visible.id())
                .query(ActivityQueries::line)
                .optional();
    }

    /** Tests given from a day on and before another, the newest first. */
    public List<ActivityLine> tests(VisibleClass visible, LocalDate since, LocalDate until) {
        return store.sql(ALL + TESTS)
                .param("class", visible.id())
                .param("since", since)
                .param("until", until)
                .query(ActivityQueries::line)
                .list();
    }

    /** An activity that was given to the class; for everything else there is no such page. */
    public ActivityLine given(VisibleClass visible, String activityId) {
        return store.sql(ALL + " and a.activity_id = :activity")
                .param("class", visible.id())
                .param("activity", activityId)
                .query(ActivityQueries::line)
                .optional()
                .map(line -> line.keyedBy() == null ? line : line.keyedBy(names.of(List.of(line.keyedBy()))))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** In the order of the paper. */
    public List<ItemLine> items(ActivityLine activity) {
        Map<String, List<PointName>> points = new HashMap<>();
        store.sql(POINTS).param("activity", activity.id()).query(row -> {
            points.computeIfAbsent(row.getString("item_id"), item -> new ArrayList<>())
                    .add(new PointName(row.getString("id"), row.getString("name_zh"), row.getString("name_en")));
        });
        return store.sql(ITEMS)
                .param("activity", activity.id())
                .query((row, number) -> item(row, points))
                .list();
    }

    /** Of everybody expected whom the viewer sees, by student id. */
    public Map<String, Presence> presences(VisibleClass visible, ActivityLine activity) {
        Map<String, Presence> presences = new HashMap<>();
        store.sql(PRESENCES)
                .param("activity", activity.id())
                .param("class", visible.id())
                .query(row -> {
                    presences.put(row.getString("student_id"), Presence.valueOf(row.getString("presence")));
                });
        return presences;
    }

    /** First attempts that were not taken back, by student id and item id. */
    public Map<String, Map<String, Mark>> marks(VisibleClass visible, ActivityLine activity) {
        Map<String, Map<String, Mark>> marks = new HashMap<>();
        store.sql(MARKS)
                .param("activity", activity.id())
                .param("class", visible.id())
                .query(row -> {
                    marks.computeIfAbsent(row.getString("student_id"), student -> new HashMap<>())
                            .put(row.getString("item_id"), mark(row));
                });
        return marks;
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getBoolean("correct"), row.getObject("score", Double.class), row.getString("response"));
    }

    private static ItemLine item(ResultSet row, Map<String, List<PointName>> points) throws SQLException {
        return new ItemLine(
                row.getInt("position"),
                row.getString("label"),
                row.getString("item_id"),
                row.getBigDecimal("full_marks"),
                row.getString("level"),
                points.getOrDefault(row.getString("item_id"), List.of()),
                row.getString("stem"),
                row.getString("answer"));
    }

    private static ActivityLine line(ResultSet row, int number) throws SQLException {
        return new ActivityLine(
                row.getString("activity_id"),
                row.getString("title"),
                row.getString("setting"),
                row.getString("medium").equals("PAPER"),
                row.getObject("given_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getInt("items"),
                PointQueries.instant(row, "keyed_at"),
                row.getString("keyed_by"),
                false);
    }
}
