package org.xueqing.ingest.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.message.SpokenException;

class EnginesIT {

    @TempDir
    Path root;

    @Test
    void keepsEverythingFromOneStartToTheNext() throws Exception {
        DataFolder folder = new DataFolder(root.resolve("data"));
        try (Engines engines = Engines.open(folder, EngineSettings.embedded())) {
            assertThat(engines.isHolder()).isTrue();
            execute(engines, "create table kept (word text)");
            execute(engines, "insert into kept values ('学情')");
            try (Admin admin = Admin.create(kafka(engines))) {
                admin.createTopics(Set.of(new NewTopic("kept", 2, (short) 1)))
                        .all()
                        .get();
            }
        }
        assertThat(folder.addresses()).doesNotExist();
        try (Engines engines = Engines.open(folder, EngineSettings.embedded())) {
            assertThat(query(engines, "select word from kept")).isEqualTo("学情");
            try (Admin admin = Admin.create(kafka(engines))) {
                assertThat(admin.listTopics().names().get()).contains("kept");
            }
        }
    }

    @Test
    void configuresTheStoreAsInProduction() throws Exception {
        DataFolder folder = new DataFolder(root.resolve("data"));
        try (Engines engines = Engines.open(folder, EngineSettings.embedded())) {
            assertThat(query(engines, "show fsync")).isEqualTo("on");
            assertThat(query(engines, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(engines, "show full_page_writes")).isEqualTo("on");
            assertThat(query(engines, "show data_checksums")).isEqualTo("on");
            assertThat(query(engines, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.addresses())))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(engines.addresses().storeUrl(), "xueqing", "wrong"))
                    .hasMessageContaining("password");
        }
    }

    @Test
    void makesASecondCommandTheClientOfTheFirst() throws Exception {
        DataFolder folder = new DataFolder(root.resolve("data"));
        try (Engines first = Engines.open(folder, EngineSettings.embedded());
                Engines second = Engines.open(folder, EngineSettings.embedded())) {
            assertThat(second.isHolder()).isFalse();
            assertThat(second.addresses()).isEqualTo(first.addresses());
            second.close();
            assertThat(query(first, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void stopsAServerThatAKilledHolderLeftBehind() throws Exception {
        DataFolder folder = new DataFolder(root.resolve("data"));
        folder.create();
        Postgres orphan = Postgres.start(folder);
        long before = postmaster(folder);
        try (Engines engines = Engines.open(folder, EngineSettings.embedded())) {
            assertThat(postmaster(folder)).isNotEqualTo(before);
            assertThat(query(engines, "select 1")).isEqualTo("1");
            assertThatThrownBy(() -> DriverManager.getConnection(orphan.maintenanceUrl(), "xueqing", orphan.password()))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void leavesAlivePrograminPeaceWhoseNumberStandsInAStaleMark() throws Exception {
        DataFolder folder = new DataFolder(root.resolve("data"));
        Engines.open(folder, EngineSettings.embedded()).close();
        Files.writeString(
                folder.postgres().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder.postgres() + "\n");
        try (Engines engines = Engines.open(folder, EngineSettings.embedded())) {
            assertThat(query(engines, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void usesExternalAddressesInsteadOfItsOwnEngines() {
        Map<String, String> environment = Map.of(
                "XUEQING_STORE_URL", "jdbc:postgresql://db.example/xueqing",
                "XUEQING_STORE_USER", "u",
                "XUEQING_STORE_PASSWORD", "p",
                "XUEQING_KAFKA", "kafka.example:9092",
                "XUEQING_LAKE", "file:///srv/lake");
        DataFolder folder = new DataFolder(root.resolve("data"));
        try (Engines engines = Engines.open(folder, EngineSettings.from(environment))) {
            assertThat(engines.addresses().kafka()).isEqualTo("kafka.example:9092");
            assertThat(folder.postgres()).doesNotExist();
            assertThat(folder.kafka()).doesNotExist();
        }
    }

    @Test
    void namesEverySettingThatIsMissing() {
        assertThatThrownBy(() -> EngineSettings.from(Map.of("XUEQING_STORE_URL", "jdbc:postgresql://db.example/x")))
                .isInstanceOf(SpokenException.class)
                .hasMessageContaining("XUEQING_STORE_USER, XUEQING_STORE_PASSWORD");
    }

    @Test
    void saysInOneSentenceThatTheFolderCannotBeUsed() throws Exception {
        Path file = Files.createFile(root.resolve("a-file"));
        assertThatThrownBy(() -> Engines.open(new DataFolder(file), EngineSettings.embedded()))
                .isInstanceOf(SpokenException.class)
                .hasMessageContaining(file.toString());
    }

    private static long postmaster(DataFolder folder) throws Exception {
        return Long.parseLong(Files.readAllLines(folder.postgres().resolve("postmaster.pid"))
                .get(0)
                .trim());
    }

    private static Properties kafka(Engines engines) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", engines.addresses().kafka());
        return properties;
    }

    private static void execute(Engines engines, String sql) throws SQLException {
        try (Connection connection = connect(engines);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(Engines engines, String sql) throws SQLException {
        try (Connection connection = connect(engines);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(Engines engines) throws SQLException {
        EngineAddresses addresses = engines.addresses();
        return DriverManager.getConnection(addresses.storeUrl(), addresses.storeUser(), addresses.storePassword());
    }
}
