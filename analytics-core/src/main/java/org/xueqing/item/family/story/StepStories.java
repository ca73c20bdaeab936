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

/** Stories of two and more steps, grades 2 to 4. */
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
                                    "先求一份是多少，再把一份平均分。")),
            GRADE_3.family(
                    "K124",
                    "STORY-STEPS",
                    "从条件想起：每次多几",
                    40,
                    Plots.of(
                                    "第二天是多少？第三天呢？",
                                    "从第一天到第四天，只多了三次。",
                                    "小明第一天做%d道题，以后每天都比前一天多做%d道，第四天做多少道？",
                                    "道",
                                    "小芳第一天跳绳%d下，以后每天都比前一天多跳%d下，第四天跳多少下？",
                                    "下",
                                    "食堂第一天用米%d千克，以后每天都比前一天多用%d千克，第四天用米多少千克？",
                                    "千克")
                            .asking(
                                    StoryQuestion.START_AND_STEPS,
                                    draw -> List.of((long) draw.between(12, 45), (long) draw.between(3, 9), 3L),
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "+" + it.get(1), it.get(0) + it.get(1), unit),
                                            line(
                                                    (it.get(0) + it.get(1)) + "+" + it.get(1),
                                                    it.get(0) + 2 * it.get(1),
                                                    unit),
                                            line(
                                                    (it.get(0) + 2 * it.get(1)) + "+" + it.get(1),
                                                    it.get(0) + 3 * it.get(1),
                                                    unit)))),
            GRADE_3.family(
                    "K124",
                    "STORY-BOTH-TIMES",
                    "倍数，再求一共",
                    35,
                    Plots.of(
                                    "先求出另一个数。",
                                    "1份和几份合起来，一共是几份？",
                                    "白兔有%d只，灰兔的只数是白兔的%d倍，一共有多少只？",
                                    "只",
                                    "小明有%d张画片，小红的张数是小明的%d倍，两人一共有多少张？",
                                    "张",
                                    "梨树有%d棵，桃树的棵数是梨树的%d倍，两种树一共有多少棵？",
                                    "棵")
                            .asking(
                                    StoryQuestion.BOTH_WITH_TIMES,
                                    pairs(Pair.within(12, 29, 3, 6, (a, b) -> true)),
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "×" + it.get(1), it.get(0) * it.get(1), unit),
                                            line(
                                                    it.get(0) + "+" + it.get(0) * it.get(1),
                                                    it.get(0) * (it.get(1) + 1),
                                                    unit)))),
            GRADE_3.family(
                    "K139",
                    "STORY-LEFT",
                    "从问题想起：还剩多少",
                    35,
                    Plots.of(
                                    "要求还剩多少，要知道什么？",
                                    "从总数里减去第一次的，再减去第二次的。",
                                    "妈妈带了%d元，买衣服用去%d元，买鞋用去%d元，还剩多少元？",
                                    "元",
                                    "一本书有%d页，小明第一周看了%d页，第二周看了%d页，还剩多少页？",
                                    "页",
                                    "果园收了%d千克梨，上午卖出%d千克，下午卖出%d千克，还剩多少千克？",
                                    "千克")
                            .computing(
                                    it -> n(it, 0).minus(n(it, 1)).minus(n(it, 2)),
                                    draw -> List.of((long) draw.between(350, 480), (long) draw.between(125, 168), (long)
                                            draw.between(65, 118)),
                                    "总数−第一次的−第二次的=剩下的。")),
            GRADE_3.family(
                    "K142",
                    "STORY-CHANGE",
                    "两步混合运算：应找回多少",
                    35,
                    Plots.of(
                                    "先求用去多少。",
                                    "付出的钱减去用去的钱，先算乘法。",
                                    "付了%d元，买每个%d元的文具盒%d个，应找回多少元？",
                                    "元",
                                    "妈妈带%d元，买每千克%d元的苹果%d千克，还剩多少元？",
                                    "元",
                                    "学校有%d元，买每盒%d元的彩笔%d盒，还剩多少元？",
                                    "元")
                            .computing(
                                    it -> n(it, 0).minus(n(it, 1).times(n(it, 2))),
                                    draw -> List.of(100L, (long) draw.between(8, 15), (long) draw.between(3, 6)),
                                    "先算用去多少元，再算剩下的。")),
            GRADE_3.family(
                    "K142",
                    "STORY-SHARE-REST",
                    "两步混合运算：剩下的平均分",
                    40,
                    Plots.of(
                                    "先求剩下多少。",
                                    "先减再除，减法要加小括号。",
                                    "一本书有%d页，小明已经看了%d页，剩下的%d天看完，平均每天看多少页？",
                                    "页",
                                    "工人要修%d米路，已经修了%d米，剩下的%d天修完，平均每天修多少米？",
                                    "米",
                                    "同学们要做%d朵花，已经做了%d朵，剩下的%d人做，平均每人做多少朵？",
                                    "朵")
                            .computing(
                                    it -> n(it, 0).minus(n(it, 1)).inBrackets().dividedBy(n(it, 2)),
                                    StepStories::rest,
                                    "先算剩下多少，再平均分。")));

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

    private static List<Long> rest(Draw draw) {
        long days = draw.between(4, 8);
        long read = days * draw.between(6, 20);
        return List.of(read + days * draw.between(12, 25), read, days);
    }
}
