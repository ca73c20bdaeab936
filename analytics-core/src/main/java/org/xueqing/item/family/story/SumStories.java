package org.xueqing.item.family.story;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.number.Digits;

/** Stories of putting together and taking away, grades 1 and 2. */
final class SumStories {

    private static final Lesson GRADE_1 = Lesson.applying(1);

    private static final Plots TOGETHER = Plots.of(
            "要求的是合起来的数。",
            "把两部分合起来，用加法。",
            "草地上有%d只白兔，又跑来%d只，现在一共有多少只？",
            "只",
            "左边有%d个苹果，右边有%d个，合起来有多少个？",
            "个",
            "小明折了%d只纸鹤，小红折了%d只，两人一共折了多少只？",
            "只",
            "停车场有%d辆车，又开来%d辆，现在有多少辆？",
            "辆",
            "花坛里有%d朵红花和%d朵黄花，一共有多少朵？",
            "朵");

    private static final Plots TAKEN = Plots.of(
            "知道总数和去掉的数。",
            "从总数里去掉一部分，用减法。",
            "树上有%d只鸟，飞走了%d只，还剩多少只？",
            "只",
            "盘里有%d个桃，吃了%d个，还剩多少个？",
            "个",
            "小红有%d个气球，破了%d个，还有多少个？",
            "个",
            "车上有%d人，到站下去%d人，车上还有多少人？",
            "人",
            "小明有%d张画片，送给小华%d张，还剩多少张？",
            "张");

    static final List<ItemFamily> ALL = List.of(
            GRADE_1.family(
                    "K022",
                    "STORY-ADD-10",
                    "求一共有多少（10以内）",
                    12,
                    TOGETHER.computing(
                            SumStories::sum, pairs(Pair.within(2, 7, (a, b) -> a + b <= 10)), "求一共有多少，用加法。")),
            GRADE_1.family(
                    "K022",
                    "STORY-SUB-10",
                    "求还剩多少（10以内）",
                    12,
                    TAKEN.computing(
                            SumStories::difference,
                            pairs(Pair.within(5, 10, 2, 7, (a, b) -> a - b > 1)),
                            "求还剩多少，用减法。")),
            GRADE_1.family(
                    "K008",
                    "STORY-NONE-LEFT",
                    "一个也没有用0表示",
                    10,
                    TAKEN.computing(
                            SumStories::difference, pairs(Pair.within(2, 9, (a, b) -> a == b)), "全部去掉，一个也没有，用0表示。")),
            GRADE_1.family(
                    "K030",
                    "STORY-ADD-20",
                    "求一共有多少（20以内）",
                    15,
                    TOGETHER.computing(SumStories::sum, pairs(Pair.within(5, 9, (a, b) -> a + b > 10)), "求一共有多少，用加法。")),
            GRADE_1.family(
                    "K033",
                    "STORY-SUB-20",
                    "求还剩多少（20以内）",
                    15,
                    TAKEN.computing(
                            SumStories::difference,
                            pairs(Pair.within(11, 18, 3, 9, (a, b) -> a % 10 < b)),
                            "求还剩多少，用减法。")),
            GRADE_1.family(
                    "K046",
                    "STORY-ORIGINAL",
                    "求原来有多少",
                    20,
                    Plots.of(
                                    "原来的数分成了哪两部分？",
                                    "去掉的和剩下的合起来，就是原来的。",
                                    "学校图书角借出%d本书，还剩%d本，原来有多少本？",
                                    "本",
                                    "一盒糖，吃了%d颗，还剩%d颗，这盒糖原来有多少颗？",
                                    "颗",
                                    "小红送给同学%d张画片，自己还有%d张，她原来有多少张？",
                                    "张",
                                    "一筐梨，卖出%d个，还剩%d个，原来有多少个？",
                                    "个")
                            .asking(
                                    StoryQuestion.BEFORE_TAKING,
                                    pairs(Pair.within(
                                            11,
                                            68,
                                            20,
                                            68,
                                            (a, b) -> a != b && a + b < 100 && Digits.carries(a, b) == 0)),
                                    (it, unit) -> List.of(
                                            "去掉的和剩下的合起来是原来的，用加法。",
                                            line(it.get(0) + "+" + it.get(1), it.get(0) + it.get(1), unit)))));

    private SumStories() {}

    static String line(String computed, long result, String unit) {
        return computed + "=" + result + "（" + unit + "）";
    }

    static Function<Draw, List<Long>> pairs(Function<Draw, Pair> pairs) {
        return pairs.andThen(pair -> List.of(pair.first(), pair.second()));
    }

    static Expression sum(List<Long> given) {
        return Expression.of(given.get(0)).plus(Expression.of(given.get(1)));
    }

    static Expression difference(List<Long> given) {
        return Expression.of(given.get(0)).minus(Expression.of(given.get(1)));
    }
}
