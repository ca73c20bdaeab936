package org.xueqing.item.family.story;

import java.util.List;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.number.Digits;

/** Stories of notes and shopping, grade 1. */
final class MoneyStories {

    static final List<ItemFamily> ALL = List.of(
            Lesson.applying(1)
                    .family(
                            "K047",
                            "MONEY-EXCHANGE",
                            "换零钱",
                            12,
                            Plots.of(
                                            "1张大的等于几张小的？",
                                            "想：几张小的合起来正好是这么多？",
                                            "1张%d元可以换多少张%d元？",
                                            "张",
                                            "小明有1张%d元，想都换成%d元，可以换多少张？",
                                            "张",
                                            "妈妈用1张%d元换同样的%d元零钱，可以换多少张？",
                                            "张",
                                            "一张%d元的人民币，能换多少张%d元的？",
                                            "张",
                                            "存钱罐里的1张%d元，换成%d元的，能换多少张？",
                                            "张")
                                    .asking(
                                            StoryQuestion.GROUPED,
                                            MoneyStories::notes,
                                            (it, unit) -> List.of(
                                                    it.get(0) / it.get(1) + "个" + it.get(1) + "元是" + it.get(0) + "元。",
                                                    "可以换" + it.get(0) / it.get(1) + unit + "。"))),
            Lesson.applying(1)
                    .family(
                            "K049",
                            "SHOP-TOTAL",
                            "一共要多少元",
                            15,
                            Plots.of(
                                            "买了哪两样？",
                                            "把两样的价钱加起来。",
                                            "一个书包%d元，一个文具盒%d元，买这两样一共要多少元？",
                                            "元",
                                            "一辆玩具汽车%d元，一个皮球%d元，各买一个要多少元？",
                                            "元",
                                            "一本故事书%d元，一盒彩笔%d元，一共要多少元？",
                                            "元")
                                    .computing(
                                            SumStories::sum,
                                            SumStories.pairs(
                                                    Pair.within(32, 68, 11, 29, (a, b) -> Digits.carries(a, b) == 0)),
                                            "求一共要多少元，用加法。")),
            Lesson.applying(1)
                    .family(
                            "K049",
                            "SHOP-LEFT",
                            "还剩多少元",
                            18,
                            Plots.of(
                                            "原来有多少？用了多少？",
                                            "原来的钱减去用去的钱，就是剩下的钱。",
                                            "小明有%d元，买一本%d元的书，还剩多少元？",
                                            "元",
                                            "妈妈带了%d元，买一个%d元的书包，还剩多少元？",
                                            "元",
                                            "小红存了%d元，买一盒%d元的彩笔，还剩多少元？",
                                            "元")
                                    .computing(
                                            SumStories::difference,
                                            SumStories.pairs(Pair.within(
                                                    45, 98, 12, 38, (a, b) -> a % 10 > b % 10 && b % 10 > 0)),
                                            "原来的钱−用去的钱=剩下的钱。")));

    private MoneyStories() {}

    private static List<Long> notes(Draw draw) {
        return draw.oneOf(
                List.of(10L, 5L),
                List.of(50L, 10L),
                List.of(100L, 10L),
                List.of(20L, 5L),
                List.of(20L, 10L),
                List.of(100L, 50L),
                List.of(100L, 20L),
                List.of(50L, 5L),
                List.of(10L, 1L));
    }
}
