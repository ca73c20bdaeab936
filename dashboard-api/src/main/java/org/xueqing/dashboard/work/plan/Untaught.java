package org.xueqing.dashboard.work.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.UnitOfPoints;
import org.xueqing.dashboard.work.UnitOfPoints.Point;

/** What a teacher may want to look ahead to. */
@Component
class Untaught {

    private final PointQueries points;

    Untaught(PointQueries points) {
        this.points = points;
    }

    /** Of the unit in which teaching goes on and the one after. */
    List<Point> of(VisibleClass visible) {
        List<UnitOfPoints> units = points.units(visible, points.volume(visible));
        int current = PointQueries.current(units).map(UnitOfPoints::number).orElse(0);
        return units.stream()
                .filter(unit -> unit.number() >= current && unit.number() <= current + 1)
                .flatMap(unit -> unit.points().stream())
                .filter(point -> !point.isTaught())
                .toList();
    }
}
