package org.xueqing.ingest.plan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xueqing.ingest.practice.Siblings;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.family.Families;
import org.xueqing.plan.Offer;

/**
 * How long pupils take, in times what their items are expected to take, so that planned minutes are the pupil's own. Whoever
 * was seen little is taken as expected.
 */
final class Tempos {

    /** To find an item, read it, write the answer and go on: what children take beside the mathematics. */
    private static final double TURNING_SECONDS = 30;

    private static final double IMAGINED_SECONDS = 600;
    private static final double SLOWEST = 2.5;
    private static final double FASTEST = 0.5;
    private static final Duration SEEN_IN = Duration.ofDays(60);
    private static final long LONGEST_MILLIS = 600_000;

    private static final String TAKEN =
            """
            select student_id, item_id, duration_ms from answers
             where student_id = any (?) and attempt = 1 and duration_ms between 500 and ? and ordered_at >= ?
            """;

    private final Map<String, double[]> takenAndExpected = new HashMap<>();

    private Tempos() {}

    static Offer.OfFamily offer(ItemFamily family, int grade) {
        return new Offer.OfFamily(family, grade, TURNING_SECONDS);
    }

    static Tempos read(Connection connection, Collection<String> pupils, int grade, Instant now) throws SQLException {
        Tempos tempos = new Tempos();
        try (PreparedStatement statement = connection.prepareStatement(TAKEN)) {
            statement.setArray(1, connection.createArrayOf("text", pupils.toArray()));
            statement.setLong(2, LONGEST_MILLIS);
            statement.setObject(3, now.minus(SEEN_IN).atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Optional<ItemFamily> family = Families.family(Siblings.kind(row.getString(2)));
                    if (family.isPresent()) {
                        double[] sums =
                                tempos.takenAndExpected.computeIfAbsent(row.getString(1), absent -> new double[2]);
                        sums[0] += row.getLong(3) / 1_000.0;
                        sums[1] += offer(family.get(), grade).seconds();
                    }
                }
            }
        }
        return tempos;
    }

    double of(String studentId) {
        double[] sums = takenAndExpected.getOrDefault(studentId, new double[2]);
        double tempo = (sums[0] + IMAGINED_SECONDS) / (sums[1] + IMAGINED_SECONDS);
        return Math.max(FASTEST, Math.min(SLOWEST, tempo));
    }
}
