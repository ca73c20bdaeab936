package org.xueqing.ingest.outbox;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.xueqing.ingest.store.Store;

/** A look at what waits in the outbox. */
public final class Outbox {

    private Outbox() {}

    public static boolean isEmpty(Store store) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select not exists (select from outbox)");
                    ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }
}
