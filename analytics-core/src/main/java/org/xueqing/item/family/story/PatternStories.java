package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.SumStories.line;

import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.PeriodicPattern;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;
import org.xueqing.number.Digits;

/** Intervals, periods, money changed, sums and differences. */
final class PatternStories {

    private static final Lesson GRADE_3 = Lesson.applying(3);
    private static final Lesson GRADE_4 = Lesson.applying(4);
    private static final List<String> SHAPES = List.of("△", "○", "□", "☆");

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
                                            PatternStories::notes,
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
                                            "原来的钱−用去的钱=剩下的钱。")),
            GRADE_3.family(
                    "K125",
                    "STORY-BETWEEN",
                    "间隔排列：两端物体相同",
                    20,
                    Plots.of(
                                    "画一画，看两端是什么。",
                                    "两端都是同一种，它就比中间的多1。",
                                    "%d个小朋友排成一行，每两个小朋友中间放一盆花，一共放多少盆花？",
                                    "盆",
                                    "把%d块手帕夹在绳子上，每两块手帕之间放一个夹子，一共放多少个夹子？",
                                    "个",
                                    "%d棵杨树栽成一行，每两棵杨树之间栽一棵桃树，一共栽多少棵桃树？",
                                    "棵")
                            .asking(
                                    StoryQuestion.BETWEEN,
                                    draw -> List.of((long) draw.between(8, 40)),
                                    (it, unit) -> List.of("两端的比中间的多1。", line(it.get(0) + "−1", it.get(0) - 1, unit)))),
            GRADE_3.family(
                    "K125",
                    "STORY-CUTTING",
                    "锯木头",
                    25,
                    Plots.of(
                                    "锯几次能得到这么多段？",
                                    "锯的次数比段数少1，再乘每次的时间。",
                                    "把一根木头锯成%d段，每锯一次用%d分，一共要用多少分？",
                                    "分",
                                    "把一根钢管截成%d段，每截一次用%d分，一共要用多少分？",
                                    "分",
                                    "把一根彩带剪成%d段，每剪一次用%d秒，一共要用多少秒？",
                                    "秒")
                            .asking(
                                    StoryQuestion.CUTTING_TIME,
                                    draw -> List.of((long) draw.between(4, 9), (long) draw.between(2, 6)),
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "−1", it.get(0) - 1, "次"),
                                            line(
                                                    (it.get(0) - 1) + "×" + it.get(1),
                                                    (it.get(0) - 1) * it.get(1),
                                                    unit)))),
            GRADE_3.family(
                    "K125",
                    "STORY-POSTS",
                    "植树问题：两端都栽",
                    30,
                    Plots.of(
                                    "先求有几个间隔。",
                                    "两端都有，棵数比间隔数多1。",
                                    "一条小路长%d米，每隔%d米栽一棵树（两端都栽），一共要栽多少棵？",
                                    "棵",
                                    "在%d米长的跑道一侧，每隔%d米插一面彩旗（两端都插），一共要插多少面？",
                                    "面",
                                    "一座桥长%d米，每隔%d米装一盏灯（两端都装），一侧要装多少盏？",
                                    "盏")
                            .asking(
                                    StoryQuestion.POSTS_WITH_BOTH_ENDS,
                                    PatternStories::posts,
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "÷" + it.get(1), it.get(0) / it.get(1), "个间隔"),
                                            line(it.get(0) / it.get(1) + "+1", it.get(0) / it.get(1) + 1, unit)))),
            GRADE_3.family(
                    "K125",
                    "STORY-POSTS-INNER",
                    "植树问题：两端都不栽",
                    30,
                    Plots.of(
                                    "先求有几个间隔。",
                                    "两端都没有，棵数比间隔数少1。",
                                    "两座楼相距%d米，在两楼之间每隔%d米栽一棵树（两端不栽），要栽多少棵？",
                                    "棵",
                                    "从路口到校门共%d米，每隔%d米立一根灯柱（两端不立），要立多少根？",
                                    "根",
                                    "一条小路从桥头到亭子长%d米，每隔%d米放一盆花（两端不放），要放多少盆？",
                                    "盆")
                            .asking(
                                    StoryQuestion.POSTS_WITHOUT_ENDS,
                                    PatternStories::posts,
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "÷" + it.get(1), it.get(0) / it.get(1), "个间隔"),
                                            line(it.get(0) / it.get(1) + "−1", it.get(0) / it.get(1) - 1, unit)))),
            GRADE_4.family("K169", "PERIOD", "简单的周期：第几个是什么", 30, PatternStories::period),
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
                                    PatternStories::sumAndDifference,
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
                                    PatternStories::sumAndDifference,
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

    private PatternStories() {}

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

    private static List<Long> posts(Draw draw) {
        long gap = draw.between(3, 8);
        return List.of(gap * draw.between(11, 30), gap);
    }

    private static List<Long> sumAndDifference(Draw draw) {
        long smaller = draw.between(24, 86);
        long difference = 2L * draw.between(4, 18);
        return List.of(2 * smaller + difference, difference);
    }

    private static Draft period(Draw draw) {
        List<Integer> period = draw.oneOf(
                List.of(0, 1, 2),
                List.of(0, 1, 1, 2),
                List.of(0, 1, 2, 3),
                List.of(0, 0, 1, 2),
                List.of(0, 1, 2, 2, 3),
                List.of(0, 1, 1));
        List<String> shapes = draw.shuffled(SHAPES);
        int place = draw.between(3, 9) * period.size() + draw.between(0, period.size() - 1);
        int rest = place % period.size();
        String round = period.stream().map(shapes::get).collect(Collectors.joining());
        PeriodicPattern exercise = new PeriodicPattern(period, place);
        String divided = place + "÷" + period.size() + "=" + place / period.size();
        return Sheet.choice(
                exercise,
                "按规律排列：" + round + round + round + "……，第" + place + "个是" + Sheet.BLANK,
                shapes.subList(0, period.stream().mapToInt(it -> it + 1).max().orElseThrow()),
                List.of(
                        "每" + period.size() + "个一组：" + round + "。",
                        rest == 0 ? divided + "，没有余数，是一组里的最后一个。" : divided + "……" + rest + "，是一组里的第" + rest + "个。"),
                List.of("几个为一组？", "用除法算，余几就是一组里的第几个；没有余数是最后一个。"));
    }
}
