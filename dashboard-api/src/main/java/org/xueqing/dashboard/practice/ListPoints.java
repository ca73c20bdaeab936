package org.xueqing.dashboard.practice;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.finding.OwnMapQueries;
import org.xueqing.dashboard.finding.OwnPoint;
import org.xueqing.dashboard.practice.Desk.Sheet;
import org.xueqing.event.Setting;

/** What of the own map a list is about, with how it stands now: at its end the pupil sees the map grow. */
@Component
class ListPoints {

    private static final String POINTS =
            """
            select distinct knowledge_point from item_knowledge_points join activity_items using (item_id)
             where activity_id = :activity
            """;

    private final JdbcClient readers;
    private final OwnMapQueries maps;

    ListPoints(JdbcClient readers, OwnMapQueries maps) {
        this.readers = readers;
        this.maps = maps;
    }

    /** Taught points of a list, in teaching order; none of a test, of which nothing is said. */
    List<OwnPoint> of(OwnPupil own, Sheet sheet) {
        if (sheet.assignment().setting() == Setting.TEST) {
            return List.of();
        }
        Set<String> points = Set.copyOf(readers.sql(POINTS)
                .param("activity", sheet.assignment().activityId())
                .query(String.class)
                .list());
        return maps.map(own).units().stream()
                .flatMap(unit -> unit.points().stream())
                .filter(point -> points.contains(point.id()))
                .toList();
    }
}
