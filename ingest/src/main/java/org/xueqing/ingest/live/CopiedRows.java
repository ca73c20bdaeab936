package org.xueqing.ingest.live;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.Oid;

/**
 * Rows of one table that go to the store together, in the binary form of PostgreSQL's COPY: its fastest way in, and nothing
 * is written out as text to be read again. Each value is of its column's type.
 */
final class CopiedRows {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int END = -1;
    private static final int ABSENT = -1;
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final String copy;
    private final int columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private boolean isEmpty = true;

    CopiedRows(String table, String... columns) {
        this.copy = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        this.columns = columns.length;
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    CopiedRows beginRow() {
        isEmpty = false;
        return write(() -> out.writeShort(columns));
    }

    CopiedRows add(@Nullable String text) {
        return text == null ? addNothing() : addBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    CopiedRows add(UUID uuid) {
        return write(() -> {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(uuid.getMostSignificantBits());
            out.writeLong(uuid.getLeastSignificantBits());
        });
    }

    CopiedRows add(boolean truth) {
        return write(() -> {
            out.writeInt(1);
            out.writeBoolean(truth);
        });
    }

    CopiedRows add(int number) {
        return write(() -> {
            out.writeInt(Integer.BYTES);
            out.writeInt(number);
        });
    }

    CopiedRows add(@Nullable Long number) {
        return number == null
                ? addNothing()
                : write(() -> {
                    out.writeInt(Long.BYTES);
                    out.writeLong(number);
                });
    }

    CopiedRows add(@Nullable Double number) {
        return add(number == null ? null : Long.valueOf(Double.doubleToLongBits(number)));
    }

    CopiedRows add(@Nullable Instant instant) {
        return add(instant == null ? null : Long.valueOf(micros(instant)));
    }

    CopiedRows addBytes(byte[] value) {
        return write(() -> {
            out.writeInt(value.length);
            out.write(value);
        });
    }

    CopiedRows addTexts(List<String> texts) {
        List<byte[]> values = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        return write(() -> {
            int dimensions = values.isEmpty() ? 0 : 1;
            int content = values.stream()
                    .mapToInt(value -> Integer.BYTES + value.length)
                    .sum();
            out.writeInt((3 + 2 * dimensions) * Integer.BYTES + content);
            out.writeInt(dimensions);
            out.writeInt(0);
            out.writeInt(Oid.TEXT);
            if (dimensions > 0) {
                out.writeInt(values.size());
                out.writeInt(1);
            }
            for (byte[] value : values) {
                out.writeInt(value.length);
                out.write(value);
            }
        });
    }

    void copyTo(Connection connection) throws SQLException {
        if (isEmpty) {
            return;
        }
        write(() -> out.writeShort(END));
        CopyIn copyIn = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            copyIn.writeToCopy(bytes.toByteArray(), 0, bytes.size());
            copyIn.endCopy();
        } finally {
            if (copyIn.isActive()) {
                copyIn.cancelCopy();
            }
        }
    }

    private CopiedRows addNothing() {
        return write(() -> out.writeInt(ABSENT));
    }

    /** Kept to the microsecond, as the contract says. */
    private static long micros(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond() - EPOCH.getEpochSecond(), 1_000_000L),
                instant.getNano() / 1_000);
    }

    private interface Part {
        void write() throws IOException;
    }

    private CopiedRows write(Part part) {
        try {
            part.write();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
    }
}
