package org.xueqing.ingest.observe;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;

/** Whether a process can do its work now. */
public record Readiness(Installation installation) {

    /** A broker or a database that starts again is back before. */
    private static final Duration FAILING_FOR = Duration.ofSeconds(30);

    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    /** Why not; nothing if it can. */
    public Optional<Sentence> obstacle() {
        return flow().or(this::store);
    }

    private Optional<Sentence> flow() {
        try {
            installation.checkFlow();
            return installation.flowTrouble(FAILING_FOR);
        } catch (SpokenException e) {
            return Optional.of(e.sentence());
        }
    }

    private Optional<Sentence> store() {
        String store = installation.engines().addresses().storeUrl().replaceFirst("\\?.*", "");
        try (Connection connection = installation.store().dataSource().getConnection()) {
            return connection.isValid(Math.toIntExact(ANSWERS_WITHIN.toSeconds()))
                    ? Optional.empty()
                    : Optional.of(Sentence.of("store.unreachable", store, "no answer"));
        } catch (SQLException e) {
            return Optional.of(Sentence.of("store.unreachable", store, e));
        }
    }
}
