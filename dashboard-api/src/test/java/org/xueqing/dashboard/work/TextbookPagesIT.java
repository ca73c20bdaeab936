package org.xueqing.dashboard.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xueqing.dashboard.fixture.Visitor.encoded;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** The living textbook as requests. */
class TextbookPagesIT {

    private static final String UNIT =
            "/classes/c-3-2/textbook?edition=sujiao-2013&volume=3-" + encoded("上") + "&unit=1";

    private static final Pattern LINK = Pattern.compile("name=\"link\" value=\"(\\d+)\"");

    private final School school = School.open();
    private final Visitor teacher = school.signedIn(School.TEACHER);

    @Test
    void showsAUnitWithWhatItNeedsAndWhereItLeads() {
        String page = teacher.get(UNIT).body();
        assertThat(page).contains("活课本", "整十、整百数乘一位数", "先要会", "以后用在", "知道的典型错误", "个题族");
    }

    @Test
    void theOtherEditionShowsTheSamePointsInUnitsOfItsOwn() {
        String page = teacher.get("/classes/c-3-2/textbook?edition=sujiao-2024&volume=1-" + encoded("上"))
                .body();
        assertThat(page).contains("苏教版（2024）", "苏教版（2013）");
    }

    @Test
    void aNoteKeepsItsHistoryAndSavingItAgainChangesNothing() {
        assertThat(after(note("先用小棒摆一摆。"))).contains("已保存。", "先用小棒摆一摆。");
        assertThat(after(note("先用小棒摆一摆。"))).contains("和原来一样");
        assertThat(after(note("先摆小棒，再列竖式。"))).contains("先摆小棒，再列竖式。", "以前的 1 版", "先用小棒摆一摆。");
        assertThat(after(note("长".repeat(4_001)))).contains("最多 4000 个字").contains("先摆小棒，再列竖式。");
    }

    @Test
    void aLinkIsAddedAndTakenAwayAndNothingThatRunsIsALink() {
        assertThat(after(link("口算微课", "https://example.edu.cn/k104"))).contains("已添加。", "口算微课");
        for (String address : new String[] {"javascript:alert(1)", "example.edu.cn", "data:text/html,x", "https://"}) {
            assertThat(after(link("坏的网址", address))).contains("没有添加").doesNotContain("坏的网址");
        }
        assertThat(after(link("", "https://example.edu.cn/x"))).contains("请写名称");
        Matcher id = LINK.matcher(teacher.get(UNIT).body());
        assertThat(id.find()).isTrue();
        assertThat(after(post("/classes/c-3-2/textbook/link/withdraw", place() + "&link=" + id.group(1))))
                .contains("已去掉。")
                .doesNotContain("口算微课");
    }

    @Test
    void whoDoesNotSeeTheClassSeesNothingAndALeadNoSingleAnswers() {
        assertThat(school.signedIn(School.TEACHER_WITHOUT_CLASS).get(UNIT).statusCode())
                .isEqualTo(404);
        assertThat(school.signedIn(School.LEAD).get(UNIT).body()).doesNotContain("本班常错");
    }

    private HttpResponse<String> note(String text) {
        return post("/classes/c-3-2/textbook/note", place() + "&text=" + encoded(text));
    }

    private HttpResponse<String> link(String title, String address) {
        return post(
                "/classes/c-3-2/textbook/link",
                place() + "&point=K104&kind=VIDEO&title=" + encoded(title) + "&address=" + encoded(address));
    }

    private HttpResponse<String> post(String path, String form) {
        return teacher.post(path, form + "&_csrf=" + teacher.token());
    }

    private static String place() {
        return "edition=sujiao-2013&volume=3-" + encoded("上") + "&unit=1";
    }

    private String after(HttpResponse<String> answer) {
        return teacher.get(answer.headers().firstValue("Location").orElseThrow())
                .body();
    }
}
