package org.xueqing.ingest.practice;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.store.WriteGate;

/** Notes that a pupil has opened the first step of a learning pack. */
public final class PackOpenings {

    private static final String OPEN =
            """
            insert into pack_openings (student_id, pack_id, opened_at)
            select m.student_id, p.pack_id, ? from learning_packs p join class_members m using (class_id)
             where m.student_id = ? and p.pack_id = ? and p.withdrawn_at is null limit 1
            on conflict do nothing
            """;

    private final Store store;
    private final InstantSource clock;

    public PackOpenings(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Once; a pack of another class is none. @param age how long ago it was opened on the device */
    public void note(String studentId, String packId, Duration age) {
        store.inTransaction(connection -> {
            WriteGate.enter(connection);
            try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
                statement.setObject(1, clock.instant().minus(Ages.sensible(age)).atOffset(ZoneOffset.UTC));
                statement.setString(2, studentId);
                statement.setString(3, packId);
                return statement.executeUpdate();
            }
        });
    }
}
