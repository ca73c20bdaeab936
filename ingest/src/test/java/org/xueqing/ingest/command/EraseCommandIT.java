package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EraseCommandIT {

    @TempDir
    static Path folder;

    private Installation installation;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    void open() {
        installation = Installations.open(folder);
        Acceptance acceptance = new Acceptance(installation.store(), InstantSource.system());
        for (long i = 1; i <= 5; i++) {
            acceptance.acceptEach(List.of(Candidate.of(
                    Answered.plain(new UUID(1, i), "p-1", "i-1", List.of("K001"), true, null, i, Setting.HOMEWORK))));
        }
        Installations.awaitLanded(installation);
        Installations.query(
                installation,
                """
                insert into roster_pupils (student_id, pupil_no, name, left_on, national_id)
                values ('p-left', '1', '王明', '2025-06-30', null), ('p-stays', '2', '李华', null, 'G320100201001010011')
                returning 1
                """);
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void showsWhatThereIsAndErasesOnlyWhenThatIsConfirmedWithAReason() {
        assertThat(run("erase", "--pupil", "p-1")).isEqualTo(Xueqing.DONE);
        assertThat(said()).contains("数据库 11 行，数据湖 5 行").contains("什么都没有删除");
        assertThat(run("erase", "--pupil", "p-1", "--confirm")).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--reason");
        assertThat(Installations.query(installation, "select count(*) from answers"))
                .isEqualTo(List.of(List.of("5")));
        assertThat(run("erase", "--pupil", "p-1", "--confirm", "--reason", "监护人来信要求"))
                .isEqualTo(Xueqing.DONE);
        assertThat(said()).contains("\"lake\":{").contains("\"rows\":0").contains("./xueqing analyze");
        assertThat(Installations.query(installation, "select count(*) from answers"))
                .isEqualTo(List.of(List.of("0")));
    }

    @Test
    void erasesWhoseTermHasEnded() {
        assertThat(run("erase", "--left-before", "2025-09-01", "--confirm", "--reason", "离校满一年", "--json"))
                .isEqualTo(Xueqing.DONE);
        assertThat(said()).startsWith("[{");
        assertThat(Installations.query(installation, "select student_id from roster_pupils"))
                .isEqualTo(List.of(List.of("p-stays")));
        assertThat(run("erase", "--national-id", "G320100201001010011")).isEqualTo(Xueqing.DONE);
        assertThat(said()).contains("1 名学生：数据库 1 行");
        assertThat(run("erase", "--left-before", "2025-09-01")).isEqualTo(Xueqing.DONE);
        assertThat(said()).contains("没有符合条件的学生");
    }

    @Test
    void saysHowLargeTheLakeIsAndTidiesItUp() {
        assertThat(run("lake", "--compact")).isEqualTo(Xueqing.DONE);
        assertThat(said()).contains("practice：").contains("个快照");
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                false);
        return Xueqing.run(Map.of("XUEQING_DATA", folder.toString()), console, arguments);
    }
}
