package org.xueqing.spark.store;

import java.io.Serializable;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xueqing.effect.Episode;
import org.xueqing.run.PupilFindings;

/**
 * What was done for pupils, as it had been noted at one moment.
 *
 * @param cohorts of each class: its school and grade
 */
public record PinnedMeasures(List<Done> done, Map<String, Cohort> cohorts) implements Serializable {

    /** Pupils of one school and grade can be compared. */
    public record Cohort(String schoolId, int grade) implements Serializable {}

    /** A measure. */
    public record Done(String kind, Cohort cohort, Set<String> pupils, Episode episode) implements Serializable {

        /** Who is helped in the weeks around another measure on the same points cannot stand for those who are not. */
        public boolean disturbs(Done other) {
            Duration apart =
                    Duration.between(episode.begins(), other.episode.begins()).abs();
            return apart.compareTo(Episode.AFTERWARDS) < 0 && overlaps(other.episode.points());
        }

        private boolean overlaps(Set<String> points) {
            return points.isEmpty()
                    || episode.points().isEmpty()
                    || points.stream().anyMatch(episode.points()::contains);
        }
    }

    private static final String DONE =
            """
            select m.measure_id, m.kind, c.school_id, c.grade, m.knowledge_points, m.done_on,
                   array(select p.student_id from measure_pupils p where p.measure_id = m.measure_id order by 1) as pupils
              from measures m join classes c using (class_id)
             where m.noted_at <= ? and m.done_on < ?
             order by m.done_on, m.measure_id
            """;

    /** @param through what was noted after it is not known yet */
    public static PinnedMeasures read(StoreAddress store, Instant through) throws SQLException {
        try (Connection connection = store.connect()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new PinnedMeasures(done(connection, through), cohorts(connection));
        }
    }

    private static List<Done> done(Connection connection, Instant through) throws SQLException {
        List<Done> done = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(DONE)) {
            statement.setObject(1, through.atOffset(ZoneOffset.UTC));
            statement.setObject(2, LocalDate.ofInstant(through, PupilFindings.SCHOOL_ZONE));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    done.add(done(row));
                }
            }
        }
        return done;
    }

    private static Done done(ResultSet row) throws SQLException {
        LocalDate day = row.getObject("done_on", LocalDate.class);
        return new Done(
                row.getString("kind"),
                new Cohort(row.getString("school_id"), row.getInt("grade")),
                texts(row.getArray("pupils")),
                new Episode(
                        row.getString("measure_id"),
                        texts(row.getArray("knowledge_points")),
                        day.atStartOfDay(PupilFindings.SCHOOL_ZONE).toInstant(),
                        day.plusDays(1).atStartOfDay(PupilFindings.SCHOOL_ZONE).toInstant()));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static Map<String, Cohort> cohorts(Connection connection) throws SQLException {
        Map<String, Cohort> cohorts = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select class_id, school_id, grade from classes");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                cohorts.put(row.getString(1), new Cohort(row.getString(2), row.getInt(3)));
            }
        }
        return cohorts;
    }
}
