package org.xueqing.spark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** What teachers taught and tested, as it had arrived at one moment. */
public record Teaching(PinnedCourses courses, TermTests tests) {

    /** @param through what arrived later is not known yet */
    public static Teaching read(StoreAddress store, Instant through) throws SQLException {
        try (Connection connection = store.connect()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return new Teaching(PinnedCourses.read(connection, through), TermTests.read(connection, through));
        }
    }
}
