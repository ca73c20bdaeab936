package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterCommandIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HEADER = "学籍号,学号,姓名,性别,班级,家长手机\n";
    private static final String WANG = "G320402201601010011,1,王明,男,三(2)班,13800000001\n";
    private static final String LI = "G320402201601010022,2,李华,女,三(2)班,13800000002\n";
    private static final String BROKEN = "3.2E+17,3,张伟,男,三(2)班,\n";

    @TempDir
    Path folder;

    @Test
    void showsTheDifferenceWritesItAndHasNothingToDoTheSecondTime() throws Exception {
        Path file = file(WANG + LI);
        Said unknown = run(file.toString(), "--school", "实验小学");
        assertThat(unknown.exitCode()).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(unknown.err()).contains("没有学校“实验小学”").contains("--new-classes");

        Said rehearsed = run(file.toString(), "--school", "实验小学", "--new-classes", "--dry-run", "--json");
        assertThat(rehearsed.exitCode()).isZero();
        assertThat(json(rehearsed).at("/pupils/new").intValue()).isEqualTo(2);
        assertThat(json(rehearsed).at("/written").booleanValue()).isFalse();
        assertThat(rehearsed.out()).doesNotContain("王明");

        Path report = folder.resolve("report.csv");
        Said taken = run(file.toString(), "--school", "实验小学", "--new-classes", "--report", report.toString());
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out()).contains("学生：新增 2").contains("新建班级：三(2)班").contains("性别只用来核对，不保存");
        assertThat(Files.readString(report)).contains("王明");

        Said again = run(file.toString(), "--school", "实验小学", "--json");
        assertThat(json(again).at("/pupils/unchanged").intValue()).isEqualTo(2);

        Path broken = file(WANG.replace("王明", "王小明") + BROKEN);
        Said stopped = run(broken.toString(), "--school", "实验小学");
        assertThat(stopped.exitCode()).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(stopped.out()).contains("第 3 行").contains("3.2E+17").contains("“文本”");
        assertThat(stopped.err()).contains("什么也没有写入");
        assertThat(json(run(broken.toString(), "--school", "实验小学", "--dry-run", "--json"))
                        .at("/pupils/changed")
                        .intValue())
                .isEqualTo(1);
        Said skipped = run(broken.toString(), "--school", "实验小学", "--skip-refused");
        assertThat(skipped.exitCode()).isEqualTo(Xueqing.DONE_IN_PART);
        assertThat(skipped.out()).contains("改动 王小明：姓名 王明 → 王小明");
    }

    @Test
    void rollsTheYearOverOnce() throws Exception {
        run(file(WANG).toString(), "--school", "实验小学", "--new-classes", "--school-year", "2026");
        Said rolled = run("--roll-over", "--school", "实验小学", "--to", "2027", "--json");
        assertThat(json(rolled).at("/movedUp").intValue()).isEqualTo(1);
        Said twice = run("--roll-over", "--school", "实验小学", "--to", "2027");
        assertThat(twice.exitCode()).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(twice.err()).contains("已经是 2027 学年");
        assertThat(run("--school", "实验小学").err()).contains("--roll-over");
    }

    private record Said(int exitCode, String out, String err) {}

    private static JsonNode json(Said said) throws IOException {
        return JSON.readTree(said.out());
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "roster", ".csv"), HEADER + rows);
    }

    private Said run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                false);
        String[] all = new String[arguments.length + 1];
        all[0] = "roster";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int exitCode = Xueqing.run(Map.of("XUEQING_DATA", folder.resolve("data").toString()), console, all);
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
