package org.xueqing.dashboard.work;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.UnitOfPoints.Point;

/** What a teacher does next with a class, for the class page: tick what was taught, go over the last work. */
@Service
public class ClassDay {

    private static final int MOST_POINTS = 4;

    private static final String OPEN_ALARMS =
            "select count(*) from alarms where class_id = :class and cleared_on is null";

    private final PointQueries points;
    private final ActivityQueries activities;
    private final JdbcClient readers;

    ClassDay(PointQueries points, ActivityQueries activities, JdbcClient readers) {
        this.points = points;
        this.activities = activities;
        this.readers = readers;
    }

    /**
     * The next steps.
     *
     * @param unit in which teaching goes on; null where all of the volume is taught
     * @param next its first points that are not taught yet
     * @param form names the form of ticks
     * @param lastKeyed the work of which results came last; null if there is none
     * @param alarms pupils and courses that wait for somebody to turn to them
     */
    public record Steps(
            @Nullable UnitOfPoints unit, List<Point> next, UUID form, @Nullable ActivityLine lastKeyed, int alarms) {

        public Steps {
            next = List.copyOf(next);
        }
    }

    /** None for those who see the class as sums alone. */
    public Optional<Steps> steps(VisibleClass visible) {
        if (!visible.isOwn()) {
            return Optional.empty();
        }
        Optional<UnitOfPoints> unit = PointQueries.current(points.units(visible, points.volume(visible)));
        List<Point> next = unit.stream()
                .flatMap(it -> it.points().stream())
                .filter(point -> !point.isTaught())
                .limit(MOST_POINTS)
                .toList();
        return Optional.of(new Steps(
                unit.orElse(null),
                next,
                Forms.fresh(),
                activities.lastWithResults(visible).orElse(null),
                alarms(visible)));
    }

    private int alarms(VisibleClass visible) {
        return readers.sql(OPEN_ALARMS)
                .param("class", visible.id())
                .query(Integer.class)
                .single();
    }
}
