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
