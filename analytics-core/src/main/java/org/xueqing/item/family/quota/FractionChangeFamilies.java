package org.xueqing.item.family.quota;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** What is left of a quantity, what is more than it by a fraction of it, and what is exchanged for it. */
final class FractionChangeFamilies {

    private static final Lesson SIXTH = Lesson.applying(6);

    static final List<ItemFamily> ALL = List.of(
            SIXTH.family("K304", "QUOTA-CUPS", "假设：大杯和小杯", 60, FractionChangeFamilies::cups),
            SIXTH.family("K307", "QUOTA-LEFT", "用去几分之几还剩多少", 40, FractionChangeFamilies::left),
            SIXTH.family("K307", "QUOTA-MORE", "比一个数多几分之几", 45, FractionChangeFamilies::more));

    private FractionChangeFamilies() {}

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
        Amount amount = draw.until(it -> Amount.drawn(it, 8, 20), it -> 2 * it.part() != it.whole());
        record Story(String before, String verb, String measure) {}
        Story story = draw.oneOf(
                new Story("仓库里有%d吨煤", "运走", "吨"),
                new Story("一本故事书有%d页", "看了", "页"),
                new Story("一根绳子长%d米", "用去", "米"),
                new Story("食堂买来%d千克大米", "吃了", "千克"));
        Question asked = FractionQuestion.LEFT_OF.about(
                amount.whole(), amount.share().numerator(), amount.share().denominator());
        String stem = (story.before + "，%s%s，还剩（　　）%s。")
                .formatted(amount.whole(), story.verb, amount.share().text(), story.measure);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(story.measure)
                .solved(
                        List.of(
                                "%s：%d×%s=%d（%s）"
                                        .formatted(
                                                story.verb,
                                                amount.whole(),
                                                amount.share().text(),
                                                amount.part(),
                                                story.measure),
                                "还剩：%d−%d=%d（%s）"
                                        .formatted(
                                                amount.whole(),
                                                amount.part(),
                                                amount.whole() - amount.part(),
                                                story.measure)),
                        "%s的是总数的几分之几？剩下的呢？".formatted(story.verb),
                        "%s没有单位，不能直接从总数里减，先求出%s多少%s。".formatted(amount.share().text(), story.verb, story.measure));
    }

    private static Draft more(Draw draw) {
        Kinds kinds = Kinds.drawn(draw);
        Amount amount = Amount.drawn(draw, 3, 12);
        Question asked = FractionQuestion.MORE_BY.about(
                amount.whole(), amount.share().numerator(), amount.share().denominator());
        String stem = "%s有%s%d%s，%s的%s数比%s多%s。%s有（　　）%s。"
                .formatted(
                        kinds.place(),
                        kinds.second(),
                        amount.whole(),
                        kinds.measure(),
                        kinds.first(),
                        kinds.measure(),
                        kinds.second(),
                        amount.share().text(),
                        kinds.first(),
                        kinds.measure());
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(kinds.measure())
                .solved(
                        List.of(
                                "多的：%d×%s=%d（%s）"
                                        .formatted(
                                                amount.whole(), amount.share().text(), amount.part(), kinds.measure()),
                                "%d+%d=%d（%s）"
                                        .formatted(
                                                amount.whole(),
                                                amount.part(),
                                                amount.whole() + amount.part(),
                                                kinds.measure())),
                        "多的是谁的%s？".formatted(amount.share().text()),
                        "先求出多了多少%s，再加上原来的。".formatted(kinds.measure()));
    }
}
