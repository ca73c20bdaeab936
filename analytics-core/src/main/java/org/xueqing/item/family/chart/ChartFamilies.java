package org.xueqing.item.family.chart;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.ChartQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.picture.Charts;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Bar charts, line charts, pie charts, means, and positions on a grid. */
public final class ChartFamilies {

    private static final String SCALE_HINT = "先看相邻两条标数的线相差多少，再看中间的线表示多少。";

    public static final List<ItemFamily> ALL = List.of(
            lesson(4).family("K172", "BAR-VALUE", "条形统计图读数", 20, draw -> value(Survey.drawn(draw))),
            lesson(4).family("K172", "BAR-MORE", "条形统计图比较", 35, draw -> more(Survey.drawn(draw))),
            lesson(4).family("K174", "MEAN", "求平均数", 45, ChartFamilies::mean),
            lesson(5).family("K257", "LINE-RISE", "折线统计图看变化", 35, ChartFamilies::rise),
            lesson(6).family("K315", "PIE-PART", "扇形统计图求部分量", 35, ChartFamilies::sector),
            new Lesson(4, CognitiveLevel.UNDERSTAND, Set.of("空间观念", "符号意识"))
                    .family("K218", "GRID-POSITION", "用数对表示位置", 20, ChartFamilies::position));

    private ChartFamilies() {}

    private static Lesson lesson(int grade) {
        return new Lesson(grade, CognitiveLevel.UNDERSTAND, Set.of("数据意识"));
    }

    /** How many there are of four kinds; the largest ends between two numbered lines. */
    private record Survey(String about, List<String> names, List<Integer> values, int step, String unit) {

        static Survey drawn(Draw draw) {
            int step = draw.oneOf(2, 5, 10, 20);
            int large = step * draw.oneOf(5, 7, 9);
            List<Integer> smaller = draw.some(3, List.of(1, 2, 3, 4)).stream()
                    .map(it -> it * step)
                    .toList();
            List<Integer> values = IntStream.concat(
                            IntStream.of(large), smaller.stream().mapToInt(it -> it))
                    .boxed()
                    .toList();
            return draw.oneOf(
                    new Survey("同学们最喜欢的球类", List.of("足球", "排球", "篮球", "网球"), values, step, "人"),
                    new Survey("图书角各类书的本数", List.of("故事书", "科技书", "漫画书", "童话书"), values, step, "本"),
                    new Survey("校园里各种树的棵数", List.of("柳树", "松树", "杨树", "桃树"), values, step, "棵"));
        }

        /** People who chose, or the things themselves. */
        private String who(int at) {
            return unit.equals("人") ? "最喜欢" + names.get(at) + "的" : names.get(at);
        }

        String picture() {
            return Charts.bars(names, values, step, unit);
        }
    }

    private static Draft value(Survey it) {
        Question asked = ChartQuestion.SCALE_VALUE.about(it.values.get(0), it.step);
        String stem = "下面的统计图表示%s。%s有（　　）%s。".formatted(it.about, it.who(0), it.unit);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(it.unit)
                .solved(
                        List.of(
                                "每格表示%d%s。".formatted(it.step, it.unit),
                                "%s是%d%s。".formatted(it.names.get(0), it.values.get(0), it.unit)),
                        "每格表示多少？",
                        SCALE_HINT)
                .withPicture(it.picture());
    }

    private static Draft more(Survey it) {
        int first = it.values.get(0);
        int second = it.values.get(1);
        Question asked = ChartQuestion.SCALE_DIFFERENCE.about(first, second, it.step);
        String stem = "下面的统计图表示%s。%s比%s多（　　）%s。".formatted(it.about, it.who(0), it.who(1), it.unit);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(it.unit)
                .solved(
                        List.of("%d−%d=%d（%s）".formatted(first, second, first - second, it.unit)),
                        "先分别读出两个数量。",
                        SCALE_HINT)
                .withPicture(it.picture());
    }

    private static Draft mean(Draw draw) {
        List<Integer> counts = draw.until(
                it -> it.some(4, IntStream.rangeClosed(6, 24).boxed().toList()),
                it -> it.stream().mapToInt(count -> count).sum() % 4 == 0);
        int sum = counts.stream().mapToInt(count -> count).sum();
        List<String> names = List.of("小华", "小军", "小明", "小刚");
        Question asked = ChartQuestion.MEAN_OF_FOUR.about(
                counts.stream().mapToLong(count -> count).toArray());
        return Prompt.of(
                        asked,
                        "四人套圈的成绩是：%s。平均每人套中（　　）个。"
                                .formatted(String.join(
                                        "，",
                                        IntStream.range(0, 4)
                                                .mapToObj(at -> names.get(at) + counts.get(at) + "个")
                                                .toList())))
                .inDecimals()
                .unit("个")
                .solved(
                        List.of(
                                "%d+%d+%d+%d=%d（个）"
                                        .formatted(counts.get(0), counts.get(1), counts.get(2), counts.get(3), sum),
                                "%d÷4=%d（个）".formatted(sum, sum / 4)),
                        "平均数要先合起来，再平均分。",
                        "先求四个数的和，看看是几个人，就除以几。");
    }

    private static Draft rise(Draw draw) {
        int step = draw.oneOf(2, 5, 10, 20);
        List<Integer> values = draw.until(
                it -> IntStream.range(0, 5).mapToObj(at -> it.between(1, 9)).toList(),
                it -> it.get(4) % 2 == 1 && it.get(4) - it.get(3) > 1);
        String what = draw.oneOf("便利店饮料的销售量", "书店童话书的销售量", "文具店钢笔的销售量");
        List<Integer> counts = values.stream().map(it -> it * step).toList();
        int before = counts.get(3);
        int after = counts.get(4);
        return Prompt.of(
                        ChartQuestion.SCALE_DIFFERENCE.about(after, before, step),
                        "下面的统计图表示某%s。5月比4月增加了（　　）件。".formatted(what))
                .inDecimals()
                .unit("件")
                .solved(
                        List.of(
                                "4月是%d件，5月是%d件。".formatted(before, after),
                                "%d−%d=%d（件）".formatted(after, before, after - before)),
                        "先读出4月和5月的销售量。",
                        SCALE_HINT)
                .withPicture(Charts.line(List.of("1月", "2月", "3月", "4月", "5月"), counts, step, "件"));
    }

    private static Draft sector(Draw draw) {
        int first = draw.oneOf(20, 25, 30, 35, 40, 45);
        int second = draw.until(it -> it.oneOf(20, 25, 30, 35), it -> it != first);
        int total = 20 * draw.until(it -> it.between(4, 40), it -> it != 5);
        Question asked = ChartQuestion.SECTOR.about(total, first);
        return Prompt.of(asked, "如图，六年级有%d人参加课外小组，每人只参加一个。参加体育组的有（　　）人。".formatted(total))
                .inDecimals()
                .unit("人")
                .solved(
                        List.of(
                                "体育组占总人数的%d%%。".formatted(first),
                                "%d×%d%%=%s（人）"
                                        .formatted(total, first, asked.answer().text())),
                        "图中的百分数表示什么？",
                        "用总人数乘体育组所占的百分数。")
                .withPicture(Charts.pie(List.of("体育", "美术", "音乐"), List.of(first, second, 100 - first - second)));
    }

    private static Draft position(Draw draw) {
        int column = draw.between(1, 8);
        int row = draw.until(it -> it.between(1, 6), it -> it != column);
        return Prompt.of(ChartQuestion.POSITION.about(column, row), "用数对表示图中点A的位置，第一个数和第二个数依次是（　　）和（　　）。")
                .solved(
                        List.of("点A在第%d列、第%d行。".formatted(column, row), "用数对表示是（%d，%d）。".formatted(column, row)),
                        "竖排叫作列，横排叫作行。",
                        "数对里先写列，再写行。")
                .withPicture(Charts.positions(8, 6, column, row));
    }
}
