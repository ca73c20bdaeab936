package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.SumStories.line;

import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.PeriodicPattern;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** Stories of intervals and periods, grades 3 and 4. */
final class PatternStories {

    private static final Lesson GRADE_3 = Lesson.applying(3);

    private static final Lesson GRADE_4 = Lesson.applying(4);

    private static final List<String> SHAPES = List.of("△", "○", "□", "☆");

    static final List<ItemFamily> ALL = List.of(
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
            GRADE_4.family("K169", "PERIOD", "简单的周期：第几个是什么", 30, PatternStories::period));

    private PatternStories() {}

    private static List<Long> posts(Draw draw) {
        long gap = draw.between(3, 8);
        return List.of(gap * draw.between(11, 30), gap);
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
