package org.xueqing.ingest.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * What stands in {@code imports} about a file that was brought in.
 *
 * @param login empty from the command line
 */
public record ImportRecord(
        Instant at, String login, String kind, String file, long accepted, long repeated, long refused) {

    public void write(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                """
                insert into imports (at, login, kind, file, accepted, repeated, conflicting, refused)
                values (?, ?, ?, ?, ?, ?, 0, ?)
                """)) {
            statement.setObject(1, at.atOffset(ZoneOffset.UTC));
            statement.setString(2, login);
            statement.setString(3, kind);
            statement.setString(4, file);
            statement.setLong(5, accepted);
            statement.setLong(6, repeated);
            statement.setLong(7, refused);
            statement.executeUpdate();
        }
    }
}
