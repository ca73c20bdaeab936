package org.xueqing.spark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.prediction.outcome.Course;
import org.xueqing.report.OutcomeKind;
import org.xueqing.run.PupilFindings;

/**
 * The ways of the classes through their units and terms, by what teachers said that they taught. A unit counts a fortnight after its
 * last point, a term on its last day; one of which a point was left out, with the term in which it was taught.
 */
public record PinnedCourses(Map<OutcomeKind, List<Course>> byKind) {

    private static final Duration UNTIL_IT_COUNTS = Duration.ofDays(14);

    /** After it nobody goes on where no calendar says when the term ends; longer than any holiday. */
    private static final Duration LONGEST_GAP = Duration.ofDays(70);

    /** Of points met before a volume only a review is said; so these are no courses. Each class's own edition. */
    private static final String TAUGHT =
            """
            select w.class_id, p.edition, p.grade, p.volume, p.unit_no, p.knowledge_point, w.taught_at,
                   (select max(t.last_day) from terms t
                     where t.school_id = c.school_id and t.semester = p.volume
                       and (w.taught_at at time zone 'Asia/Shanghai')::date between t.first_day and t.last_day) as last_day
              from (select distinct on (l.class_id, point) l.class_id, point, l.kind, l.taught_at
                      from lessons l, unnest(l.knowledge_points) point
                     where l.kind in ('TAUGHT', 'WITHDRAWN') and l.received_at <= ?
                     order by l.class_id, point, l.received_at desc, l.event_id desc) w
              join classes c using (class_id)
              join placements p on p.edition = c.edition and p.knowledge_point = w.point
             where w.kind = 'TAUGHT'
             order by w.class_id, p.edition, p.grade, p.volume, p.unit_no, p.position
            """;

    private static final String PLACED =
            "select knowledge_point from placements where edition = ? and grade = ? and volume = ?"
                    + " and (unit_no = ? or ?) order by unit_no, position";

    /** @param through what arrived after it is not known yet */
    static PinnedCourses read(Connection connection, Instant through) throws SQLException {
        Map<OutcomeKind, Map<Key, Taught>> byKind = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TAUGHT)) {
            statement.setObject(1, through.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    for (OutcomeKind kind : OutcomeKind.values()) {
                        byKind.computeIfAbsent(kind, absent -> new LinkedHashMap<>())
                                .computeIfAbsent(Key.of(row, kind), absent -> new Taught())
                                .add(row);
                    }
                }
            }
        }
        Map<OutcomeKind, List<Course>> courses = new HashMap<>();
        Map<Key, List<String>> placed = new HashMap<>();
        for (OutcomeKind kind : OutcomeKind.values()) {
            courses.put(kind, courses(connection, byKind.getOrDefault(kind, Map.of()), placed));
        }
        return new PinnedCourses(courses);
    }

    /** @param unit 0 for the whole term */
    private record Key(String classId, String edition, int grade, String volume, int unit) {

        static Key of(ResultSet row, OutcomeKind kind) throws SQLException {
            return new Key(
                    row.getString("class_id"),
                    row.getString("edition"),
                    row.getInt("grade"),
                    row.getString("volume"),
                    kind == OutcomeKind.UNIT ? row.getInt("unit_no") : 0);
        }

        Key ofAnyClass() {
            return new Key("", edition, grade, volume, unit);
        }

        String name() {
            return edition + "/" + grade + volume + (unit == 0 ? "" : "/" + unit);
        }
    }

    private static final class Taught {

        private final SortedMap<String, Instant> points = new TreeMap<>();
        private @Nullable Instant lastDay;

        void add(ResultSet row) throws SQLException {
            points.put(
                    row.getString("knowledge_point"),
                    row.getObject("taught_at", OffsetDateTime.class).toInstant());
            java.sql.Date last = row.getDate("last_day");
            if (last != null) {
                Instant end = last.toLocalDate()
                        .plusDays(1)
                        .atStartOfDay(PupilFindings.SCHOOL_ZONE)
                        .toInstant();
                lastDay = lastDay == null || end.isBefore(lastDay) ? end : lastDay;
            }
        }

        Instant ends(boolean isTerm, int all) {
            Instant last = points.values().stream().max(Instant::compareTo).orElse(Instant.MIN);
            if (lastDay != null && (isTerm || points.size() < all)) {
                return lastDay;
            }
            return last.plus(points.size() < all ? LONGEST_GAP : UNTIL_IT_COUNTS);
        }
    }

    private static List<Course> courses(Connection connection, Map<Key, Taught> taught, Map<Key, List<String>> placed)
            throws SQLException {
        Curriculum curriculum = Curriculum.load();
        List<Course> courses = new ArrayList<>();
        for (Map.Entry<Key, Taught> each : taught.entrySet()) {
            Key key = each.getKey();
            List<String> points = placed.get(key.ofAnyClass());
            if (points == null) {
                points = placed(connection, key);
                placed.put(key.ofAnyClass(), points);
            }
            courses.add(new Course(
                    key.name(),
                    key.classId,
                    points,
                    foundations(points, curriculum),
                    each.getValue().points,
                    each.getValue().ends(key.unit == 0, points.size())));
        }
        return courses;
    }

    private static List<String> placed(Connection connection, Key key) throws SQLException {
        List<String> points = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(PLACED)) {
            statement.setString(1, key.edition);
            statement.setInt(2, key.grade);
            statement.setString(3, key.volume);
            statement.setInt(4, key.unit);
            statement.setBoolean(5, key.unit == 0);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    points.add(row.getString(1));
                }
            }
        }
        return points;
    }

    private static List<String> foundations(Collection<String> points, Curriculum curriculum) {
        Set<String> foundations = new HashSet<>();
        points.forEach(point -> foundations.addAll(
                curriculum.point(point).map(KnowledgePoint::prerequisites).orElse(List.of())));
        foundations.removeAll(Set.copyOf(points));
        return foundations.stream().sorted().toList();
    }
}
