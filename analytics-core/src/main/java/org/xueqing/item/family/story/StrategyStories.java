package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.StepStories.n;
import static org.xueqing.item.family.story.SumStories.line;
import static org.xueqing.item.family.story.SumStories.pairs;

import java.util.List;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;

/** Stories in which a step must be found from the conditions or from the question, grade 3. */
final class StrategyStories {

    private static final Lesson GRADE_3 = Lesson.applying(3);

    static final List<ItemFamily> ALL = List.of(
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
                                    StrategyStories::rest,
                                    "先算剩下多少，再平均分。")));

    private StrategyStories() {}

    private static List<Long> rest(Draw draw) {
        long days = draw.between(4, 8);
        long read = days * draw.between(6, 20);
        return List.of(read + days * draw.between(12, 25), read, days);
    }
}
