package org.xueqing.item.family.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.NumberLineQuestion;
import org.xueqing.item.picture.NumberLines;
import org.xueqing.item.picture.NumberLines.Label;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Fractions, decimals and negative numbers on a number line. */
final class NumberLineFamilies {

    private static final String ASKED = "如图，点A表示的数是（　　）。";
    private static final int TEN = 10;
    private static final int EACH_SIDE = 7;

    static final List<ItemFamily> ALL = List.of(
            Lesson.numbering(3).family("K129", "LINE-FRACTION", "数轴上的点表示几分之几", 15, NumberLineFamilies::fraction),
            Lesson.numbering(3)
                    .family("K155", "LINE-TENTHS", "数轴上的点表示一位小数", 15, draw -> decimal(draw.between(0, 9), 0, draw)),
            Lesson.numbering(5)
                    .family(
                            "K227",
                            "LINE-HUNDREDTHS",
                            "数轴上的点表示两位小数",
                            18,
                            draw -> decimal(draw.between(1, 98), 1, draw)),
            Lesson.numbering(5).family("K219", "LINE-NEGATIVE", "数轴上的点表示负数", 12, NumberLineFamilies::negative));

    private NumberLineFamilies() {}

    private static Draft fraction(Draw draw) {
        int parts = draw.between(4, 12);
        int upTo = draw.until(it -> it.between(2, parts - 1), it -> Fractions.isReduced(it, parts));
        return Prompt.of(NumberLineQuestion.FRACTION_ON_LINE.about(0, 1, parts, upTo), ASKED + "（填分数）")
                .inFractions()
                .solved(
                        List.of(
                                "从0到1平均分成%d份，每份是1/%d。".formatted(parts, parts),
                                "从0到点A有%d份，是%d/%d。".formatted(upTo, upTo, parts)),
                        "从0到1平均分成了几份？数间隔，不数线。",
                        "分母写一共的份数，分子写从0到点A的份数。")
                .withPicture(NumberLines.line(parts, List.of(new Label(0, "0"), new Label(parts, "1")), upTo));
    }

    /** @param left in units of the labels @param places of the labels */
    private static Draft decimal(int left, int places, Draw draw) {
        int upTo = draw.between(1, TEN - 1);
        Exact unit = places == 0 ? Exact.of(1) : Exact.of(1, TEN);
        Exact from = unit.times(left);
        Exact to = from.plus(unit);
        Exact part = unit.dividedBy(TEN);
        return Prompt.of(
                        NumberLineQuestion.DECIMAL_ON_LINE.about(List.of(from, to, Exact.of(TEN), Exact.of(upTo))),
                        ASKED + "（填小数）")
                .inDecimals()
                .solved(
                        List.of(
                                "从%s到%s平均分成10份，每份是%s。".formatted(from.toDecimal(), to.toDecimal(), part.toDecimal()),
                                "点A在%s后面第%d格，是%s。"
                                        .formatted(
                                                from.toDecimal(),
                                                upTo,
                                                from.plus(part.times(upTo)).toDecimal())),
                        "一小格是多少？",
                        "从%s起，一格一格地数。".formatted(from.toDecimal()))
                .withPicture(NumberLines.line(
                        TEN, List.of(new Label(0, from.toDecimal()), new Label(TEN, to.toDecimal())), upTo));
    }

    private static Draft negative(Draw draw) {
        int right = draw.between(3, EACH_SIDE);
        int below = draw.between(1, right);
        int upTo = right - below;
        List<Label> labels = IntStream.of(right, right + 1)
                .mapToObj(at -> new Label(at, String.valueOf(at - right)))
                .toList();
        return Prompt.of(NumberLineQuestion.NEGATIVE_ON_LINE.about(-right, right, 2 * right, upTo), ASKED)
                .inDecimals()
                .solved(List.of("点A在0的左边，是负数。", "从0向左数%d格，是-%d。".formatted(below, below)), "点A在0的哪一边？", "从0起向左数，一格是1。")
                .withPicture(NumberLines.line(2 * right, labels, upTo));
    }
}
