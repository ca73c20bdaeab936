package org.xueqing.ingest.store;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * One column of many rows, as a parameter of a statement. In the binary form of PostgreSQL, which neither side has to write
 * out and take apart.
 */
public final class Columns {

    private static final int HEAD_BYTES = 20;
    private static final int UUID_BYTES = 16;

    private Columns() {}

    public static <T> Array texts(Connection connection, Collection<T> rows, Function<T, String> text)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(text).toArray(String[]::new));
    }

    public static Array texts(Connection connection, Collection<String> rows) throws SQLException {
        return connection.createArrayOf("text", rows.toArray(String[]::new));
    }

    public static <T> Array bytes(Connection connection, Collection<T> rows, Function<T, byte[]> bytes)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(bytes).toArray(byte[][]::new));
    }

    /** The driver would write each out as text. */
    public static <T> Array uuids(Connection connection, Collection<T> rows, Function<T, UUID> uuid)
            throws SQLException {
        ByteBuffer array = ByteBuffer.allocate(HEAD_BYTES + rows.size() * (Integer.BYTES + UUID_BYTES));
        array.putInt(1).putInt(0).putInt(Oid.UUID).putInt(rows.size()).putInt(1);
        for (T row : rows) {
            UUID value = uuid.apply(row);
            array.putInt(UUID_BYTES).putLong(value.getMostSignificantBits()).putLong(value.getLeastSignificantBits());
        }
        return new PgArray(connection.unwrap(BaseConnection.class), Oid.UUID_ARRAY, array.array());
    }
}
