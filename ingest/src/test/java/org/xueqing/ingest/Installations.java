package org.xueqing.ingest;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.flow.Installation;

/** Installations for tests: real engines in a folder of their own, with everything moving. */
public final class Installations {

    private Installations() {}

    public static Installation open(Path folder) {
        return Installation.open(PreparedFolder.at(folder), EngineSettings.embedded(), Duration.ofMillis(200));
    }

    public static void awaitLanded(Installation installation) {
        installation.awaitLanded(Duration.ofSeconds(60), () -> {});
    }

    /** Rows of a query, every value as text. */
    public static List<List<String>> query(Installation installation, String sql) {
        return installation.store().inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet rows = statement.executeQuery()) {
                return texts(rows);
            }
        });
    }

    private static List<List<String>> texts(ResultSet rows) throws SQLException {
        List<List<String>> texts = new ArrayList<>();
        while (rows.next()) {
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                row.add(String.valueOf(rows.getString(i)));
            }
            texts.add(row);
        }
        return texts;
    }
}
