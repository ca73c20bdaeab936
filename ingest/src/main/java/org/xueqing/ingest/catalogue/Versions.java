package org.xueqing.ingest.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Raises the version of a table that a run pins. */
public final class Versions {

    private Versions() {}

    public static void raise(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update versions set version = version + 1 where name = ?")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }
}
