package org.xueqing.spark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What came of the tests at the ends of terms.
 *
 * @param shares of right answers, by pupil and day of the test since the epoch (UTC); of at least {@link #FEWEST_ITEMS} items
 */
public record TermTests(Map<String, Map<Long, Double>> shares) {

    /** A test with fewer says little about a level. */
    private static final int FEWEST_ITEMS = 10;

    private static final String TESTS =
            """
            select a.student_id, extract(epoch from date_trunc('day', a.ordered_at at time zone 'UTC'))::bigint / 86400,
                   avg(case when a.correct and a.hints = 0 then 1.0 else 0.0 end)
              from answers a
             where a.setting = 'TEST' and a.attempt = 1 and a.answered_at is not null and a.received_at <= ?
               and not exists (select from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
             group by 1, 2 having count(*) >= ?
            """;

    private static final long DAYS_BEFORE_THE_END = 21;

    /** Share of right answers in the last test of the last three weeks of a term. */
    public OptionalDouble share(String studentId, Instant ends) {
        long last = Math.floorDiv(ends.getEpochSecond(), 86_400);
        return shares.getOrDefault(studentId, Map.of()).entrySet().stream()
                .filter(test -> test.getKey() <= last && test.getKey() > last - DAYS_BEFORE_THE_END)
                .max(Map.Entry.comparingByKey())
                .map(test -> OptionalDouble.of(test.getValue()))
                .orElse(OptionalDouble.empty());
    }

    static TermTests read(Connection connection, Instant through) throws SQLException {
        Map<String, Map<Long, Double>> shares = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(TESTS)) {
            statement.setObject(1, through.atOffset(ZoneOffset.UTC));
            statement.setInt(2, FEWEST_ITEMS);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    shares.computeIfAbsent(row.getString(1), absent -> new HashMap<>())
                            .put(row.getLong(2), row.getDouble(3));
                }
            }
        }
        return new TermTests(shares);
    }
}
