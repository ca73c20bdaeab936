package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

class ImportPagesIT {

    private static final String MARKS = "班级,学号,1,2\n满分,,1,1\n三年级2班,1,1,0\n三年级2班,99,1,1\n";
    private static final String EXPORT = "班级,学号,题目ID,结果,提交时间\n三年级2班,1,T1,对,2026-11-19 18:30\n";

    private final School school = School.open();
    private final Visitor director = school.signedIn(School.ADMIN);

    /** What is stored meanwhile is stored: waiting for it keeps it out of the tests after this one. */
    @AfterEach
    void takeTheResultsBack() {
        school.server().installation().awaitLanded(Duration.ofSeconds(60), () -> {});
        school.execute("delete from answers where activity_id like 'paper-%' or item_id like 'bozhi:%'");
        for (String table : List.of("activity_pupils", "activity_classes", "activity_items", "activities")) {
            school.execute("delete from " + table + " where activity_id like 'paper-%'");
        }
        school.execute(
                "delete from events where subject_id = 'p-a' and event_id not in (select event_id from answers)");
        school.execute("delete from column_mappings");
    }

    @Test
    void saysWhatWouldGoInAndTakesItAfterAWord() {
        Map<String, String> form = new LinkedHashMap<>(
                Map.of("school", "s-shiyan", "title", "从网页导入", "date", "2026-11-19", "setting", "HOMEWORK"));
        assertThat(upload("/imports/marks", form, MARKS))
                .contains("1 名学生，2 个分数", "table.csv 第 4 行", "没有“99”", "还什么也没有写入", "跳过这 1 行，导入其余");
        assertThat(confirm("")).contains("有 1 行");
        upload("/imports/marks", form, MARKS);
        assertThat(confirm("skip=true&")).contains("收下 2 条作答");
        assertThat(confirm("skip=true&")).contains("没有等着导入的表格");
    }

    @Test
    void asksOnceWhatTheColumnsOfAPlatformAre() {
        Map<String, String> form = new LinkedHashMap<>(Map.of("school", "s-shiyan", "mapping", "bozhi"));
        assertThat(upload("/imports/platform", form, EXPORT)).contains("各列是什么", "T1", "编码 UTF-8");
        form.putAll(Map.of(
                "act", "read",
                "column.CLASS", "班级",
                "column.PUPIL_NO", "学号",
                "column.ITEM", "题目ID",
                "column.CORRECT", "结果",
                "column.ANSWERED_AT", "提交时间",
                "setting", "HOMEWORK"));
        assertThat(upload("/imports/platform", form, EXPORT)).contains("读出 1 条作答");
        assertThat(confirm()).contains("收下 1 条作答").contains("value=\"bozhi\"");
        upload("/imports/platform", form, EXPORT);
        assertThat(confirm()).contains("重复 1");
    }

    @Test
    void saysWhatATableLacks() {
        Map<String, String> form = Map.of("school", "s-shiyan", "title", "缺满分", "date", "2026-11-19");
        assertThat(upload("/imports/marks", form, "学号,1\n1,1\n")).contains("没有“满分”一行");
        assertThat(upload("/imports/marks", Map.of("school", "s-shiyan"), MARKS))
                .contains("写上名称和布置日期");
    }

    private String upload(String path, Map<String, String> form, String table) {
        Map<String, String> fields = new LinkedHashMap<>(form);
        fields.put("_csrf", java.net.URLDecoder.decode(director.token(), java.nio.charset.StandardCharsets.UTF_8));
        return director.upload(path, fields, "table.csv", table).body();
    }

    private String confirm() {
        return confirm("");
    }

    private String confirm(String choice) {
        return director.post("/imports/confirm", choice + "school=s-shiyan&_csrf=" + director.token())
                .body();
    }
}
