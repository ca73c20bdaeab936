package org.xueqing.spark.job;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.xueqing.report.MasteryRow;
import org.xueqing.spark.lake.LakeSession;
import org.xueqing.spark.store.StoreAddress;

/** A real store with an empty schema, and a lake beside it. */
final class TestStore implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final StoreAddress address;
    private final String warehouse;

    private TestStore(EmbeddedPostgres postgres, Path warehouse) {
        this.postgres = postgres;
        this.address = new StoreAddress(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        this.warehouse = warehouse.toUri().toString();
    }

    static TestStore start(Path folder) throws IOException, SQLException {
        TestStore store = new TestStore(EmbeddedPostgres.start(), folder);
        for (Path migration : migrations()) {
            store.execute(Files.readString(migration));
        }
        return store;
    }

    /** In the order of their versions. */
    private static List<Path> migrations() throws IOException {
        URL first = Objects.requireNonNull(MasteryRow.class.getResource("migration/V1__store.sql"));
        try (Stream<Path> files =
                Files.list(Path.of(URI.create(first.toString())).getParent())) {
            return files.sorted(Comparator.comparingInt(TestStore::version)).toList();
        }
    }

    private static int version(Path migration) {
        return Integer.parseInt(migration.getFileName().toString().replaceFirst("V(\\d+)__.*", "$1"));
    }

    StoreAddress address() {
        return address;
    }

    Map<String, String> environment() {
        return Map.of(
                "XUEQING_STORE_URL", address.url(),
                "XUEQING_STORE_USER", address.user(),
                "XUEQING_STORE_PASSWORD", address.password(),
                "XUEQING_LAKE", warehouse);
    }

    void withSpark(Consumer<SparkSession> work) {
        SparkSession spark = LakeSession.open("local[2]", address, warehouse);
        try {
            work.accept(spark);
        } finally {
            spark.stop();
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    /** Rows as text, cells joined by commas, null as nothing. */
    List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    String cell = result.getString(column);
                    cells.add(cell == null ? "" : cell);
                }
                rows.add(String.join(",", cells));
            }
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
