package org.xueqing.ingest.golden;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.Engines;
import org.xueqing.ingest.flow.Flow;
import org.xueqing.ingest.land.Lake;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.topic.Topics;

/** Real engines in a folder of their own, with everything moving. */
final class Installation implements AutoCloseable {

    final Engines engines;
    final Store store;
    final Topics topics;
    final Lake lake;
    private final Flow flow;

    Installation(Path folder) {
        engines = Engines.open(new DataFolder(folder), EngineSettings.embedded());
        store = Store.open(engines.addresses());
        topics = new Topics(engines.addresses().kafka());
        topics.create();
        lake = Lake.open(engines.addresses());
        flow = Flow.start(engines.addresses(), store, topics, lake, Duration.ofMillis(200));
    }

    void awaitLanded() {
        Flow.awaitLanded(store, topics, lake, Duration.ofSeconds(60), flow::check);
    }

    void mapItems(List<List<String>> rows) {
        store.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into item_knowledge_points values (?, ?)")) {
                for (List<String> row : rows) {
                    for (String point : row.get(1).split(";")) {
                        statement.setString(1, row.get(0));
                        statement.setString(2, point);
                        statement.addBatch();
                    }
                }
                return statement.executeBatch().length;
            }
        });
    }

    /** Rows of a query, every value as text. */
    List<List<String>> query(String sql) {
        return store.inTransaction(connection -> {
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

    @Override
    public void close() {
        flow.close();
        lake.close();
        topics.close();
        store.close();
        engines.close();
    }
}
