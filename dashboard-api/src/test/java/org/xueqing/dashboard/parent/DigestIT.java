package org.xueqing.dashboard.parent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;

/** A week of the own child, as the guardian reads it. */
class DigestIT {

    private static final String PAGE = "/children/p-a/week";

    private final School school = School.open();

    @AfterEach
    void forget() {
        school.execute("delete from answers where session_id = 'digest'");
        school.execute(
                "delete from consents where student_id = 'p-a' and purpose = 'DIGEST' and recorded_by = 'digest'");
    }

    @Test
    void saysWhatWasPractisedAndNothingOfRightAndWrong() {
        assertThat(page(""))
                .contains("11 月 16 日到 11 月 22 日", "做了 7 道题。", "没有计时", "在家可以做的", "错题再试")
                .doesNotContain("答对", "答错", "王安", "%");
        assertThat(school.signedIn(School.PARENT).get("/children/p-a").body()).contains("做了 7 道题。", PAGE);
    }

    @Test
    void minutesAreThoseThatSomebodyTook() {
        answers("2026-11-19T11:00:00Z", 61_000);
        assertThat(page("")).contains("做了 8 道题。", "一共约 2 分钟。", "另有 8 道没有计时");
    }

    @Test
    void aWeekWithLittleOrNothingSaysSo() {
        assertThat(page("?week=2026-10-07")).contains("10 月 5 日到 10 月 11 日", "这一周没有记录到练习");
        answers("2026-10-07T11:00:00Z", 30_000);
        assertThat(page("?week=2026-10-07")).contains("只有 1 道题，太少").doesNotContain("分钟。");
    }

    @Test
    void aWeekToComeIsThisWeekAndNonsenseToo() {
        assertThat(page("?week=2027-01-01")).contains("11 月 16 日到 11 月 22 日").doesNotContain("下一周");
        assertThat(page("?week=soon")).contains("11 月 16 日到 11 月 22 日");
    }

    @Test
    void wrongAnswersComeAgainOnTheirDays() {
        int before = tomorrow();
        school.execute(
                "insert into answers (student_id, event_id, item_id, knowledge_points, correct, attempt, hints, setting,"
                        + " session_id, ordered_at, received_at, flags) values ('p-a', gen_random_uuid(), 'w-7', '{}', false, 1, 0,"
                        + " 'HOMEWORK', 'digest', '2026-11-20T00:05:00Z', '2026-11-20T00:05:00Z', '{}')");
        assertThat(tomorrow()).isEqualTo(before + 1);
    }

    /** How many are tried again the next day. */
    private int tomorrow() {
        Matcher day = Pattern.compile("11 月 21 日：(\\d+) 道").matcher(page(""));
        return day.find() ? Integer.parseInt(day.group(1)) : 0;
    }

    @Test
    void whoDoesNotAgreeToItReadsThatItHasStopped() {
        school.execute(
                "insert into consents (student_id, guardian_id, purpose, decision, decided_on, basis, recorded_by,"
                        + " recorded_at) values ('p-a', 'g-a', 'DIGEST', 'REFUSED', '2026-11-19', 'paper', 'digest', now())");
        assertThat(page("")).contains("学习简报已停止").doesNotContain("道题。");
    }

    @Test
    void inEnglishToo() {
        assertThat(page("?lang=en")).contains("7 exercises.", "What to do at home", "What goes well now");
        school.signedIn(School.PARENT).get("/children/p-a?lang=zh");
    }

    private void answers(String at, long millis) {
        school.execute(
                "insert into answers (student_id, event_id, item_id, knowledge_points, correct, duration_ms, attempt,"
                        + " hints, setting, session_id, ordered_at, received_at, flags) values ('p-a', gen_random_uuid(), 'i-9', '{}',"
                        + " true, " + millis + ", 1, 0, 'HOMEWORK', 'digest', '" + at + "', '" + at + "', '{}')");
    }

    private String page(String query) {
        return school.signedIn(School.PARENT).get(PAGE + query).body();
    }
}
