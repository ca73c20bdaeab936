package org.xueqing.item.family.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.NumberQuestion;
import org.xueqing.item.exercise.OrdinalChoice;
import org.xueqing.item.exercise.OrdinalChoice.Shown;
import org.xueqing.item.exercise.RoughComparison;
import org.xueqing.item.exercise.RoughComparison.Meant;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** Rows, places in a row, and what is a little or much more. */
final class CountingFamilies {

    private static final Lesson GRADE_1 = Lesson.numbering(1);
    private static final Lesson GRADE_2 = Lesson.numbering(2);

    static final List<ItemFamily> ALL = List.of(
            GRADE_1.family("K006", "COUNT-5", "1~5：数一数有几个", 6, counted(1, 5)),
            GRADE_1.family("K010", "COUNT-10", "6~10：数一数有几个", 8, counted(6, 10)),
            GRADE_1.family("K007", "ORDINAL-CHOICE", "第几个", 10, CountingFamilies::ordinalChoice),
            GRADE_1.family("K007", "ORDINAL-OTHER-END", "从另一头数第几", 15, CountingFamilies::fromTheOtherEnd),
            GRADE_1.family("K007", "ORDINAL-ROW", "前后有几个，一共有几个", 15, CountingFamilies::row),
            GRADE_1.family("K010", "ROW-10", "10以内数的顺序", 8, rows(0, 6, 10, 1, 2, 2)),
            GRADE_1.family("K023", "ROW-20", "20以内数的顺序", 8, rows(5, 16, 20, 1, 2, 2)),
            GRADE_1.family("K037", "ROW-100", "100以内数数", 10, rows(10, 90, 100, 2, 5, 10)),
            GRADE_2.family("K086", "ROW-1000", "千以内数数（拐弯数）", 12, turning(100, 900)),
            GRADE_2.family("K087", "ROW-10000", "万以内数数（拐弯数）", 12, turning(1000, 9000)),
            GRADE_1.family("K040", "ROUGHLY", "多一些、少一些、多得多、少得多", 15, CountingFamilies::roughly));

    private CountingFamilies() {}

    private static Function<Draw, Draft> counted(int least, int most) {
        return draw -> {
            int count = draw.between(least, most);
            String thing = draw.oneOf("●", "▲", "★", "◆", "■", "❤");
            return Sheet.blank(
                    NumberQuestion.COUNTED.about(count),
                    "数一数：" + thing.repeat(count) + "，有" + Sheet.BLANK + "个",
                    "个",
                    List.of("一个一个地数，数到" + count + "。"),
                    List.of("一个一个地数。", "数一个，点一下，不漏数，不重复数。"));
        };
    }

    private static Draft ordinalChoice(Draw draw) {
        Pair pair = Pair.within(5, 9, 2, 8, (n, k) -> k < n && n - k + 1 != k).apply(draw);
        int count = (int) pair.first();
        int place = (int) pair.second();
        List<Shown> offered = draw.shuffled(List.of(Shown.values()));
        String[] shapes = draw.oneOf(new String[] {"○", "●"}, new String[] {"△", "▲"}, new String[] {"☆", "★"});
        return Sheet.choice(
                new OrdinalChoice(offered),
                "把从左数第" + place + "个涂色，哪一幅对？" + Sheet.BLANK,
                offered.stream().map(it -> row(it, count, place, shapes)).toList(),
                List.of("从左边起，1、2、3……数到第" + place + "个。", "“第" + place + "个”只有1个，只涂这一个。"),
                List.of("先找到左边。", "“第几个”只涂1个。"));
    }

    private static String row(Shown shown, int count, int place, String[] shapes) {
        StringBuilder row = new StringBuilder();
        for (int at = 1; at <= count; at++) {
            boolean isColoured =
                    switch (shown) {
                        case THE_ONE -> at == place;
                        case SO_MANY -> at <= place;
                        case FROM_THE_OTHER_END -> count - at + 1 == place;
                    };
            row.append(shapes[isColoured ? 1 : 0]);
        }
        return row.toString();
    }

    private static Draft fromTheOtherEnd(Draw draw) {
        Pair pair = Pair.within(6, 10, 2, 8, (n, k) -> k < n && n - k + 1 != k).apply(draw);
        String animal = draw.oneOf("小猫", "小狗", "小兔", "小鹿");
        return Sheet.blank(
                NumberQuestion.PLACE_FROM_THE_OTHER_END.about(pair.first(), pair.second()),
                pair.first() + "只动物排成一排，" + animal + "从左数是第" + pair.second() + "，从右数是第" + Sheet.BLANK,
                List.of(
                        animal + "右边有" + pair.first() + "−" + pair.second() + "=" + (pair.first() - pair.second())
                                + "（只）。",
                        "从右数，" + animal + "是第" + (pair.first() - pair.second() + 1) + "。"),
                List.of("画一画，圈出" + animal + "。", "先算它右边有几只，再数到它自己。"));
    }

    private static Draft row(Draw draw) {
        int before = draw.between(2, 9);
        int behind = draw.between(2, 18 - before);
        String child = draw.oneOf("小明", "小红", "小华", "小丽");
        return Sheet.blank(
                NumberQuestion.ROW_AROUND_ONE.about(before, behind),
                "小朋友排队，" + child + "前面有" + before + "人，后面有" + behind + "人，这队一共有" + Sheet.BLANK + "人",
                "人",
                List.of("前面的、后面的，还有" + child + "自己。", before + "+" + behind + "+1=" + (before + behind + 1) + "（人）"),
                List.of("画一画。", "别忘了" + child + "自己。"));
    }

    private static Function<Draw, Draft> rows(int least, int most, int largest, Integer... steps) {
        return draw -> {
            int step = draw.oneOf(steps);
            int first = draw.between(least, Math.min(most, largest - 3 * step));
            return nextInRow(first, step, 3);
        };
    }

    /** Counting by ones over 109 or 1099, where the next number changes several places. */
    private static Function<Draw, Draft> turning(long least, long most) {
        return draw -> {
            long head = draw.between(least / 100, most / 100) * 100;
            long turn = draw.isHeads() ? head + 10 : head + 10L * draw.between(2, 8);
            return nextInRow(turn - 3, 1, 3);
        };
    }

    private static Draft nextInRow(long first, long step, int shown) {
        List<Long> printed =
                LongStream.range(0, shown).mapToObj(at -> first + at * step).toList();
        String row = printed.stream().map(String::valueOf).collect(Collectors.joining("，"));
        long next = first + step * shown;
        List<String> solution = new ArrayList<>(List.of("每次多" + step + "。", next - step + "+" + step + "=" + next));
        return Sheet.blank(
                NumberQuestion.NEXT_IN_ROW.about(first, step, shown),
                "接着数，填一填：" + row + "，" + Sheet.BLANK,
                solution,
                List.of("看一看，后一个数比前一个数多几。", "最后一个数再加" + step + "，满十要向前一位进1。"));
    }

    private static Draft roughly(Draw draw) {
        Meant meant = draw.oneOf(List.of(Meant.values()));
        long known = draw.between(41, 62);
        List<Meant> offered = draw.shuffled(List.of(meant, meant.otherSize(), meant.opposite()));
        List<Long> differences =
                offered.stream().map(it -> difference(it, draw)).toList();
        String[] things = draw.oneOf(
                new String[] {"红花", "黄花", "朵"}, new String[] {"苹果", "梨", "个"}, new String[] {"白兔", "灰兔", "只"});
        return Sheet.choice(
                new RoughComparison(differences, meant),
                things[0] + "有" + known + things[2] + "，" + things[1] + "比" + things[0] + meant.printed() + "，"
                        + things[1] + "可能有多少" + things[2] + "？" + Sheet.BLANK,
                differences.stream().map(it -> known + it + things[2]).toList(),
                List.of("“" + meant.printed() + "”要看相差多少。", "找出和" + known + "比" + meant.printed() + "的数。"),
                List.of("先看是多还是少。", "再看相差得多不多。"));
    }

    private static long difference(Meant meant, Draw draw) {
        return switch (meant) {
            case A_LITTLE_MORE -> draw.between(3, 9);
            case A_LITTLE_FEWER -> -draw.between(3, 9);
            case MUCH_MORE -> draw.between(30, 36);
            case MUCH_FEWER -> -draw.between(30, 36);
        };
    }
}
