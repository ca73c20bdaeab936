package org.xueqing.ingest.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Raises the version of a table that a run pins. */
public final class Versions {

    private Versions() {}

    /** Makes everybody else who changes the table wait, so that what is noted under the next version is all of it. */
    public static void lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select version from versions where name = ? for update")) {
            statement.setString(1, name);
            statement.execute();
        }
    }

    public static void raise(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("update versions set version = version + 1 where name = ?")) {
            statement.setString(1, name);
            statement.executeUpdate();
        }
    }
}
