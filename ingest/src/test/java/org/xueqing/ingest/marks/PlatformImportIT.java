package org.xueqing.ingest.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Setting;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.marks.PlatformImport.Result;
import org.xueqing.ingest.message.SpokenException;

class PlatformImportIT {

    private static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-20T08:00:00Z"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String WEEK =
            """
            博智导出 2026-11-20
            班级,学生,题目ID,得分,分值,学生答案,提交时间,备注
            三年级1班,甲,T1,1,1,44,2026-11-19 18:30:05,x
            三年级1班,甲,T2,0.5,1,,2026-11-19 18:31,
            三年级1班,无名,T1,1,1,,2026-11-19 18:31,
            三年级1班,甲,T3,2,1,,2026-11-19 18:32,
            三年级1班,甲,T4,1,1,,昨天,
            """;

    @TempDir
    static Path folder;

    private static Installation installation;
    private static PlatformImport platform;

    @BeforeAll
    static void open() {
        installation = Installations.open(folder.resolve("data"));
        platform = new PlatformImport(installation.store(), NOW, ZoneId.of("Asia/Shanghai"));
        installation.store().inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("insert into schools (school_id, name) values ('s', '学校')");
                statement.execute("insert into classes (class_id, school_id, school_year, grade, class_no, opened_on)"
                        + " values ('c-1', 's', 2026, 3, 1, '2026-09-01')");
                statement.execute("insert into roster_pupils (student_id, pupil_no, name, school_id)"
                        + " values ('p-1', '01', '甲', 's')");
                return statement.execute(
                        "insert into class_members (class_id, student_id, valid_from) values ('c-1', 'p-1', '2026-09-01')");
            }
        });
    }

    @AfterAll
    static void close() {
        installation.close();
    }

    @Test
    void showsTheFirstRowsAndProposesWhatTheColumnsMean() throws IOException {
        PlatformImport.Preview preview = PlatformImport.preview(write(WEEK));
        assertThat(preview.columns()).contains("班级", "题目ID");
        assertThat(preview.rows().get(0)).contains("T1", "44");
        assertThat(ColumnMapping.proposed("bozhi", preview.columns(), Setting.HOMEWORK)
                        .titles())
                .containsEntry(MappedField.ITEM, "题目ID")
                .containsEntry(MappedField.NAME, "学生")
                .containsEntry(MappedField.FULL_MARKS, "分值")
                .doesNotContainValue("备注");
    }

    @Test
    void takesGoodRowsSaysOfTheOthersWhyAndTakesNothingTwiceNextWeek() throws IOException {
        Path file = write(WEEK);
        ColumnMapping mapping =
                ColumnMapping.proposed("bozhi", PlatformImport.preview(file).columns(), Setting.HOMEWORK);
        Result read = platform.read(file, "学校", mapping, TODAY);
        assertThat(read.refused().stream()
                        .map(row -> row.row() + " " + row.why().key()))
                .containsExactly("5 marks.no-pupil", "6 mapping.score", "7 mapping.time");
        assertThat(platform.take(read)).isEqualTo(new Tally(2, 0, 0, 0));
        Installations.awaitLanded(installation);
        assertThat(
                        Installations.query(
                                installation,
                                "select item_id, correct, score, response, answered_at at time zone 'UTC' from answers order by 1"))
                .hasToString(
                        "[[bozhi:T1, t, 1, 44, 2026-11-19 10:30:05], [bozhi:T2, f, 0.5, null, 2026-11-19 10:31:00]]");
        Path nextWeek = write(WEEK + "三年级1班,甲,T9,1,1,,2026-11-25 18:30:05,\n");
        assertThat(platform.take(platform.read(nextWeek, "学校", mapping, TODAY))).isEqualTo(new Tally(1, 2, 0, 0));
    }

    @Test
    void keepsAMappingByItsName() {
        ColumnMapping mapping = new ColumnMapping(
                "kept",
                Map.of(MappedField.NATIONAL_ID, "学生编号", MappedField.ITEM, "题", MappedField.CORRECT, "对错"),
                Setting.CLASSWORK);
        ColumnMappings mappings = new ColumnMappings(installation.store());
        mappings.keep("学校", mapping, "admin", NOW.instant());
        assertThat(mappings.find("学校", "kept")).contains(mapping);
        assertThat(mappings.find("别的学校", "kept")).isEmpty();
    }

    @Test
    void saysWhichColumnsAMappingStillLacks() {
        ColumnMapping mapping = new ColumnMapping("poor", Map.of(MappedField.NAME, "姓名"), Setting.HOMEWORK);
        assertThatThrownBy(() -> platform.read(write(WEEK), "学校", mapping, TODAY))
                .isInstanceOfSatisfying(
                        SpokenException.class, e -> assertThat(e.sentence().in(Locale.SIMPLIFIED_CHINESE))
                                .contains("题号", "对错", "学籍号"));
    }

    private static Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "week", ".csv"), text);
    }
}
