package org.xueqing.dashboard.work.family;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;

/** What a teacher copies into the group of the families: of the class, never of a child. */
class GroupTextIT {

    private static final String PAGE = "/classes/c-3-2/group-text";

    private final School school = School.open();

    @AfterEach
    void forget() {
        school.execute("delete from lessons where taught_by = 'group-text'");
        school.execute("delete from answers where session_id = 'group-text'");
        school.execute("delete from run_class_members where class_id = 'c-big'");
    }

    @Test
    void saysWhatWasLearntHowToHelpAndWhatComesNextInBothLanguages() {
        teaches("K104");
        String page = page("?span=week");
        assertThat(page)
                .contains("三年级2班数学 · 11 月 16 日到 11 月 20 日", "学了：", "接下来学：", "在家可以这样帮", "家长不用批改")
                .contains("Learnt: ", "At home: ", "data-copy=\"text-zh\"", "data-copy=\"text-en\"");
        assertThat(page("")).contains("11 月 20 日").doesNotContain("11 月 16 日到");
        assertThat(school.signedIn(School.TEACHER).get("/classes/c-3-2").body()).contains(PAGE);
    }

    @Test
    void namesNoChildAndNoMark() {
        teaches("K104");
        String page = page("?span=week");
        String texts = page.substring(page.indexOf("<textarea"), page.lastIndexOf("</textarea>"));
        assertThat(texts).doesNotContain("李思远", "王安", "阿依努尔", "%", "p-a").doesNotContainPattern("\\d+\\s*(分|名|人|题)");
    }

    @Test
    void whatFewPractisedIsNotToldOfTheClass() {
        String page = "/classes/c-big/group-text";
        practise(9);
        assertThat(school.signedIn(School.TEACHER).get(page).body())
                .contains("还没有可以说的")
                .doesNotContain("data-copy");
        practise(1);
        assertThat(school.signedIn(School.TEACHER).get(page).body()).contains("练了：");
    }

    @Test
    void withoutLessonsAndPracticeThereIsNoTextButAReason() {
        assertThat(page("")).contains("还没有可以说的", "今天教了").doesNotContain("data-copy");
        assertThat(school.signedIn(School.LEAD).get(PAGE).statusCode()).isEqualTo(404);
    }

    private void teaches(String point) {
        school.execute(
                "insert into lessons (class_id, event_id, knowledge_points, kind, taught_at, taught_by, received_at)"
                        + " values ('c-3-2', gen_random_uuid(), '{" + point
                        + "}', 'TAUGHT', '2026-11-20T00:10:00Z', 'group-text',"
                        + " '2026-11-20T00:10:00Z')");
    }

    /** So many pupils of the big class have answered an item of a point today. */
    private void practise(int pupils) {
        school.execute("insert into run_class_members (run_id, class_id, student_id) select 7, 'c-big', 'p-big-' || n"
                + " from generate_series(1, 10) n on conflict do nothing");
        school.execute(
                "insert into answers (student_id, event_id, item_id, knowledge_points, correct, attempt, hints, setting,"
                        + " session_id, ordered_at, received_at, flags) select m.student_id, gen_random_uuid(), 'i-9', '{}', true, 1, 0,"
                        + " 'HOMEWORK', 'group-text', '2026-11-20T00:05:00Z', '2026-11-20T00:05:00Z', '{}' from run_class_members m"
                        + " where m.run_id = 7 and m.class_id = 'c-big' and not exists (select from answers a"
                        + " where a.student_id = m.student_id and a.session_id = 'group-text') order by m.student_id limit "
                        + pupils);
    }

    private String page(String query) {
        return school.signedIn(School.TEACHER).get(PAGE + query).body();
    }
}
