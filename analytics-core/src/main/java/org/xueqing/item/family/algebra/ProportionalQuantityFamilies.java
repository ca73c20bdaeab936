package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.ProportionTable;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.RatioQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Quantities that are in direct or inverse proportion. */
final class ProportionalQuantityFamilies {

    private static final Lesson RELATION = new Lesson(6, CognitiveLevel.UNDERSTAND, Set.of("模型意识", "推理意识"));

    private static final List<String> KINDS = List.of("成正比例", "成反比例", "不成比例");

    static final List<ItemFamily> ALL = List.of(
            RELATION.family("K330", "PROPORTION-DIRECT", "正比例：求对应的量", 35, ProportionalQuantityFamilies::direct),
            RELATION.family("K331", "PROPORTION-GRAPH", "正比例图像上的点", 30, ProportionalQuantityFamilies::graph),
            RELATION.family("K332", "PROPORTION-INVERSE", "反比例：求对应的量", 35, ProportionalQuantityFamilies::inverse),
            RELATION.family("K332", "PROPORTION-TABLE", "判断成什么比例", 35, ProportionalQuantityFamilies::table));

    private ProportionalQuantityFamilies() {}

    private static Draft direct(Draw draw) {
        int first = draw.between(2, 6);
        int each = draw.between(12, 90);
        int third = draw.until(it -> it.between(3, 15), it -> it != first);
        Question asked = RatioQuestion.DIRECT.about(first, (long) first * each, third);
        record Story(String stem, String unit) {}
        Story story = draw.oneOf(
                new Story("一辆汽车%d时行驶%d千米，照这样计算，%d时行驶（　　）千米。", "千米"),
                new Story("一台机器%d时加工零件%d个，照这样计算，%d时加工（　　）个。", "个"),
                new Story("一台水泵%d分抽水%d升，照这样计算，%d分抽水（　　）升。", "升"));
        return Prompt.of(asked, story.stem.formatted(first, first * each, third))
                .inDecimals()
                .unit(story.unit)
                .solved(
                        List.of("每份数一定，两种量成正比例：%d:%d=x:%d".formatted(first * each, first, third), "x=" + each * third),
                        "什么是不变的？",
                        "比值一定，写成比例：%d:%d=x:%d。".formatted(first * each, first, third));
    }

    private static Draft graph(Draw draw) {
        int first = draw.between(2, 6);
        int each = draw.oneOf(40, 50, 60, 70, 75, 80, 90, 15, 20, 25);
        int third = draw.until(it -> it.between(3, 12), it -> it != first);
        Question asked = RatioQuestion.DIRECT.about(first, (long) first * each, third);
        String stem = "一个正比例图像是从(0,0)出发的直线，点(%d,%d)在直线上，点(%d,y)也在直线上，y=（　　）。".formatted(first, first * each, third);
        return Prompt.of(asked, stem)
                .inDecimals()
                .solved(
                        List.of(
                                "图像上的点，两个数的比值都相等：%d÷%d=%d".formatted(first * each, first, each),
                                "y=%d×%d=%d".formatted(each, third, each * third)),
                        "正比例图像上的点，什么不变？",
                        "后一个数除以前一个数，商都相等。");
    }

    private static Draft inverse(Draw draw) {
        record Amount(int each, int answer, int first) {
            int product() {
                return each * answer;
            }
        }
        Amount amount = draw.until(
                it -> new Amount(it.between(3, 12), it.between(4, 15), it.between(2, 15)),
                it -> it.first != it.each
                        && it.first != it.answer
                        && it.product() % it.first == 0
                        && it.product() > it.first);
        int first = amount.first;
        int third = amount.each;
        int answer = amount.answer;
        int product = amount.product();
        Question asked = RatioQuestion.INVERSE.about(first, product / first, third);
        record Story(String stem, String unit) {}
        Story story = draw.oneOf(
                new Story("一批书，每包%d本，可以包%d包；如果每包%d本，可以包（　　）包。", "包"),
                new Story("一批煤，每天烧%d吨，可以烧%d天；如果每天烧%d吨，可以烧（　　）天。", "天"),
                new Story("同学们排队，每行%d人，排成%d行；如果每行%d人，排成（　　）行。", "行"));
        return Prompt.of(asked, story.stem.formatted(first, product / first, third))
                .inDecimals()
                .unit(story.unit)
                .solved(
                        List.of("总数一定，两种量成反比例：%dx=%d×%d".formatted(third, first, product / first), "x=" + answer),
                        "什么是不变的？",
                        "积一定，写成%dx=%d×%d。".formatted(third, first, product / first));
    }

    private static Draft table(Draw draw) {
        List<Long> first = draw.some(3, List.of(1L, 2L, 3L, 4L, 6L, 8L, 12L)).stream()
                .sorted()
                .toList();
        int kind = draw.between(0, 2);
        int constant = draw.between(2, 9);
        boolean isSum = draw.isHeads();
        LongUnaryOperator second = kind == ProportionTable.DIRECT
                ? it -> it * constant
                : kind == ProportionTable.INVERSE
                        ? it -> 24L * constant / it
                        : it -> isSum ? 20 + constant - it : it + constant;
        ProportionTable asked = new ProportionTable(
                first, first.stream().map(second::applyAsLong).toList());
        String stem =
                "两种量的对应数值如下。甲：%s；乙：%s。甲和乙（　　）。".formatted(Prompt.listed(asked.first()), Prompt.listed(asked.second()));
        String reason =
                kind == ProportionTable.DIRECT ? "乙÷甲的商都相等" : kind == ProportionTable.INVERSE ? "甲×乙的积都相等" : "商和积都不相等";
        return Prompt.of(asked, stem)
                .options(KINDS)
                .solved(
                        List.of("%s，%s。".formatted(reason, KINDS.get(kind))),
                        "算一算每组对应的数的商和积。",
                        "商一定成正比例，积一定成反比例，都不一定就不成比例。");
    }
}
