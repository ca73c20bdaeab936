package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.SumStories.line;
import static org.xueqing.item.family.story.SumStories.pairs;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.family.story.Plots.Working;
import org.xueqing.item.sheet.Lesson;

/** Stories of equal groups and of remainders, grade 2. */
final class GroupStories {

    private static final Lesson GRADE_2 = Lesson.applying(2);

    static final List<ItemFamily> ALL = List.of(
            GRADE_2.family(
                    "K064",
                    "STORY-SHARE",
                    "平均分成几份，每份是多少",
                    15,
                    Plots.of(
                                    "平均分成了几份？",
                                    "求每份是多少，用总数除以份数。",
                                    "%d个苹果平均放在%d个盘里，每盘放多少个？",
                                    "个",
                                    "把%d支铅笔平均分给%d人，每人分得多少支？",
                                    "支",
                                    "%d个小朋友平均分成%d组，每组多少人？",
                                    "人",
                                    "%d朵花平均插在%d个花瓶里，每瓶插多少朵？",
                                    "朵")
                            .asking(StoryQuestion.SHARED, divided(2, 6), dividing("平均分，求每份是多少，用除法。"))),
            GRADE_2.family(
                    "K065",
                    "STORY-GROUP",
                    "每几个一份，可以分成几份",
                    15,
                    Plots.of(
                                    "每份是几个？",
                                    "求可以分成几份，看总数里有几个这样的一份，用除法。",
                                    "%d个苹果，每%d个放一盘，可以放多少盘？",
                                    "盘",
                                    "%d人去划船，每条船坐%d人，要多少条船？",
                                    "条",
                                    "有%d根小棒，每%d根摆一个图形，可以摆多少个？",
                                    "个",
                                    "%d个桃，每只猴分%d个，可以分给多少只猴？",
                                    "只")
                            .asking(StoryQuestion.GROUPED, divided(2, 6), dividing("求总数里有几个几，用除法。"))),
            GRADE_2.family(
                    "K074",
                    "STORY-TIMES",
                    "几个几一共是多少",
                    12,
                    Plots.of(
                                    "每份有几个？有几份？",
                                    "求几个几是多少，用乘法。",
                                    "每行种%d棵树，种了%d行，一共种了多少棵？",
                                    "棵",
                                    "一盒彩笔有%d支，%d盒一共有多少支？",
                                    "支",
                                    "每张桌子坐%d人，%d张桌子一共坐多少人？",
                                    "人",
                                    "一只蜻蜓模型要用%d张纸，做%d只要用多少张纸？",
                                    "张")
                            .computing(
                                    GroupStories::product, pairs(Pair.within(3, 9, (a, b) -> a != b)), "求几个几是多少，用乘法。")),
            GRADE_2.family(
                    "K074",
                    "STORY-DIVIDE",
                    "乘除法实际问题：用除法",
                    15,
                    Plots.of(
                                    "知道总数还是求总数？",
                                    "知道总数，求份数或每份数，用除法。",
                                    "%d棵树种成同样多的%d行，每行种多少棵？",
                                    "棵",
                                    "%d支彩笔平均装在%d个盒子里，每盒装多少支？",
                                    "支",
                                    "%d人平均坐%d张桌子，每张桌子坐多少人？",
                                    "人")
                            .asking(StoryQuestion.SHARED, divided(4, 9), dividing("知道总数和份数，求每份，用除法。"))),
            GRADE_2.family(
                    "K079",
                    "STORY-ROUND-UP",
                    "进一法：至少要多少",
                    25,
                    Plots.of(
                                    "剩下的还要不要装（坐）？",
                                    "全部都要装下，剩下的也要再用一个，商要加1。",
                                    "%d人去划船，每条船最多坐%d人，至少要多少条船？",
                                    "条",
                                    "%d个苹果，每个袋子最多装%d个，至少要多少个袋子才能装完？",
                                    "个",
                                    "%d名同学住宿，每间房最多住%d人，至少要多少间房？",
                                    "间",
                                    "有%d个鸡蛋，每个盒子最多装%d个，至少要多少个盒子？",
                                    "个")
                            .asking(
                                    StoryQuestion.CONTAINERS_NEEDED,
                                    leaving(),
                                    (it, unit) -> List.of(
                                            remainder(it),
                                            "剩下的也要装，"
                                                    + line(
                                                            it.get(0) / it.get(1) + "+1",
                                                            it.get(0) / it.get(1) + 1,
                                                            unit)))),
            GRADE_2.family(
                    "K079",
                    "STORY-ROUND-DOWN",
                    "去尾法：最多能做多少",
                    25,
                    Plots.of(
                                    "剩下的够不够再做一个？",
                                    "剩下的不够一份，要去掉，商就是答案。",
                                    "有%d元，买每本%d元的本子，最多可以买多少本？",
                                    "本",
                                    "%d米布，做一套衣服用%d米，最多可以做多少套？",
                                    "套",
                                    "%d颗珠子，每%d颗穿一条手链，最多可以穿多少条？",
                                    "条",
                                    "%d朵花，每%d朵扎一束，最多可以扎多少束？",
                                    "束")
                            .asking(
                                    StoryQuestion.FULL_SETS,
                                    leaving(),
                                    (it, unit) -> List.of(
                                            remainder(it), "剩下的不够一份，最多" + it.get(0) / it.get(1) + unit + "。"))));

    private GroupStories() {}

    static Working dividing(String why) {
        return (it, unit) -> List.of(why, line(it.get(0) + "÷" + it.get(1), it.get(0) / it.get(1), unit));
    }

    static Expression product(List<Long> given) {
        return Expression.of(given.get(0)).times(Expression.of(given.get(1)));
    }

    /** A multiple of the second number, whose quotient is another one. */
    private static Function<Draw, List<Long>> divided(int least, int most) {
        return draw -> {
            Pair pair = Pair.within(least, most, (a, b) -> a != b).apply(draw);
            return List.of(pair.first() * pair.second(), pair.second());
        };
    }

    private static Function<Draw, List<Long>> leaving() {
        return pairs(Pair.within(13, 59, 3, 8, (a, b) -> a % b > 0 && a / b > 2 && a / b < 10));
    }

    private static String remainder(List<Long> it) {
        return it.get(0) + "÷" + it.get(1) + "=" + it.get(0) / it.get(1) + "……" + it.get(0) % it.get(1);
    }
}
