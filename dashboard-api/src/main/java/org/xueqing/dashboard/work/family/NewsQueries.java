package org.xueqing.dashboard.work.family;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.HomeHelp;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints;

/** What a class was taught and practised in a span, what most practised first. A point that few practised is not told: it would tell of them. */
@Repository
class NewsQueries {

    /** So many pupils practised a point before the class is said to have. */
    static final int FEWEST_PUPILS = 10;

    private static final int MOST_NEXT = 2;
    private static final String POINT = "select k.id, k.name_zh, k.name_en, coalesce(k.area, '') as area from ";
    private static final String TAUGHT = POINT
            + """
            taught_points t join knowledge_points k on k.id = t.knowledge_point
             where t.class_id = :class and t.last_worked_at >= :begin and t.last_worked_at < :end
             order by t.last_worked_at, k.id
            """;
    private static final String PRACTISED = POINT
            + """
            (select knowledge_point, max(pupils) as pupils from (
                    select m.knowledge_point, :fewest as pupils
                      from activity_classes c join activities a using (activity_id)
                      join activity_items i using (activity_id) join item_knowledge_points m on m.item_id = i.item_id
                     where c.class_id = :class and not c.is_for_chosen and a.setting <> 'TEST'
                       and a.given_on between :first and :last
                    union all
                    select m.knowledge_point, count(distinct w.student_id)
                      from run_class_members r join published_run using (run_id) join answers w using (student_id)
                      join item_knowledge_points m on m.item_id = w.item_id
                     where r.class_id = :class and w.setting <> 'TEST' and w.ordered_at >= :begin and w.ordered_at < :end
                     group by m.knowledge_point having count(distinct w.student_id) >= :fewest) both_ways
              group by knowledge_point) p join knowledge_points k on k.id = p.knowledge_point
             order by p.pupils desc, k.id desc
            """;

    private final JdbcClient store;
    private final PointQueries points;
    private final ZoneId zone;

    NewsQueries(JdbcClient store, PointQueries points, ZoneId zone) {
        this.store = store;
        this.points = points;
        this.zone = zone;
    }

    ClassNews news(VisibleClass visible, Span span, Locale language) {
        return new ClassNews(
                span, read(TAUGHT, visible, span), read(PRACTISED, visible, span), next(visible, language));
    }

    private List<ToldPoint> read(String sql, VisibleClass visible, Span span) {
        return store.sql(sql)
                .param("class", visible.id())
                .param("begin", OffsetDateTime.ofInstant(span.begin(zone), ZoneOffset.UTC))
                .param("end", OffsetDateTime.ofInstant(span.end(zone), ZoneOffset.UTC))
                .param("first", span.first())
                .param("last", span.last())
                .param("fewest", FEWEST_PUPILS)
                .query((row, number) -> new ToldPoint(
                        row.getString("id"),
                        row.getString("name_zh"),
                        row.getString("name_en"),
                        HomeHelp.of(row.getString("area"))))
                .list();
    }

    private List<String> next(VisibleClass visible, Locale language) {
        return PointQueries.current(points.units(visible, points.volume(visible))).map(UnitOfPoints::points).stream()
                .flatMap(List::stream)
                .filter(point -> !point.isTaught())
                .limit(MOST_NEXT)
                .map(point -> point.nameIn(language))
                .toList();
    }
}
