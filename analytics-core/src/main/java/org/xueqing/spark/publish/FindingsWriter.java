package org.xueqing.spark.publish;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.xueqing.spark.store.StoreAddress;

/** Writes rows of one run that is not published yet, from the driver or from an executor. */
public record FindingsWriter(StoreAddress store, long runId) implements Serializable {

    private static final int ROWS_PER_BATCH = 1_000;

    /** All rows or none of them. */
    public <R> void write(Findings<R> findings, Iterator<R> rows) throws SQLException {
        if (!rows.hasNext()) {
            return;
        }
        try (Connection connection = store.connect();
                PreparedStatement statement = connection.prepareStatement(findings.upsert())) {
            int waiting = 0;
            while (rows.hasNext()) {
                bind(connection, statement, findings.values(rows.next()));
                statement.addBatch();
                if (++waiting % ROWS_PER_BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private void bind(Connection connection, PreparedStatement statement, @Nullable Object[] values)
            throws SQLException {
        statement.setLong(1, runId);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 2, forDriver(connection, values[i]));
        }
    }

    private static @Nullable Object forDriver(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        if (value instanceof Integer[] numbers) {
            return connection.createArrayOf("int4", numbers);
        }
        if (value instanceof Double[] numbers) {
            return connection.createArrayOf("float8", numbers);
        }
        return value;
    }
}
