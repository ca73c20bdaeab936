package org.xueqing.ingest.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import org.xueqing.ingest.store.Store;

/** A look at what waits in the outbox. */
public final class Outbox {

    private Outbox() {}

    /** Id of the youngest row that waits, 0 if none does. Older ones were accepted before it. */
    public static long last(Store store) {
        return ask(store, "select coalesce(max(id), 0) from outbox where id >= ?", 0);
    }

    /** Whether everything up to this id is stored. */
    public static boolean isStored(Store store, long id) {
        return ask(store, "select count(*) from (select from outbox where id <= ? limit 1) as waiting", id) == 0;
    }

    /** How many rows may wait: those from the oldest to the youngest, of which some may be gone. */
    public static long waiting(Store store) {
        return ask(
                store,
                """
                select coalesce((select id from outbox order by id desc limit 1)
                                - (select id from outbox where id >= ? order by id limit 1) + 1, 0)
                """,
                0);
    }

    /** Whether more rows may wait than that: cheaper than to count them, for it looks only where none should be. */
    static boolean isLongerThan(Store store, long rows) {
        return ask(
                        store,
                        """
                        select count(*) from (
                            select from outbox where id <= (select last_value from outbox_id_seq) - ? limit 1) as beyond
                        """,
                        rows)
                > 0;
    }

    /** How long the oldest row has waited. */
    public static Duration age(Store store) {
        return Duration.ofMillis(ask(
                store,
                """
                select coalesce((select greatest(0, extract(epoch from now() - received_at) * 1000)::bigint
                                   from outbox where id >= ? order by id limit 1), 0)
                """,
                0));
    }

    private static long ask(Store store, String question, long id) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                statement.setLong(1, id);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }
}
