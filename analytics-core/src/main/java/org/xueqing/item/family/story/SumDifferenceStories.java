package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.SumStories.line;

import java.util.List;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;

/** Stories of a sum and a difference, grade 4. */
final class SumDifferenceStories {

    private static final Lesson GRADE_4 = Lesson.applying(4);

    static final List<ItemFamily> ALL = List.of(
            GRADE_4.family(
                    "K202",
                    "SUM-DIFF-LARGER",
                    "和差问题：求较大的数",
                    45,
                    Plots.of(
                                    "画线段图看一看。",
                                    "和加上差，就是较大数的2倍。",
                                    "甲、乙两个书架一共有%d本书，甲书架比乙书架多%d本，甲书架有多少本？",
                                    "本",
                                    "小明和小红一共有%d张画片，小明比小红多%d张，小明有多少张？",
                                    "张",
                                    "两块地一共收白菜%d千克，第一块地比第二块地多收%d千克，第一块地收白菜多少千克？",
                                    "千克")
                            .asking(
                                    StoryQuestion.LARGER,
                                    SumDifferenceStories::sumAndDifference,
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "+" + it.get(1), it.get(0) + it.get(1), unit),
                                            line((it.get(0) + it.get(1)) + "÷2", (it.get(0) + it.get(1)) / 2, unit)))),
            GRADE_4.family(
                    "K202",
                    "SUM-DIFF-SMALLER",
                    "和差问题：求较小的数",
                    45,
                    Plots.of(
                                    "画线段图看一看。",
                                    "和减去差，就是较小数的2倍。",
                                    "甲、乙两个书架一共有%d本书，甲书架比乙书架多%d本，乙书架有多少本？",
                                    "本",
                                    "小明和小红一共有%d张画片，小明比小红多%d张，小红有多少张？",
                                    "张",
                                    "两块地一共收白菜%d千克，第一块地比第二块地多收%d千克，第二块地收白菜多少千克？",
                                    "千克")
                            .asking(
                                    StoryQuestion.SMALLER,
                                    SumDifferenceStories::sumAndDifference,
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "−" + it.get(1), it.get(0) - it.get(1), unit),
                                            line((it.get(0) - it.get(1)) + "÷2", (it.get(0) - it.get(1)) / 2, unit)))),
            GRADE_4.family(
                    "K202",
                    "HANDED-OVER",
                    "移多补少",
                    35,
                    Plots.of(
                                    "两个数相差多少？",
                                    "把多出来的平均分成2份，给出其中1份，两边就同样多。",
                                    "小明有%d张邮票，小红有%d张，小明给小红多少张，两人的邮票就同样多？",
                                    "张",
                                    "第一层有%d本书，第二层有%d本，从第一层拿多少本到第二层，两层就同样多？",
                                    "本",
                                    "甲筐有%d个苹果，乙筐有%d个，从甲筐拿多少个到乙筐，两筐就同样多？",
                                    "个")
                            .asking(
                                    StoryQuestion.HANDED_OVER,
                                    draw -> {
                                        long less = draw.between(24, 56);
                                        return List.of(less + 2L * draw.between(4, 15), less);
                                    },
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "−" + it.get(1), it.get(0) - it.get(1), unit),
                                            line((it.get(0) - it.get(1)) + "÷2", (it.get(0) - it.get(1)) / 2, unit)))));

    private SumDifferenceStories() {}

    private static List<Long> sumAndDifference(Draw draw) {
        long smaller = draw.between(24, 86);
        long difference = 2L * draw.between(4, 18);
        return List.of(2 * smaller + difference, difference);
    }
}
