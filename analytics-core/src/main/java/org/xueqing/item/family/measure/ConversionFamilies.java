package org.xueqing.item.family.measure;

import static org.xueqing.item.exercise.MeasureUnit.CENTIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.CUBIC_CENTIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.CUBIC_DECIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.CUBIC_METRE;
import static org.xueqing.item.exercise.MeasureUnit.DECIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.FEN;
import static org.xueqing.item.exercise.MeasureUnit.GRAM;
import static org.xueqing.item.exercise.MeasureUnit.HOUR;
import static org.xueqing.item.exercise.MeasureUnit.JIAO;
import static org.xueqing.item.exercise.MeasureUnit.KILOGRAM;
import static org.xueqing.item.exercise.MeasureUnit.KILOMETRE;
import static org.xueqing.item.exercise.MeasureUnit.LITRE;
import static org.xueqing.item.exercise.MeasureUnit.METRE;
import static org.xueqing.item.exercise.MeasureUnit.MILLILITRE;
import static org.xueqing.item.exercise.MeasureUnit.MILLIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.MINUTE;
import static org.xueqing.item.exercise.MeasureUnit.MONTH;
import static org.xueqing.item.exercise.MeasureUnit.SECOND;
import static org.xueqing.item.exercise.MeasureUnit.SQUARE_CENTIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.SQUARE_DECIMETRE;
import static org.xueqing.item.exercise.MeasureUnit.SQUARE_METRE;
import static org.xueqing.item.exercise.MeasureUnit.TONNE;
import static org.xueqing.item.exercise.MeasureUnit.YEAR;
import static org.xueqing.item.exercise.MeasureUnit.YUAN;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Conversion;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Measure;
import org.xueqing.item.exercise.MeasureUnit;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** A measure written in other units of its dimension. */
final class ConversionFamilies {

    private static final Lesson GRADE_1 = Lesson.measuring(1);
    private static final Lesson GRADE_2 = Lesson.measuring(2);
    private static final Lesson GRADE_3 = Lesson.measuring(3);
    private static final Lesson GRADE_4 = Lesson.measuring(4);
    private static final Lesson GRADE_6 = Lesson.measuring(6);

    static final List<ItemFamily> ALL = List.of(
            GRADE_1.family("K048", "MONEY-STEP", "元和角、角和分的换算", 8, oneOf(step(2, 9, YUAN, JIAO), step(2, 9, JIAO, FEN))),
            GRADE_1.family(
                    "K048",
                    "MONEY-JOIN",
                    "几元几角是几角",
                    12,
                    oneOf(join(1, 9, YUAN, 1, 9, JIAO), join(1, 9, JIAO, 1, 9, FEN))),
            GRADE_1.family(
                    "K048",
                    "MONEY-SPLIT",
                    "几十几角是几元几角",
                    12,
                    oneOf(split(1, 9, YUAN, 1, 9, JIAO), split(1, 9, JIAO, 1, 9, FEN))),
            GRADE_2.family("K069", "METRE-REST", "1米减去几厘米", 15, ConversionFamilies::restOfAMetre),
            GRADE_2.family("K092", "METRE-STEP", "米和厘米的换算", 8, step(2, 98, METRE, CENTIMETRE)),
            GRADE_2.family("K092", "METRE-JOIN", "几米几厘米是几厘米", 12, join(1, 9, METRE, 2, 98, CENTIMETRE)),
            GRADE_2.family(
                    "K081", "TIME-STEP", "时分、分秒的换算", 10, oneOf(step(2, 6, HOUR, MINUTE), step(2, 6, MINUTE, SECOND))),
            GRADE_2.family(
                    "K081",
                    "TIME-JOIN",
                    "几时几分是几分",
                    15,
                    oneOf(join(1, 3, HOUR, 5, 55, MINUTE), join(1, 3, MINUTE, 5, 55, SECOND))),
            GRADE_2.family(
                    "K081",
                    "TIME-SPLIT",
                    "几十分是几时几分",
                    18,
                    oneOf(split(1, 3, HOUR, 5, 55, MINUTE), split(1, 3, MINUTE, 5, 55, SECOND))),
            GRADE_2.family(
                    "K092",
                    "LENGTH-STEP",
                    "米、分米、厘米、毫米的换算",
                    10,
                    oneOf(
                            step(2, 9, METRE, DECIMETRE),
                            step(2, 12, DECIMETRE, CENTIMETRE),
                            step(2, 15, CENTIMETRE, MILLIMETRE),
                            step(2, 9, DECIMETRE, MILLIMETRE))),
            GRADE_2.family(
                    "K092",
                    "LENGTH-JOIN",
                    "几分米几厘米是几厘米",
                    15,
                    oneOf(
                            join(1, 9, METRE, 1, 9, DECIMETRE),
                            join(1, 9, DECIMETRE, 1, 9, CENTIMETRE),
                            join(1, 9, CENTIMETRE, 1, 9, MILLIMETRE),
                            join(1, 5, METRE, 1, 9, CENTIMETRE))),
            GRADE_3.family("K113", "MASS-STEP", "千克和克的换算", 10, step(1, 10, KILOGRAM, GRAM)),
            GRADE_3.family("K113", "MASS-JOIN", "几千克几克是几克", 15, join(1, 9, KILOGRAM, 5, 950, GRAM)),
            GRADE_3.family("K113", "MASS-SPLIT", "几千几百克是几千克几克", 18, split(1, 9, KILOGRAM, 5, 950, GRAM)),
            GRADE_3.family("K137", "KILOMETRE-STEP", "千米和米的换算", 10, step(1, 10, KILOMETRE, METRE)),
            GRADE_3.family("K137", "KILOMETRE-JOIN", "几千米几米是几米", 15, join(1, 9, KILOMETRE, 5, 950, METRE)),
            GRADE_3.family("K137", "KILOMETRE-SPLIT", "几千几百米是几千米几米", 18, split(1, 9, KILOMETRE, 5, 950, METRE)),
            GRADE_3.family("K138", "TONNE-STEP", "吨和千克的换算", 10, step(1, 10, TONNE, KILOGRAM)),
            GRADE_3.family("K138", "TONNE-JOIN", "几吨几千克是几千克", 15, join(1, 9, TONNE, 5, 950, KILOGRAM)),
            GRADE_3.family("K143", "YEAR-STEP", "年和月的换算", 12, step(2, 9, YEAR, MONTH)),
            GRADE_3.family(
                    "K150",
                    "AREA-STEP",
                    "面积单位的换算",
                    12,
                    oneOf(
                            step(2, 98, SQUARE_METRE, SQUARE_DECIMETRE),
                            step(2, 98, SQUARE_DECIMETRE, SQUARE_CENTIMETRE))),
            GRADE_6.family(
                    "K290",
                    "VOLUME-STEP",
                    "体积单位的换算",
                    12,
                    oneOf(step(2, 98, CUBIC_METRE, CUBIC_DECIMETRE), step(2, 98, CUBIC_DECIMETRE, CUBIC_CENTIMETRE))),
            GRADE_4.family("K161", "LITRE-STEP", "升和毫升的换算", 10, step(1, 10, LITRE, MILLILITRE)),
            GRADE_4.family("K161", "LITRE-JOIN", "几升几毫升是几毫升", 15, join(1, 9, LITRE, 5, 950, MILLILITRE)));

    private ConversionFamilies() {}

    @SafeVarargs
    private static Function<Draw, Draft> oneOf(Function<Draw, Draft>... drawings) {
        List<Function<Draw, Draft>> choices = List.of(drawings);
        return draw -> draw.oneOf(choices).apply(draw);
    }

    /** From one unit to the other, somewhat more often to the smaller. */
    private static Function<Draw, Draft> step(int least, int most, MeasureUnit large, MeasureUnit small) {
        return draw -> {
            long amount = draw.between(least, most);
            return draft(
                    draw.between(1, 5) > 2
                            ? Conversion.of(amount, large, small)
                            : Conversion.of(amount * large.rateTo(small), small, large),
                    large,
                    small);
        };
    }

    /** 3元5角=（　　）角. */
    private static Function<Draw, Draft> join(
            int least, int most, MeasureUnit large, int leastSmall, int mostSmall, MeasureUnit small) {
        return draw -> {
            List<Measure> given = twoUnits(draw, least, most, large, leastSmall, mostSmall, small);
            return draft(new Conversion(given, List.of(small)), large, small);
        };
    }

    /** 35角=（　　）元（　　）角. */
    private static Function<Draw, Draft> split(
            int least, int most, MeasureUnit large, int leastSmall, int mostSmall, MeasureUnit small) {
        return draw -> {
            List<Measure> parts = twoUnits(draw, least, most, large, leastSmall, mostSmall, small);
            long amount = (parts.get(0).smallest() + parts.get(1).smallest()) / small.smallest();
            return draft(new Conversion(List.of(new Measure(amount, small)), List.of(large, small)), large, small);
        };
    }

    /** 1米−35厘米=（　　）厘米: what pupils who know numbers up to 100 can do with metres. */
    private static Draft restOfAMetre(Draw draw) {
        long taken = draw.between(2, 98);
        long metre = METRE.rateTo(CENTIMETRE);
        return Sheet.blank(
                new Calculation(Expression.of(metre).minus(Expression.of(taken))),
                "1米−" + taken + "厘米=" + Sheet.BLANK + "厘米",
                CENTIMETRE.printed(),
                List.of("1米=100厘米。", "100−" + taken + "=" + (metre - taken) + "，是" + (metre - taken) + "厘米。"),
                List.of("单位一样才能相减。", "先把1米换成100厘米。"));
    }

    /** Three-digit small parts go by fives, and a third of them has a zero in front (3千克50克). */
    private static List<Measure> twoUnits(
            Draw draw, int least, int most, MeasureUnit large, int leastSmall, int mostSmall, MeasureUnit small) {
        int step = mostSmall > 100 ? 5 : 1;
        int highest = mostSmall > 100 && draw.between(1, 3) == 1 ? 95 : mostSmall;
        long rest = (long) step * draw.between((leastSmall + step - 1) / step, highest / step);
        return List.of(new Measure(draw.between(least, most), large), new Measure(rest, small));
    }

    private static Draft draft(Conversion conversion, MeasureUnit large, MeasureUnit small) {
        String blanks = conversion.asked().stream()
                .map(unit -> Sheet.BLANK + unit.printed())
                .collect(Collectors.joining());
        String rate = "1" + large.printed() + "=" + large.rateTo(small) + small.printed();
        String unit = conversion.asked().size() == 1 ? conversion.asked().get(0).printed() : "";
        return Sheet.blank(
                conversion,
                conversion.givenText() + "=" + blanks,
                unit,
                List.of(rate + "。", worked(conversion, large, small)),
                List.of("想：1" + large.printed() + "等于多少" + small.printed() + "？", hint(conversion, large, small)));
    }

    private static String worked(Conversion it, MeasureUnit large, MeasureUnit small) {
        long rate = large.rateTo(small);
        long amount = it.smallest() / small.smallest();
        if (it.joins()) {
            long big = amount / rate;
            long rest = amount % rate;
            return big + large.printed() + "=" + big * rate + small.printed() + "，" + big * rate + "+" + rest + "="
                    + amount + "，是" + amount + small.printed() + "。";
        }
        if (it.splits()) {
            return amount + "里面有" + amount / rate + "个" + rate + "，还剩" + amount % rate + "，是" + amount / rate
                    + large.printed() + amount % rate + small.printed() + "。";
        }
        return it.asked().get(0) == small
                ? amount / rate + "个" + rate + "是" + amount + "，是" + amount + small.printed() + "。"
                : amount + "里面有" + amount / rate + "个" + rate + "，是" + amount / rate + large.printed() + "。";
    }

    private static String hint(Conversion it, MeasureUnit large, MeasureUnit small) {
        long rate = large.rateTo(small);
        if (it.joins()) {
            return "先把" + large.printed() + "换成" + small.printed() + "（1" + large.printed() + "是" + rate
                    + small.printed() + "），再加起来。";
        }
        return it.asked().get(0) == small
                ? "有几个" + rate + small.printed() + "，合起来是多少？"
                : "看里面有几个" + rate + small.printed() + "。";
    }
}
