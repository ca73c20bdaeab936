package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;

class CatalogueCommandIT {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void readsThePagesOfABookAndLeavesOutBadRows() throws Exception {
        Path file = Files.writeString(
                folder.resolve("pages.csv"),
                "edition,grade,volume,page,number,item_id,knowledge_points\n"
                        + "sujiao-2013,3,上,20,1,,K104\nsujiao-2013,3,上,20,2,,K999\nsujiao-2013,3,上,20,3,,\n");
        assertThat(run("catalogue", "--book", "补充习题", file.toString())).isEqualTo(Xueqing.DONE_IN_PART);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("《补充习题》：读到 2 个题号，新登记 2 个，1 道题的知识点有改动，拒绝 1 行。");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("第 3 行：知识点“K999”不在课程目录里");
        try (Installation installation = Installations.open(folder.resolve("data"))) {
            assertThat(Installations.query(installation, "select number, item_id from book_items order by 1"))
                    .hasToString("[[1, 补充习题/sujiao-2013/3上/20/1], [3, 补充习题/sujiao-2013/3上/20/3]]");
        }
    }

    @Test
    void takesTeachersItemsIntoTheBankOfTheirSchool() throws Exception {
        try (Installation installation = Installations.open(folder.resolve("data"))) {
            installation.store().inTransaction(connection -> connection
                    .createStatement()
                    .execute("insert into schools (school_id, name) values ('s', '实验小学')"));
        }
        Path items =
                Files.writeString(folder.resolve("items.csv"), "题目,答案,知识点\n62－37＝（　　）,25,K053\n62－38＝（　　）,3或4,K053\n");
        assertThat(run("bank", items.toString(), "--school", "实验小学", "--skip-refused", "--json"))
                .isEqualTo(Xueqing.DONE_IN_PART);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("{\"new\":1,\"changed\":0,\"unchanged\":0,\"refused\":1,\"doubts\":0,\"written\":true}");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("第 3 行").contains("答案“3或4”不能当作");
        assertThat(run("bank", items.toString(), "--school", "没有的学校")).isEqualTo(Xueqing.IMPOSSIBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有学校“没有的学校”");
    }

    @Test
    void writesAnEmptyTableForTheBank() {
        Path template = folder.resolve("template.xlsx");
        assertThat(run("bank", "--template", template.toString())).isEqualTo(Xueqing.DONE);
        assertThat(template).isNotEmptyFile();
        assertThat(run("bank")).isEqualTo(Xueqing.IMPOSSIBLE);
    }

    @Test
    void asksForTheTableOfTheBook() {
        assertThat(run("catalogue", "--book", "补充习题")).isEqualTo(2);
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.SIMPLIFIED_CHINESE,
                false);
        return Xueqing.run(Map.of("XUEQING_DATA", folder.resolve("data").toString()), console, arguments);
    }
}
