package org.xueqing.item.family.quota;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Fractions of a quantity in stories: what part, the part of it, the whole of it, what is left, what is more. */
final class FractionStoryFamilies {

    private static final Lesson FIFTH = Lesson.applying(5);
    private static final Lesson SIXTH = Lesson.applying(6);
    private static final String WHOLE_ONE = "先找单位“1”：“是谁的几分之几”，谁就是单位“1”。";

    static final List<ItemFamily> ALL = List.of(
            FIFTH.family("K269", "QUOTA-OF-OTHER", "求一个数是另一个数的几分之几", 25, FractionStoryFamilies::ofOther),
            SIXTH.family("K293", "QUOTA-PART", "求一个数的几分之几是多少", 30, FractionStoryFamilies::part),
            SIXTH.family("K299", "QUOTA-WHOLE", "已知一个数的几分之几求这个数", 40, FractionStoryFamilies::whole),
            SIXTH.family("K304", "QUOTA-CUPS", "假设：大杯和小杯", 60, FractionStoryFamilies::cups),
            SIXTH.family("K307", "QUOTA-LEFT", "用去几分之几还剩多少", 40, FractionStoryFamilies::left),
            SIXTH.family("K307", "QUOTA-MORE", "比一个数多几分之几", 45, FractionStoryFamilies::more));

    private FractionStoryFamilies() {}

    /** Two kinds of one measure. @param of what is counted, as in 桃树的棵数 */
    private record Kinds(String place, String first, String second, String measure) {}

    private static final List<Kinds> KINDS = List.of(
            new Kinds("果园里", "桃树", "梨树", "棵"),
            new Kinds("饲养场里", "黑兔", "白兔", "只"),
            new Kinds("图书角里", "科技书", "故事书", "本"),
            new Kinds("花坛里", "菊花", "月季花", "盆"),
            new Kinds("美术组里", "男生", "女生", "人"));

    private static Draft ofOther(Draw draw) {
        Kinds kinds = draw.oneOf(KINDS);
        int first = draw.between(4, 30);
        int second = draw.until(it -> it.between(4, 36), it -> it != first && it % first != 0 && first % it != 0);
        Question asked = FractionQuestion.FRACTION_OF_OTHER.about(first, second);
        String stem = "%s有%s%d%s，%s%d%s。%s的%s数是%s的（　　）。（填最简分数）"
                .formatted(
                        kinds.place,
                        kinds.first,
                        first,
                        kinds.measure,
                        kinds.second,
                        second,
                        kinds.measure,
                        kinds.first,
                        kinds.measure,
                        kinds.second);
        return Prompt.of(asked, stem)
                .inLowestTerms()
                .solved(
                        List.of(
                                "%s是%s的几分之几，用%s的%s数除以%s的。"
                                        .formatted(kinds.first, kinds.second, kinds.first, kinds.measure, kinds.second),
                                "%d÷%d=%s".formatted(first, second, Exact.of(first, second))),
                        "“是谁的几分之几”，谁就作除数。",
                        "用%d除以%d，写成分数再约分。".formatted(first, second));
    }

    private record Amount(long whole, Numeral share) {

        long part() {
            return share.value().times(whole).toLong();
        }
    }

    private static Amount amount(Draw draw, int mostOfOne) {
        Numeral share = draw.until(it -> Fractions.proper(it, 3, 9), it -> it.numerator() > 1);
        return new Amount(share.denominator() * draw.between(3, mostOfOne), share);
    }

    private static Draft part(Draw draw) {
        Kinds kinds = draw.oneOf(KINDS);
        Amount amount = amount(draw, 15);
        Question asked =
                FractionQuestion.FRACTION_OF.about(amount.whole, amount.share.numerator(), amount.share.denominator());
        String stem = "%s有%s%d%s，%s的%s数是%s的%s。%s有（　　）%s。"
                .formatted(
                        kinds.place,
                        kinds.second,
                        amount.whole,
                        kinds.measure,
                        kinds.first,
                        kinds.measure,
                        kinds.second,
                        amount.share.text(),
                        kinds.first,
                        kinds.measure);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(kinds.measure)
                .solved(
                        List.of(
                                "%s的%s数是单位“1”。".formatted(kinds.second, kinds.measure),
                                "%d×%s=%d（%s）"
                                        .formatted(amount.whole, amount.share.text(), amount.part(), kinds.measure)),
                        WHOLE_ONE,
                        "单位“1”的量已知，求它的几分之几，用乘法。");
    }

    private static Draft whole(Draw draw) {
        Kinds kinds = draw.oneOf(KINDS);
        Amount amount = amount(draw, 15);
        Question asked =
                FractionQuestion.WHOLE_OF.about(amount.part(), amount.share.numerator(), amount.share.denominator());
        String stem = "%s有%s%d%s，是%s的%s数的%s。%s有（　　）%s。"
                .formatted(
                        kinds.place,
                        kinds.first,
                        amount.part(),
                        kinds.measure,
                        kinds.second,
                        kinds.measure,
                        amount.share.text(),
                        kinds.second,
                        kinds.measure);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(kinds.measure)
                .solved(
                        List.of(
                                "%s的%s数是单位“1”，%s的%s数×%s=%d。"
                                        .formatted(
                                                kinds.second,
                                                kinds.measure,
                                                kinds.second,
                                                kinds.measure,
                                                amount.share.text(),
                                                amount.part()),
                                "%d÷%s=%d（%s）"
                                        .formatted(amount.part(), amount.share.text(), amount.whole, kinds.measure)),
                        WHOLE_ONE,
                        "单位“1”的量不知道，可以列方程，或者用除法。");
    }

    private static Draft cups(Draw draw) {
        int small = draw.between(3, 8);
        int times = draw.between(2, 5);
        int each = 10 * draw.between(4, 15);
        int total = each * (small + times);
        Question asked = FractionQuestion.SMALL_CUP.about(small, times, total);
        String drink = draw.oneOf("果汁", "牛奶", "豆浆", "矿泉水");
        String stem = "把%d毫升%s倒入%d个小杯和1个大杯，正好都倒满。小杯的容量是大杯的1/%d，小杯的容量是（　　）毫升。".formatted(total, drink, small, times);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("毫升")
                .solved(
                        List.of(
                                "假设全部倒入小杯，1个大杯可以换成%d个小杯，一共%d+%d=%d（个）。".formatted(times, small, times, small + times),
                                "%d÷%d=%d（毫升）".formatted(total, small + times, each)),
                        "1个大杯的%s能倒满几个小杯？".formatted(drink),
                        "假设都倒入小杯，先算一共有几个小杯。");
    }

    private static Draft left(Draw draw) {
        Amount amount = draw.until(it -> amount(it, 20), it -> 2 * it.part() != it.whole);
        record Story(String before, String verb, String measure) {}
        Story story = draw.oneOf(
                new Story("仓库里有%d吨煤", "运走", "吨"),
                new Story("一本故事书有%d页", "看了", "页"),
                new Story("一根绳子长%d米", "用去", "米"),
                new Story("食堂买来%d千克大米", "吃了", "千克"));
        Question asked =
                FractionQuestion.LEFT_OF.about(amount.whole, amount.share.numerator(), amount.share.denominator());
        String stem = (story.before + "，%s%s，还剩（　　）%s。")
                .formatted(amount.whole, story.verb, amount.share.text(), story.measure);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(story.measure)
                .solved(
                        List.of(
                                "%s：%d×%s=%d（%s）"
                                        .formatted(
                                                story.verb,
                                                amount.whole,
                                                amount.share.text(),
                                                amount.part(),
                                                story.measure),
                                "还剩：%d−%d=%d（%s）"
                                        .formatted(
                                                amount.whole,
                                                amount.part(),
                                                amount.whole - amount.part(),
                                                story.measure)),
                        "%s的是总数的几分之几？剩下的呢？".formatted(story.verb),
                        "%s没有单位，不能直接从总数里减，先求出%s多少%s。".formatted(amount.share.text(), story.verb, story.measure));
    }

    private static Draft more(Draw draw) {
        Kinds kinds = draw.oneOf(KINDS);
        Amount amount = amount(draw, 12);
        Question asked =
                FractionQuestion.MORE_BY.about(amount.whole, amount.share.numerator(), amount.share.denominator());
        String stem = "%s有%s%d%s，%s的%s数比%s多%s。%s有（　　）%s。"
                .formatted(
                        kinds.place,
                        kinds.second,
                        amount.whole,
                        kinds.measure,
                        kinds.first,
                        kinds.measure,
                        kinds.second,
                        amount.share.text(),
                        kinds.first,
                        kinds.measure);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(kinds.measure)
                .solved(
                        List.of(
                                "多的：%d×%s=%d（%s）"
                                        .formatted(amount.whole, amount.share.text(), amount.part(), kinds.measure),
                                "%d+%d=%d（%s）"
                                        .formatted(
                                                amount.whole,
                                                amount.part(),
                                                amount.whole + amount.part(),
                                                kinds.measure)),
                        "多的是谁的%s？".formatted(amount.share.text()),
                        "先求出多了多少%s，再加上原来的。".formatted(kinds.measure));
    }
}
