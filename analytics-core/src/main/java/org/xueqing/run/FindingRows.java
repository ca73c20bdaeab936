package org.xueqing.run;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes rows of one run, over rows with the same keys, in the transaction of the connection. */
public record FindingRows(Connection connection, long runId) {

    private static final int ROWS_PER_BATCH = 1_000;

    public <R> void write(Findings<R> findings, Iterator<R> rows) throws SQLException {
        if (!rows.hasNext()) {
            return;
        }
        Optional<String> ofColumns = findings.upsertOfColumns();
        if (ofColumns.isPresent()) {
            writeColumns(findings, ofColumns.get(), rows);
        } else {
            writeRows(findings, rows);
        }
    }

    private <R> void writeColumns(Findings<R> findings, String upsert, Iterator<R> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(upsert)) {
            while (rows.hasNext()) {
                List<@Nullable Object[]> some = new ArrayList<>();
                while (rows.hasNext() && some.size() < ROWS_PER_BATCH) {
                    some.add(findings.values(rows.next()));
                }
                statement.setLong(1, runId);
                for (int i = 0; i < findings.types().size(); i++) {
                    int column = i;
                    String type = findings.types().get(i);
                    Object[] values =
                            some.stream().map(row -> forDriver(row[column])).toArray(size -> ofType(type, size));
                    statement.setArray(i + 2, connection.createArrayOf(type, values));
                }
                statement.executeUpdate();
            }
        }
    }

    /** What the driver knows the type of it sends in binary form, and as text otherwise. */
    private static @Nullable Object[] ofType(String type, int size) {
        return switch (type) {
            case "text" -> new String[size];
            case "float8" -> new Double[size];
            case "int4" -> new Integer[size];
            case "int8" -> new Long[size];
            case "bool" -> new Boolean[size];
            default -> new Object[size];
        };
    }

    private <R> void writeRows(Findings<R> findings, Iterator<R> rows) throws SQLException {
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
            statement.setObject(i + 2, array(forDriver(values[i])));
        }
    }

    private static @Nullable Object forDriver(@Nullable Object value) {
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    private @Nullable Object array(@Nullable Object value) throws SQLException {
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
