package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.SumStories.line;
import static org.xueqing.item.family.story.SumStories.pairs;

import java.util.List;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;

/** Stories of what stays the same: the rate, the total, the price, grade 4. */
final class RateStories {

    private static final Lesson GRADE_4 = Lesson.applying(4);

    static final List<ItemFamily> ALL = List.of(
            GRADE_4.family(
                    "K176",
                    "STORY-UNIT-RATE",
                    "归一问题：先求一份",
                    40,
                    Plots.of(
                                    "先求1份是多少。",
                                    "先用除法求1份，再用乘法求几份。",
                                    "买%2$d本同样的笔记本用去%1$d元，买%3$d本要用多少元？",
                                    "元",
                                    "小明%2$d分打字%1$d个，照这样计算，%3$d分打多少个？",
                                    "个",
                                    "一台机器%2$d小时加工零件%1$d个，照这样计算，%3$d小时加工多少个？",
                                    "个")
                            .asking(
                                    StoryQuestion.SAME_RATE,
                                    draw -> sameRate(draw, 6, 15),
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "÷" + it.get(1), it.get(0) / it.get(1), unit),
                                            line(
                                                    it.get(0) / it.get(1) + "×" + it.get(2),
                                                    it.get(0) / it.get(1) * it.get(2),
                                                    unit)))),
            GRADE_4.family(
                    "K175",
                    "STORY-UNIT-RATE-TURNED",
                    "列表整理条件：求可以买（做）多少份",
                    45,
                    Plots.of(
                                    "先求1份是多少。",
                                    "先用除法求1份，再看另一个总数里有几个1份。",
                                    "买%2$d本同样的笔记本用去%1$d元，%3$d元可以买多少本？",
                                    "本",
                                    "%2$d辆同样的车能运货%1$d吨，照这样计算，%3$d吨货要多少辆？",
                                    "辆",
                                    "一台机器%2$d小时加工零件%1$d个，照这样计算，加工%3$d个要多少小时？",
                                    "小时")
                            .asking(
                                    StoryQuestion.UNITS_AT_SAME_RATE,
                                    draw -> {
                                        List<Long> rate = sameRate(draw, 6, 15);
                                        return List.of(
                                                rate.get(0), rate.get(1), rate.get(0) / rate.get(1) * rate.get(2));
                                    },
                                    (it, unit) -> List.of(
                                            "1份：" + it.get(0) + "÷" + it.get(1) + "=" + it.get(0) / it.get(1),
                                            line(
                                                    it.get(2) + "÷" + it.get(0) / it.get(1),
                                                    it.get(2) / (it.get(0) / it.get(1)),
                                                    unit)))),
            GRADE_4.family(
                    "K176",
                    "STORY-SAME-TOTAL",
                    "归总问题：先求总数",
                    45,
                    Plots.of(
                                    "什么不变？",
                                    "总数不变，先用乘法求总数，再用除法。",
                                    "一批书，每包%d本，要包%d包；如果包成%d包，每包多少本？",
                                    "本",
                                    "一堆煤，每天烧%d千克，可以烧%d天；如果要烧%d天，每天烧多少千克？",
                                    "千克",
                                    "一条路，每天修%d米，%d天修完；如果要%d天修完，每天要修多少米？",
                                    "米")
                            .asking(
                                    StoryQuestion.SAME_TOTAL,
                                    RateStories::sameTotal,
                                    (it, unit) -> List.of(
                                            "总数：" + it.get(0) + "×" + it.get(1) + "=" + it.get(0) * it.get(1),
                                            line(
                                                    it.get(0) * it.get(1) + "÷" + it.get(2),
                                                    it.get(0) * it.get(1) / it.get(2),
                                                    unit)))),
            GRADE_4.family(
                    "K196",
                    "STORY-TOTAL-PRICE",
                    "求总价",
                    30,
                    Plots.of(
                                    "知道单价和数量。",
                                    "总价=单价×数量。",
                                    "一个书包%d元，学校买%d个，一共要多少元？",
                                    "元",
                                    "一套校服%d元，四年级买%d套，一共要多少元？",
                                    "元",
                                    "一箱牛奶%d元，超市买进%d箱，一共要多少元？",
                                    "元")
                            .computing(
                                    GroupStories::product,
                                    pairs(Pair.within(45, 128, 12, 38, (a, b) -> a % 10 > 0 && b % 10 > 0)),
                                    "总价=单价×数量。")),
            GRADE_4.family(
                    "K196",
                    "STORY-PRICE",
                    "求单价",
                    30,
                    Plots.of(
                                    "知道总价和数量。",
                                    "单价=总价÷数量。",
                                    "学校用%d元买了%d个同样的排球，每个排球多少元？",
                                    "元",
                                    "张老师用%d元买了%d套同样的书，每套多少元？",
                                    "元",
                                    "食堂用%d元买了%d袋同样的大米，每袋多少元？",
                                    "元")
                            .asking(
                                    StoryQuestion.PRICE,
                                    draw -> multiple(draw, 12, 18, 32, 55),
                                    GroupStories.dividing("单价=总价÷数量。"))),
            GRADE_4.family(
                    "K196",
                    "STORY-QUANTITY",
                    "求数量",
                    30,
                    Plots.of(
                                    "知道总价和单价。",
                                    "数量=总价÷单价。",
                                    "学校用%d元买同样的排球，每个%d元，可以买多少个？",
                                    "个",
                                    "张老师用%d元买同样的书，每套%d元，可以买多少套？",
                                    "套",
                                    "食堂用%d元买大米，每袋%d元，可以买多少袋？",
                                    "袋")
                            .asking(
                                    StoryQuestion.QUANTITY,
                                    draw -> multiple(draw, 32, 55, 12, 18),
                                    GroupStories.dividing("数量=总价÷单价。"))));

    private RateStories() {}

    private static List<Long> sameRate(Draw draw, int least, int most) {
        Pair units = Pair.within(3, 9, (a, b) -> a != b).apply(draw);
        return List.of(units.first() * draw.between(least, most), units.first(), units.second());
    }

    /** Sixes, so that the total can be divided by all these. */
    private static List<Long> sameTotal(Draw draw) {
        Pair groups = draw.oneOf(
                new Pair(12, 8), new Pair(6, 9), new Pair(12, 9), new Pair(15, 10), new Pair(8, 6), new Pair(10, 15));
        return List.of(6L * draw.between(2, 8), groups.first(), groups.second());
    }

    static List<Long> multiple(Draw draw, int least, int most, int leastOther, int mostOther) {
        long divisor = draw.between(least, most);
        return List.of(divisor * draw.between(leastOther, mostOther), divisor);
    }
}
