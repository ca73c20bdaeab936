package org.xueqing.dashboard.fault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xueqing.dashboard.fault.Journal.Told;
import org.xueqing.event.Fingerprint;
import org.xueqing.event.PupilEvent;
import org.xueqing.ingest.verify.Differences;
import org.xueqing.ingest.verify.Invariant;
import org.xueqing.ingest.verify.Verification;

/** What senders were told, held against the store; and the store against the log. */
record Recount(Site site, Journal journal, String prefix) {

    private static final String STORED =
            """
            select event_id, fingerprint from events
             where stream = 'practice' and subject_id like ? || '%'
            """;

    /** Every violation of a promise, in words; none where all is well. */
    List<String> violations() {
        List<String> violations = new ArrayList<>(journal.complaints());
        Differences differences = new Verification(
                        site.observer(), site.folder(), Duration.ofSeconds(60), sentence -> {})
                .run()
                .differences();
        for (Invariant invariant : Invariant.values()) {
            differences
                    .examples(invariant)
                    .forEach(example -> violations.add(
                            invariant.word() + " " + differences.of(invariant) + " times, for example " + example));
            differences
                    .reason(invariant)
                    .ifPresent(reason -> violations.add(invariant.word() + " not told: " + reason));
        }
        compare(site.observer().store().inTransaction(this::stored), violations);
        return violations;
    }

    private void compare(Map<UUID, Fingerprint> stored, List<String> violations) {
        for (PupilEvent event : journal.sent().values()) {
            Fingerprint fingerprint = stored.remove(event.eventId());
            Told told = journal.told(event.eventId());
            if (told == Told.CONFIRMED && fingerprint == null) {
                violations.add("I1 confirmed and lost: " + event);
            } else if (told == Told.REFUSED && fingerprint != null) {
                violations.add("I2 refused and kept: " + event);
            } else if (told == Told.NOTHING) {
                violations.add("I3 never settled: " + event);
            } else if (fingerprint != null && !fingerprint.equals(Fingerprint.of(event))) {
                violations.add("I1 another body is stored: " + event);
            }
        }
        stored.keySet().forEach(id -> violations.add("I1 stored and never sent: " + id));
    }

    private Map<UUID, Fingerprint> stored(Connection connection) throws SQLException {
        Map<UUID, Fingerprint> stored = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setString(1, prefix);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.put(rows.getObject(1, UUID.class), Fingerprint.ofBytes(rows.getBytes(2)));
                }
            }
        }
        return stored;
    }
}
