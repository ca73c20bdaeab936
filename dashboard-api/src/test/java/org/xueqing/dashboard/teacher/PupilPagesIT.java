package org.xueqing.dashboard.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xueqing.dashboard.fixture.School;
import org.xueqing.dashboard.fixture.Visitor;

/** What a pupil can do and how the pupil works: for the teacher in full, for pupil and family in one kind sentence an area. */
class PupilPagesIT {

    private static final String PAGE = "/classes/c-3-2/pupils/p-a";

    private static School school;
    private static Visitor teacher;

    @BeforeAll
    static void signIn() {
        school = School.open();
        teacher = school.signedIn(School.TEACHER);
    }

    @Test
    void saysEachAreaWithItsRangeAndItsAnswers() {
        assertThat(text(teacher.get(PAGE).body()))
                .containsSubsequence(
                        "李思远",
                        "总的来看 大约是“中等”，可能从“中等”到“偏高”。 依据 120 次首次作答。",
                        "数与代数 是“偏高”，比较有把握。 依据 86 次首次作答。",
                        "图形与几何 大约是“中等”，可能从“偏低”到“偏高”。 依据 29 次首次作答。",
                        "统计与概率 只有 5 次首次作答，还说不出来。",
                        "运算能力 是“高”，比较有把握。");
    }

    @Test
    void saysTheSameInEnglish() {
        assertThat(text(teacher.get(PAGE + "?lang=en").body()))
                .containsSubsequence(
                        "Number and algebra above the middle, fairly sure. Based on 86 first answers.",
                        "Shape and geometry Probably in the middle; anything from below the middle to above the middle is possible.",
                        "Statistics and probability Only 5 first answers: nothing can be said yet.",
                        "Calculating");
        teacher.get(PAGE + "?lang=zh-CN");
    }

    @Test
    void drawsTheMonthsWithABandAndSaysThemInATableToo() {
        String page = teacher.get(PAGE).body();
        assertThat(page).containsOnlyOnce("<polygon").contains("role=\"img\"", "aria-label=\"每个月在年级标尺上的位置和可能的范围\"");
        assertThat(page.split("<circle", -1)).hasSize(4);
        assertThat(text(page)).containsSubsequence("用表格看", "9 月", "依据 40 次首次作答。", "11 月");
    }

    @Test
    void saysHowFastPracticeHelpsAndWhereThatCannotBeToldApart() {
        assertThat(text(teacher.get(PAGE).body()))
                .containsSubsequence(
                        "练与忘",
                        "练习见效 同样的知识点练同样多次，进步比年级里常见的快。 大约是常见的 1.4 倍（可能 1.2 到 1.6 倍），依据 213 次作答。",
                        "隔久会忘 和年级里常见的分不出快慢。 依据 90 次作答。");
        assertThat(text(school.signedIn("li").get("/classes/c-3-1/pupils/p-x").body()))
                .contains("同一知识点再次作答的只有 12 次，还说不出来。");
    }

    @Test
    void saysWhichStrategiesOfSolvingProblemsTheAnswersReveal() {
        assertThat(teacher.get(PAGE).body()).doesNotContain("data-list=\"solutions\"");
        school.execute("insert into mastery (run_id, student_id, knowledge_point, mastery, answers, correct, joint,"
                + " last_answered_at) values (7, 'p-a', 'K202', 0.4, 9, 4, false, now()),"
                + " (7, 'p-a', 'K124', 0.97, 12, 11, false, now()), (7, 'p-a', 'K139', 0.9, 2, 2, false, now())");
        try {
            assertThat(text(teacher.get(PAGE).body()))
                    .containsSubsequence(
                            "解决问题的策略",
                            "从条件想起 会用 策略：从条件想起，12 次作答对 11 次",
                            "从问题想起 做得太少，还说不出来",
                            "画图 还不会用 策略：画线段图（和差问题），9 次作答对 4 次");
            assertThat(text(teacher.get(PAGE + "?lang=en").body()))
                    .containsSubsequence("Strategies of solving problems", "Drawing not yet", "4 of 9 right");
        } finally {
            teacher.get(PAGE + "?lang=zh-CN");
            school.execute("delete from mastery where knowledge_point in ('K124', 'K139', 'K202')");
        }
    }

    @Test
    void saysWhereNothingWasMeasuredAndIsReachedFromTheClass() {
        assertThat(text(teacher.get("/classes/c-3-2/pupils/p-b").body())).contains("这次分析还没有量出来");
        assertThat(teacher.get("/classes/c-3-2").body()).contains("<a href=\"" + PAGE + "\">李思远</a>");
        assertThat(teacher.get("/classes/c-3-2/pupils/p-x").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsPupilAndFamilyOneSentenceAnAreaWithoutNumbersOrOthers() {
        for (String[] own : new String[][] {{School.PUPIL, "/me"}, {School.PARENT, "/children/p-a"}}) {
            String page = school.signedIn(own[0]).get(own[1]).body();
            assertThat(page)
                    .as(own[1])
                    .containsSubsequence("数与代数：很稳，可以试试更有挑战的题。", "图形与几何：正在进步，继续练就会更稳。")
                    .doesNotContain("统计与概率", "运算能力", "标尺", "首次作答", "偏高");
        }
    }

    @Test
    void saysEachHabitWithItsCountItsRangeAndItsEvidence() {
        String page = teacher.get(PAGE).body();
        assertThat(text(page))
                .containsSubsequence(
                        "学习策略",
                        "作答过快 最近有用时的 100 次作答里，20 次快得来不及读题。 20%（可能在 14%–28%） 可以和孩子聊聊",
                        "2026-11-19 18:30",
                        "连点提示 只有 2 次可看，至少要 5 次，还说不出来。",
                        "久练无起色 做过 10 次以上的 4 个知识点里，1 个练了还没有起色。",
                        "错了再试 屏幕上第一次做错的 24 题里，18 题一周内又做，做对了。");
        assertThat(page).contains("href=\"/classes/c-3-2/pupils/p-a/points/K104\"");
        assertThat(text(teacher.get("/classes/c-3-2/pupils/p-b").body())).contains("这次分析还没有看学习策略");
    }

    @Test
    void saysHabitsInEnglishToo() {
        assertThat(text(teacher.get(PAGE + "?lang=en").body()))
                .containsSubsequence(
                        "Ways of working",
                        "Of the latest 100 answers with a time, 20 came too soon for the item to have been read. 20% (possibly 14%–28%)"
                                + " Worth a talk",
                        "Only 2 occasions, at least 5 are needed: nothing can be said yet.");
        assertThat(text(teacher.get("/classes/c-3-2/habits").body()))
                .containsSubsequence("Answers without reading 1 of 1 of whom something can be said");
        teacher.get(PAGE + "?lang=zh-CN");
    }

    @Test
    void countsHabitsOfTheClassAndNamesThoseInWhomTheyStandOut() {
        String page = teacher.get("/classes/c-3-2/habits").body();
        assertThat(text(page))
                .containsSubsequence(
                        "作答过快 看得出的 1 名里有 1 名",
                        "李思远",
                        "连点提示 还说不出来",
                        "久练无起色 看得出的 1 名里有 0 名",
                        "错了再试 看得出的 1 名里有 1 名",
                        "做题的样子",
                        "分不成稳定的几类（重抽样的一致度 0.41，要到 0.60）");
        assertThat(page.split("href=\"" + PAGE + "\"", -1))
                .as("each name once a habit")
                .hasSize(3);
        assertThat(teacher.get("/classes/c-3-2").body()).contains("href=\"/classes/c-3-2/habits\"");
    }

    @Test
    void tellsThePupilOneEncouragingSentenceAndNothingElseOfHabits() {
        String page = school.signedIn(School.PUPIL).get("/me").body();
        assertThat(page).containsOnlyOnce("data-part=\"praise\"").contains("做错了再试，又做对了：这股劲很可贵！");
        assertThat(page).doesNotContain("作答过快", "久练无起色", "连点提示", "学习策略");
    }

    private static String text(String page) {
        return page.replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
