package org.xueqing.spark.store;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where the store is and how to log in; goes to executors, never into a log. */
public record StoreAddress(String url, String user, String password) implements Serializable {

    /** A connection without automatic commit. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("reWriteBatchedInserts", "true");
        properties.setProperty("ApplicationName", "xueqing analyze");
        Connection connection = DriverManager.getConnection(url, properties);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
