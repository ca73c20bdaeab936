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
import org.xueqing.item.sheet.Lesson;

/** Stories of two steps, grades 2 to 4. */
final class StepStories {

    private static final Lesson GRADE_2 = Lesson.applying(2);

    private static final Lesson GRADE_3 = Lesson.applying(3);

    private static final Lesson GRADE_4 = Lesson.applying(4);

    static final List<ItemFamily> ALL = List.of(
            GRADE_2.family(
                    "K099",
                    "STORY-BUS",
                    "先减后加的两步问题",
                    30,
                    Plots.of(
                                    "先少了还是先多了？",
                                    "从原来的数里先减去离开的，再加上新来的。",
                                    "公共汽车上有%d人，到站下去%d人，又上来%d人，现在车上有多少人？",
                                    "人",
                                    "书架上有%d本书，借走%d本，又还回%d本，现在有多少本？",
                                    "本",
                                    "粮店有%d袋米，上午卖出%d袋，下午运来%d袋，现在有多少袋？",
                                    "袋")
                            .computing(
                                    it -> n(it, 0).minus(n(it, 1)).plus(n(it, 2)),
                                    draw -> List.of((long) draw.between(42, 58), (long) draw.between(13, 19), (long)
                                            draw.between(12, 22)),
                                    "先减去离开的，再加上新来的。")),
            GRADE_2.family(
                    "K099",
                    "STORY-BOTH-MORE",
                    "比多，再求一共",
                    35,
                    Plots.of(
                                    "先求出另一个数。",
                                    "另一个数要先算出来，再和第一个数相加。",
                                    "小明做了%d道口算，小红比小明多做%d道，两人一共做了多少道？",
                                    "道",
                                    "杨树有%d棵，柳树比杨树多%d棵，两种树一共有多少棵？",
                                    "棵",
                                    "一班借书%d本，二班比一班多借%d本，两个班一共借了多少本？",
                                    "本")
                            .asking(
                                    StoryQuestion.BOTH_WITH_MORE,
                                    bothOf(),
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "+" + it.get(1), it.get(0) + it.get(1), unit),
                                            line(
                                                    it.get(0) + "+" + (it.get(0) + it.get(1)),
                                                    2 * it.get(0) + it.get(1),
                                                    unit)))),
            GRADE_2.family(
                    "K099",
                    "STORY-BOTH-FEWER",
                    "比少，再求一共",
                    35,
                    Plots.of(
                                    "先求出另一个数。",
                                    "另一个数要先算出来，再和第一个数相加。",
                                    "小明做了%d道口算，小红比小明少做%d道，两人一共做了多少道？",
                                    "道",
                                    "杨树有%d棵，柳树比杨树少%d棵，两种树一共有多少棵？",
                                    "棵",
                                    "一班借书%d本，二班比一班少借%d本，两个班一共借了多少本？",
                                    "本")
                            .asking(
                                    StoryQuestion.BOTH_WITH_FEWER,
                                    bothOf(),
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "−" + it.get(1), it.get(0) - it.get(1), unit),
                                            line(
                                                    it.get(0) + "+" + (it.get(0) - it.get(1)),
                                                    2 * it.get(0) - it.get(1),
                                                    unit)))),
            GRADE_3.family(
                    "K111",
                    "STORY-TIMES-TWICE",
                    "连乘实际问题",
                    35,
                    Plots.of(
                                    "先求什么？",
                                    "先求一份里一共有多少，再求几份一共有多少。",
                                    "每箱有%d盒牛奶，每盒%d元，买%d箱牛奶要多少元？",
                                    "元",
                                    "体操表演，每行站%d人，每个方队有%d行，%d个方队一共有多少人？",
                                    "人",
                                    "每袋装%d包糖，每包糖有%d颗，%d袋一共有多少颗糖？",
                                    "颗")
                            .computing(
                                    it -> n(it, 0).times(n(it, 1)).times(n(it, 2)),
                                    draw -> List.of((long) draw.between(6, 12), (long) draw.between(4, 9), (long)
                                            draw.between(3, 5)),
                                    "先求一份里有多少，再求几份一共有多少。")),
            GRADE_3.family(
                    "K123",
                    "STORY-DIVIDE-TWICE",
                    "连除实际问题",
                    40,
                    Plots.of(
                                    "先求一份是多少？",
                                    "总数连续除以两次，也可以除以两个数的积。",
                                    "%d本书平均放在%d个书架上，每个书架有%d层，平均每层放多少本？",
                                    "本",
                                    "%d名同学平均分成%d队，每队再平均分成%d组，每组有多少人？",
                                    "人",
                                    "%d个零件平均由%d人做，做了%d天，平均每人每天做多少个？",
                                    "个")
                            .computing(
                                    it -> n(it, 0).dividedBy(n(it, 1)).dividedBy(n(it, 2)),
                                    draw -> dividedTwice(
                                            draw, draw.between(3, 6), draw.between(2, 4), draw.between(12, 25)),
                                    "先求一份是多少，再把一份平均分。")),
            GRADE_4.family(
                    "K168",
                    "STORY-DIVIDE-TWICE-2D",
                    "连除实际问题（除数是两位数）",
                    50,
                    Plots.of(
                                    "先求一份是多少？",
                                    "总数连续除以两次，也可以除以两个数的积。",
                                    "%d千克苹果平均装在%d个箱子里，每箱再平均分成%d袋，每袋装多少千克？",
                                    "千克",
                                    "%d支铅笔平均分给%d个班，每个班分给%d个小组，每组分得多少支？",
                                    "支",
                                    "%d本练习本平均分给%d个班，每个班再平均分给%d个小组，每组分得多少本？",
                                    "本")
                            .computing(
                                    it -> n(it, 0).dividedBy(n(it, 1)).dividedBy(n(it, 2)),
                                    draw -> dividedTwice(
                                            draw, draw.between(12, 18), draw.between(4, 8), draw.between(2, 6)),
                                    "先求一份是多少，再把一份平均分。")));

    private StepStories() {}

    static Expression n(List<Long> given, int at) {
        return Expression.of(given.get(at));
    }

    private static Function<Draw, List<Long>> bothOf() {
        return pairs(Pair.within(28, 45, 6, 19, (a, b) -> 2 * a + b < 110));
    }

    private static List<Long> dividedTwice(Draw draw, long shares, long parts, long each) {
        return List.of(shares * parts * each, shares, parts);
    }
}
