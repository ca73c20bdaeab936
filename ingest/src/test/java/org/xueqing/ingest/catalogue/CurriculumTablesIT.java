package org.xueqing.ingest.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.ingest.engines.DataFolder;
import org.xueqing.ingest.engines.EngineSettings;
import org.xueqing.ingest.engines.Engines;
import org.xueqing.ingest.store.Store;

class CurriculumTablesIT {

    private static final String VERSION = "select version from versions where name = 'curriculum'";

    @TempDir
    Path root;

    @Test
    void raisesTheVersionOnlyWhereTheContentChanges() {
        Curriculum curriculum = Curriculum.load();
        try (Engines engines = Engines.open(new DataFolder(root.resolve("data")), EngineSettings.embedded());
                Store store = Store.open(engines.addresses())) {
            assertThat(CurriculumTables.load(store, curriculum)).isTrue();
            assertThat(CurriculumTables.load(store, curriculum)).isFalse();
            assertThat(number(store, VERSION)).isEqualTo(1);
            assertThat(number(store, "select count(*) from knowledge_points")).isEqualTo(333);
            assertThat(number(store, "select count(*) from placements where edition = 'sujiao-2013'"))
                    .isEqualTo(333);

            execute(store, "update knowledge_points set name_zh = '别的' where id = 'K104'");
            execute(store, "insert into units values ('sujiao-2013', 3, '上', 99, '没有的单元')");
            execute(
                    store,
                    "insert into knowledge_points (id, source, name_zh, name_en) values ('web:q1', 'web', 'q1', 'q1')");
            assertThat(CurriculumTables.load(store, curriculum)).isTrue();
            assertThat(number(store, VERSION)).isEqualTo(2);
            assertThat(number(store, "select count(*) from units where unit_no = 99"))
                    .isZero();
            assertThat(number(store, "select count(*) from knowledge_points where source = 'web'"))
                    .isEqualTo(1);
        }
    }

    private static long number(Store store, String sql) {
        return store.inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private static void execute(Store store, String sql) {
        store.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
