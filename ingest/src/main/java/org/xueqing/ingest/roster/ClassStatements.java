package org.xueqing.ingest.roster;

import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.xueqing.ingest.statement.Purpose;
import org.xueqing.ingest.store.Store;

/**
 * "Collected on paper on this date, by whom", for all pupils of a class. A guardian's own decision outweighs it. Said again,
 * the later one holds.
 */
public final class ClassStatements {

    private static final String RECORD =
            """
            insert into consent_statements (class_id, purpose, collected_on, collected_by, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict (class_id, purpose) do update
               set collected_on = excluded.collected_on, collected_by = excluded.collected_by,
                   recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at
            """;

    /** @param collectedBy who holds the paper, in words */
    public record PaperForms(String classId, LocalDate collectedOn, String collectedBy, String recordedBy) {}

    private final Store store;
    private final InstantSource clock;

    public ClassStatements(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public void record(PaperForms collected, Collection<Purpose> purposes) {
        store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
                for (Purpose purpose : purposes) {
                    statement.setString(1, collected.classId());
                    statement.setString(2, purpose.name());
                    statement.setObject(3, collected.collectedOn());
                    statement.setString(4, collected.collectedBy());
                    statement.setString(5, collected.recordedBy());
                    statement.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }
}
