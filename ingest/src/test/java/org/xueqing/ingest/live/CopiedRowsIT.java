package org.xueqing.ingest.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.store.Columns;

/** What goes to the store in binary form is there as it was, whatever it holds. */
class CopiedRowsIT {

    private record Row(
            UUID id,
            String text,
            List<String> texts,
            boolean truth,
            @Nullable Double share,
            @Nullable Long whole,
            int number,
            @Nullable Instant instant) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    new UUID(-1, 1),
                    "tab\t newline\n \\N \\. {\"a\",b} 学情 😀",
                    List.of("a,b", "\"quoted\"", "\\", "", "三位数"),
                    true,
                    1.0 / 3,
                    Long.MIN_VALUE,
                    Integer.MAX_VALUE,
                    Instant.parse("2026-09-01T08:00:00.123456Z")),
            new Row(new UUID(1, -1), "", List.of(), false, null, null, 0, null),
            new Row(new UUID(0, 0), "x", List.of("1"), true, -0.0, 0L, -1, Instant.EPOCH),
            new Row(new UUID(5, 5), "y", List.of("2"), true, 1.0, 7L, 1, Instant.parse("2100-12-31T23:59:59.999999Z")));

    @TempDir
    Path folder;

    @Test
    void keepsEveryValueAndFindsItByItsIdentity() {
        try (Installation installation = Installations.open(folder.resolve("data"))) {
            List<Row> read = installation.store().inTransaction(connection -> {
                try (var statement = connection.createStatement()) {
                    statement.execute(
                            """
                            create temporary table copied (id uuid, text text, texts text[], truth boolean,
                                share double precision, whole bigint, number int, instant timestamptz) on commit drop
                            """);
                }
                copy(connection);
                return read(connection);
            });
            assertThat(read).containsExactlyElementsOf(ROWS);
        }
    }

    private static void copy(Connection connection) throws SQLException {
        CopiedRows rows =
                new CopiedRows("copied", "id", "text", "texts", "truth", "share", "whole", "number", "instant");
        for (Row row : ROWS) {
            rows.beginRow()
                    .add(row.id())
                    .add(row.text())
                    .addTexts(row.texts())
                    .add(row.truth())
                    .add(row.share())
                    .add(row.whole())
                    .add(row.number())
                    .add(row.instant());
        }
        rows.copyTo(connection);
    }

    private static List<Row> read(Connection connection) throws SQLException {
        List<Row> read = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                """
                select c.* from unnest(?::uuid[], ?::text[]) with ordinality as w (id, text, place)
                  join copied c using (id, text) order by w.place
                """)) {
            statement.setArray(1, Columns.uuids(connection, ROWS, Row::id));
            statement.setArray(2, Columns.texts(connection, ROWS, Row::text));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    read.add(row(row));
                }
            }
        }
        return read;
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime instant = row.getObject("instant", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("text"),
                List.of((String[]) row.getArray("texts").getArray()),
                row.getBoolean("truth"),
                row.getObject("share", Double.class),
                row.getObject("whole", Long.class),
                row.getInt("number"),
                instant == null ? null : instant.toInstant());
    }
}
