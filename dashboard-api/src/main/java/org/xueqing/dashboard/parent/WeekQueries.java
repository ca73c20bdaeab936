package org.xueqing.dashboard.parent;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.finding.HomeHelp;

/** What the own child did in a week. Nothing of right and wrong is counted. */
@Repository
class WeekQueries {

    /** Below it a week is not spoken of. */
    private static final int FEWEST_EXERCISES = 3;

    private static final int MOST_POINTS = 6;
    private static final String OF_WEEK =
            """
             from answers a
            where a.student_id = :student and a.ordered_at >= :begin and a.ordered_at < :end
              and not exists (select 1 from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
            """;
    private static final String SUMS =
            """
            select count(*) filter (where attempt = 1) as exercises, count(*) filter (where duration_ms is null) as untimed,
                   coalesce(sum(duration_ms), 0) as millis
            """
                    + OF_WEEK;
    private static final String POINTS =
            """
            select k.name_zh, k.name_en, count(*) as exercises
              from (select a.item_id %s and a.attempt = 1) w
              join item_knowledge_points m using (item_id) join knowledge_points k on k.id = m.knowledge_point
             group by k.id, k.name_zh, k.name_en order by exercises desc, k.id limit :most
            """
                    .formatted(OF_WEEK);
    private static final String AREAS =
            "select id, coalesce(area, '') as area from knowledge_points where id = any (:points)";

    private final JdbcClient store;
    private final ZoneId zone;

    WeekQueries(JdbcClient store, ZoneId zone) {
        this.store = store;
        this.zone = zone;
    }

    Digest.Practice practice(OwnPupil own, LocalDate monday) {
        Digest.Practised sums = asked(SUMS, own, monday)
                .query((row, number) -> new Digest.Practised(
                        row.getLong("exercises"), row.getLong("untimed"), row.getLong("millis"), List.of()))
                .single();
        return sums.exercises() < FEWEST_EXERCISES
                ? new Digest.TooLittle(sums.exercises())
                : new Digest.Practised(sums.exercises(), sums.untimed(), sums.millis(), points(own, monday));
    }

    private List<Digest.Point> points(OwnPupil own, LocalDate monday) {
        return asked(POINTS, own, monday)
                .param("most", MOST_POINTS)
                .query((row, number) ->
                        new Digest.Point(row.getString("name_zh"), row.getString("name_en"), row.getLong("exercises")))
                .list();
    }

    Map<String, HomeHelp> helps(Collection<String> points) {
        Map<String, HomeHelp> helps = new HashMap<>();
        store.sql(AREAS).param("points", points.toArray(String[]::new)).query(row -> {
            helps.put(row.getString("id"), HomeHelp.of(row.getString("area")));
        });
        return helps;
    }

    private JdbcClient.StatementSpec asked(String sql, OwnPupil own, LocalDate monday) {
        return store.sql(sql)
                .param("student", own.pupil().studentId())
                .param("begin", start(monday))
                .param("end", start(monday.plusWeeks(1)));
    }

    private OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
