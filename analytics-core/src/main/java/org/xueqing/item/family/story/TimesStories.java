package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.GroupStories.dividing;
import static org.xueqing.item.family.story.SumStories.pairs;

import java.util.List;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;

/** Stories of so many times as many, grade 3. */
final class TimesStories {

    private static final Lesson GRADE_3 = Lesson.applying(3);

    static final List<ItemFamily> ALL = List.of(
            GRADE_3.family(
                    "K105",
                    "STORY-HOW-MANY-TIMES",
                    "求一个数是另一个数的几倍",
                    18,
                    Plots.of(
                                    "把谁看作1份？",
                                    "看一个数里面有几个另一个数，用除法。",
                                    "红花有%d朵，黄花有%d朵，红花的朵数是黄花的多少倍？",
                                    "倍",
                                    "铅笔有%d盒，钢笔有%d盒，铅笔的盒数是钢笔的多少倍？",
                                    "倍",
                                    "跳绳的有%d人，踢毽子的有%d人，跳绳的人数是踢毽子的多少倍？",
                                    "倍",
                                    "一根长绳%d米，一根短绳%d米，长绳是短绳的多少倍？",
                                    "倍")
                            .asking(
                                    StoryQuestion.HOW_MANY_TIMES,
                                    draw -> times(draw, 6, 9, 3, 6),
                                    dividing("求一个数里有几个另一个数，用除法。"))),
            GRADE_3.family(
                    "K106",
                    "STORY-TIMES-OF",
                    "求一个数的几倍是多少",
                    18,
                    Plots.of(
                                    "把谁看作1份？",
                                    "求几个几是多少，用乘法。",
                                    "白兔有%d只，灰兔的只数是白兔的%d倍，灰兔有多少只？",
                                    "只",
                                    "小明有%d张画片，小红的张数是小明的%d倍，小红有多少张？",
                                    "张",
                                    "一支铅笔%d角，一本练习本的价钱是它的%d倍，练习本多少角？",
                                    "角",
                                    "梨树有%d棵，桃树的棵数是梨树的%d倍，桃树有多少棵？",
                                    "棵")
                            .computing(
                                    GroupStories::product,
                                    pairs(Pair.within(5, 9, 3, 8, (a, b) -> a != b)),
                                    "求一个数的几倍，用乘法。")),
            GRADE_3.family(
                    "K106",
                    "STORY-ONE-TIME",
                    "已知一个数的几倍，求这个数",
                    20,
                    Plots.of(
                                    "谁是1份？谁是几份？",
                                    "几份合起来是已知的数，求1份用除法。",
                                    "鸡有%d只，是鸭的%d倍，鸭有多少只？",
                                    "只",
                                    "小红有%d张画片，是小明的%d倍，小明有多少张？",
                                    "张",
                                    "桃树有%d棵，是梨树的%d倍，梨树有多少棵？",
                                    "棵",
                                    "合唱队有%d人，是舞蹈队的%d倍，舞蹈队有多少人？",
                                    "人")
                            .asking(
                                    StoryQuestion.KNOWN_IS_TIMES,
                                    draw -> multiple(draw, 4, 9, 3, 8),
                                    dividing("几份是已知的数，求1份，用除法。"))));

    private TimesStories() {}

    /** One quantity and another that is a multiple of it; the larger first. */
    private static List<Long> times(Draw draw, int least, int most, int leastTimes, int mostTimes) {
        long one = draw.between(least, most);
        return List.of(one * draw.between(leastTimes, mostTimes), one);
    }

    private static List<Long> multiple(Draw draw, int least, int most, int leastTimes, int mostTimes) {
        long times = draw.between(leastTimes, mostTimes);
        return List.of(times * draw.between(least, most), times);
    }
}
