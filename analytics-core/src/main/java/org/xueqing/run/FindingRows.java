package org.xueqing.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Writes rows of one run, over rows with the same keys, in the transaction of the connection. */
public record FindingRows(Connection connection, long runId) {

    private static final int ROWS_PER_BATCH = 1_000;

    public <R> void write(Findings<R> findings, Iterator<R> rows) throws SQLException {
        if (!rows.hasNext()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(findings.upsert())) {
            int waiting = 0;
            while (rows.hasNext()) {
                bind(statement, findings.values(rows.next()));
                statement.addBatch();
                if (++waiting % ROWS_PER_BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        statement.setLong(1, runId);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 2, forDriver(values[i]));
        }
    }

    private @Nullable Object forDriver(@Nullable Object value) throws SQLException {
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
