package org.xueqing.dashboard.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.UnitOfPoints.Point;

/** The volume that a class is in, its units and points, and which of them were taught. */
@Repository
public class PointQueries {

    private static final String POINTS =
            """
            select p.unit_no, coalesce(u.title, '') as title, k.id, k.name_zh, k.name_en, t.taught_at
              from placements p join knowledge_points k on k.id = p.knowledge_point
              left join units u using (edition, grade, volume, unit_no)
              left join taught_points t on t.knowledge_point = k.id and t.class_id = :class
             where p.edition = :edition and p.grade = :grade and p.volume = :volume
             order by p.unit_no, p.position, k.id
            """;
    private static final String SEMESTER =
            "select semester from terms where school_id = :school and :today between first_day and last_day";
    private static final int SPRING_FROM = 2;
    private static final int SPRING_TO = 7;

    private final JdbcClient store;
    private final Clock clock;
    private final ZoneId zone;

    PointQueries(JdbcClient store, Clock clock, ZoneId zone) {
        this.store = store;
        this.clock = clock;
        this.zone = zone;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** By the school's calendar; where that says nothing, spring is February to July. */
    public Volume volume(VisibleClass visible) {
        return volume(visible.schoolId(), visible.name().grade());
    }

    /** As {@link #volume(VisibleClass)}, of a grade of a school. */
    public Volume volume(String schoolId, int grade) {
        LocalDate today = today();
        boolean isSpring = today.getMonthValue() >= SPRING_FROM && today.getMonthValue() <= SPRING_TO;
        Semester semester = store.sql(SEMESTER)
                .param("school", schoolId)
                .param("today", today)
                .query(String.class)
                .optional()
                .flatMap(Semester::ofSign)
                .orElse(isSpring ? Semester.SECOND : Semester.FIRST);
        return new Volume(grade, semester);
    }

    /** A volume as addresses write it, such as {@code 3-上}. */
    static Optional<Volume> parse(String text) {
        if (!text.matches("[1-6]-[上下]")) {
            return Optional.empty();
        }
        return Semester.ofSign(text.substring(2)).map(semester -> new Volume(text.charAt(0) - '0', semester));
    }

    static String key(Volume volume) {
        return volume.grade() + "-" + volume.semester().sign();
    }

    /** Units of a volume with what the class was taught of them. Where its edition has none, those of the 2013 one. */
    public List<UnitOfPoints> units(VisibleClass visible, Volume volume) {
        List<UnitOfPoints> units = units(visible.edition(), volume, visible.id());
        return units.isEmpty() ? units(Curriculum.SUJIAO_2013, volume, visible.id()) : units;
    }

    /** Units of a volume, as they stand to no class. */
    List<UnitOfPoints> units(String edition, Volume volume) {
        return units(edition, volume, "");
    }

    /** The unit in which teaching goes on: of the last tick while it has points left, else the first one that has. */
    public static Optional<UnitOfPoints> current(List<UnitOfPoints> units) {
        List<UnitOfPoints> unfinished = units.stream()
                .filter(unit -> unit.taught() < unit.points().size())
                .toList();
        return unfinished.stream()
                .filter(unit -> unit.taught() > 0)
                .max(java.util.Comparator.comparing(PointQueries::lastTaught))
                .or(() -> unfinished.stream().findFirst());
    }

    private static Instant lastTaught(UnitOfPoints unit) {
        return unit.points().stream()
                .map(Point::taughtAt)
                .filter(java.util.Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private List<UnitOfPoints> units(String edition, Volume volume, String classId) {
        Map<Integer, UnitOfPoints> units = new LinkedHashMap<>();
        store.sql(POINTS)
                .param("class", classId)
                .param("edition", edition)
                .param("grade", volume.grade())
                .param("volume", volume.semester().sign())
                .query(row -> {
                    UnitOfPoints unit =
                            new UnitOfPoints(row.getInt("unit_no"), row.getString("title"), List.of(point(row)));
                    units.merge(unit.number(), unit, PointQueries::joined);
                });
        return List.copyOf(units.values());
    }

    private static UnitOfPoints joined(UnitOfPoints one, UnitOfPoints other) {
        List<Point> points = new ArrayList<>(one.points());
        points.addAll(other.points());
        return new UnitOfPoints(one.number(), one.title(), points);
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(
                row.getString("id"), row.getString("name_zh"), row.getString("name_en"), instant(row, "taught_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
