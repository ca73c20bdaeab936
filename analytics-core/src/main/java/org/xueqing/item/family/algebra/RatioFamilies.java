package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.RatioQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Ratios, their values, and their simplest form. */
final class RatioFamilies {

    private static final Lesson MEANING = Lesson.numbering(6);
    private static final Lesson SIMPLEST = new Lesson(6, CognitiveLevel.MASTER, Set.of("推理意识", "运算能力"));

    static final List<ItemFamily> ALL = List.of(
            MEANING.family("K301", "RATIO-WRITE", "写出两个数量的比", 12, RatioFamilies::written),
            MEANING.family("K301", "RATIO-VALUE", "求比值", 15, RatioFamilies::value),
            SIMPLEST.family("K302", "RATIO-SIMPLE-WHOLE", "化简整数比", 15, RatioFamilies::whole),
            SIMPLEST.family("K302", "RATIO-SIMPLE-DEC", "化简小数比", 20, RatioFamilies::decimals),
            SIMPLEST.family("K302", "RATIO-SIMPLE-FRAC", "化简分数比", 25, RatioFamilies::fractions));

    private RatioFamilies() {}

    private static Draft written(Draw draw) {
        int first = draw.between(2, 15);
        int second = draw.until(it -> it.between(2, 15), it -> it != first && Fractions.isReduced(first, it));
        record Story(String first, String second, String measure) {}
        Story story = draw.oneOf(
                new Story("白兔", "黑兔", "只"),
                new Story("男生", "女生", "人"),
                new Story("红花", "黄花", "朵"),
                new Story("桃树", "梨树", "棵"));
        Question asked = RatioQuestion.RATIO.about(first, second);
        String stem = "有%s%d%s，%s%d%s，%s与%s%s数的比是（　　）。"
                .formatted(
                        story.first,
                        first,
                        story.measure,
                        story.second,
                        second,
                        story.measure,
                        story.first,
                        story.second,
                        story.measure);
        return Prompt.of(asked, stem)
                .solved(
                        List.of(
                                "先说%s，再说%s，顺序不能颠倒。".formatted(story.first, story.second),
                                asked.answer().text()),
                        "谁和谁比？",
                        "“与”前面的数量写在比号前面。");
    }

    private static Draft value(Draw draw) {
        int common = draw.between(2, 5);
        int first = common * draw.between(1, 7);
        int second = draw.until(it -> common * it.between(1, 7), it -> it != first);
        Question asked = RatioQuestion.VALUE.about(first, second);
        return Prompt.of(asked, "求比值：%d:%d=（　　）".formatted(first, second))
                .solved(
                        List.of(
                                "用比的前项除以后项。",
                                "%d:%d=%d÷%d=%s".formatted(first, second, first, second, Exact.of(first, second))),
                        "比值是一个数，怎样求？",
                        "前项÷后项，结果是一个数，不写比号。");
    }

    private static Draft whole(Draw draw) {
        int times = draw.between(2, 12);
        int first = draw.between(1, 9);
        int second = draw.until(it -> it.between(1, 9), it -> it != first && Fractions.isReduced(first, it));
        return simplest(
                Numeral.of((long) first * times),
                Numeral.of((long) second * times),
                "前项和后项同时除以最大公因数%d。".formatted(times));
    }

    private static Draft decimals(Draw draw) {
        String step = "前项和后项同时乘100，化成整数比，再化简。";
        Numeral shorter = Fractions.decimal(draw, 1, 2, 48);
        Numeral longer = draw.until(
                it -> Fractions.decimal(it, 2, 5, 195),
                it -> isNeat(shorter.value().dividedBy(it.value())));
        return draw.isHeads() ? simplest(shorter, longer, step) : simplest(longer, shorter, step);
    }

    private static boolean isNeat(Exact ratio) {
        return ratio.numerator().intValue() <= 20 && ratio.denominator().intValue() <= 20 && !ratio.equals(Exact.ONE);
    }

    private static Draft fractions(Draw draw) {
        List<Numeral> pair = draw.until(
                it -> Fractions.pair(it, 2, 10),
                it -> it.get(0).denominator() != it.get(1).denominator());
        return simplest(pair.get(0), pair.get(1), "前项和后项同时乘两个分母的最小公倍数，再化简。");
    }

    private static Draft simplest(Numeral first, Numeral second, String step) {
        Question asked = RatioQuestion.SIMPLEST.about(List.of(first.value(), second.value()));
        Answer answer = asked.answer();
        return Prompt.of(asked, "化简比：%s:%s=（　　）".formatted(first.text(), second.text()))
                .demanding(Demand.SIMPLEST_RATIO)
                .solved(
                        List.of(step, "%s:%s=%s".formatted(first.text(), second.text(), answer.text())),
                        "化简比的结果还是一个比。",
                        step);
    }
}
