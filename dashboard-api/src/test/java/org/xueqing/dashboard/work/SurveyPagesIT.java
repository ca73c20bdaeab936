package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;
import org.xueqing.item.family.Families;

/** 抽测 of a grade: drawn, printed, entered by number, and read as estimates without a child. */
class SurveyPagesIT {

    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final String SURVEYS = "/grades/s-paper/2/surveys";

    private static PaperClass paper;
    private static Visitor director;
    private static List<KnowledgePoint> points;

    @BeforeAll
    static void open() {
        paper = PaperClass.open();
        director = paper.school().signedIn(School.ADMIN);
        points = Curriculum.load().points(Curriculum.SUJIAO_2013, new Volume(2, Semester.FIRST)).stream()
                .filter(point -> !Families.of(point.id()).isEmpty())
                .limit(2)
                .toList();
    }

    @AfterAll
    static void close() {
        paper.school().execute("delete from surveys where school_id = 's-paper'");
        paper.close();
    }

    private static String order(String title, int longest, int precision) {
        return "form=" + UUID.randomUUID() + "&title=" + Visitor.encoded(title) + "&heldOn=2026-11-20&longest="
                + longest
                + "&precision=" + precision
                + points.stream().map(point -> "&point:" + point.id() + "=7").collect(Collectors.joining());
    }

    @Test
    void aSurveyIsDrawnPrintedEnteredAndReadWithoutAChild() {
        assertThat(words(page(SURVEYS))).contains("抽测", points.get(0).nameZh(), "不写姓名");
        HttpResponse<String> made = send(SURVEYS, order("十一月抽测", 6, 15));
        assertThat(made.statusCode()).isEqualTo(302);
        String path = made.headers().firstValue("location").orElseThrow().replaceAll("https?://[^/]+", "");
        String id = path.substring(path.lastIndexOf('/') + 1);
        long drawn = number("select count(*) from survey_sheets where survey_id = '" + id + "'");
        assertThat(drawn).isBetween(11L, 45L);
        assertThat(number("select count(distinct booklet) from survey_booklets where survey_id = '" + id + "'"))
                .isEqualTo(7);
        assertThat(number("select max(n) - min(n) from (select count(*) n from survey_sheets where survey_id = '" + id
                        + "' group by booklet) b"))
                .isLessThanOrEqualTo(1);
        assertThat(words(page(path))).contains("二年级1班还没有录够", "打乱", "二年级1班").doesNotContain("纸生");
        String unnumbered =
                " where student_id = (select min(student_id) from survey_pupils where survey_id = '" + id + "')";
        paper.school().execute("update roster_pupils set pupil_no = ''" + unnumbered);
        assertThat(words(page(path))).contains("还有 1 人没有学号，请先在名单里补上");
        paper.school().execute("update roster_pupils set pupil_no = substr(student_id, 3)" + unnumbered);
        assertThat(page(path + "/print")).contains("answer-box", "题册").doesNotContain("纸生");
        assertThat(page(SURVEYS)).contains("十一月抽测");

        for (int sheet = 1; sheet <= drawn; sheet++) {
            String wrong = sheet % 2 == 0 ? first(id, sheet) : "";
            assertThat(send(path + "/sheets", "number=" + sheet + wrong).statusCode())
                    .isEqualTo(302);
        }
        String read = words(page(path));
        assertThat(read)
                .contains(drawn + "/" + drawn + " 份", "全部题目", "运算能力")
                .contains("只有 0 道题在年级标尺上量过")
                .doesNotContain("纸生", "不到 10 人，不显示 ");
        assertThat(words(page(path + "/sheets"))).contains("题册都录完了");
        assertThat(words(page(path + "/sheets?number=3"))).contains("录过，再录会代替原来的");
        assertThat(words(page(path + "/sheets?number=999"))).contains("没有题册 999");
        assertThat(words(page(path + "?lang=en")))
                .contains("The grade, estimated", "All items")
                .doesNotContain("??");
        page(path + "?lang=zh");
        // The sheets say a class and a booklet, and nothing by which a child could be found again.
        assertThat(number("select count(*) from information_schema.columns where table_name in"
                        + " ('survey_sheets', 'survey_marks') and column_name = 'student_id'"))
                .isZero();
        assertThat(number("select count(*) from information_schema.columns where table_name = 'survey_pupils'"
                        + " and column_name in ('booklet', 'sheet_no')"))
                .isZero();
    }

    private static String first(String id, int sheet) {
        return "&wrong="
                + JdbcClient.create(paper.school().server().store().dataSource())
                        .sql("select b.item_id from survey_booklets b join survey_sheets s using (survey_id, booklet)"
                                + " where survey_id = '" + id + "' and sheet_no = " + sheet
                                + " order by position limit 1")
                        .query(String.class)
                        .single();
    }

    @Test
    void whatCannotBeDrawnIsRefusedWithTheReason() {
        assertThat(words(post(order("太短", 1, 10)))).contains("分不成每人最多 1 道的题册");
        assertThat(words(post("form=" + UUID.randomUUID() + "&title=&heldOn=2026-11-20")))
                .contains("请写名称");
        HttpResponse<String> few = send("/grades/s-paper/3/surveys", order("没人", 6, 10));
        assertThat(words(few.body())).contains("只有 0 人，不到 10 人，不能抽测");
    }

    @Test
    void teachersPupilsAndFamiliesHaveNoSuchPage() {
        for (String login : List.of(School.PUPIL, School.PARENT, School.TEACHER, PaperClass.TEACHER, School.DISTRICT)) {
            assertThat(paper.school().signedIn(login).get(SURVEYS).statusCode())
                    .as(login)
                    .isEqualTo(404);
        }
        assertThat(paper.school().signedIn(School.LEAD).get(SURVEYS).statusCode())
                .isEqualTo(404);
        assertThat(paper.school()
                        .signedIn(School.LEAD)
                        .get("/grades/s-shiyan/3/surveys")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String page(String path) {
        HttpResponse<String> page = director.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.body();
    }

    private static HttpResponse<String> send(String path, String form) {
        return director.post(path, "_csrf=" + director.token() + "&" + form);
    }

    private static String post(String form) {
        HttpResponse<String> page = send(SURVEYS, form);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    private static long number(String sql) {
        return JdbcClient.create(paper.school().server().store().dataSource())
                .sql(sql)
                .query(Long.class)
                .single();
    }

    private static String words(String page) {
        return TAGS.matcher(page).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
