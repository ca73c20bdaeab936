package org.xueqing.item.family.quota;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.QuotaQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** What percentage one quantity is of another, and by what percentage it is more or less. */
final class PercentageFamilies {

    private static final Lesson MEANING = Lesson.numbering(6);
    private static final Lesson STORY = Lesson.applying(6);

    static final List<ItemFamily> ALL = List.of(
            MEANING.family("K308", "PCT-SHARE", "百分数的意义", 20, PercentageFamilies::share),
            STORY.family("K310", "PCT-RATE", "求百分率", 35, PercentageFamilies::rate),
            STORY.family("K310", "PCT-SALT", "求含盐率", 40, PercentageFamilies::salt),
            STORY.family("K311", "PCT-MORE", "求一个数比另一个数多百分之几", 45, PercentageFamilies::more),
            STORY.family("K311", "PCT-LESS", "求一个数比另一个数少百分之几", 45, PercentageFamilies::less),
            STORY.family("K314", "PCT-BASE-MORE", "已知比一个数多百分之几求这个数", 60, PercentageFamilies::baseOfMore),
            STORY.family("K314", "PCT-BASE-LESS", "已知比一个数少百分之几求这个数", 60, PercentageFamilies::baseOfLess));

    private PercentageFamilies() {}

    private static Draft share(Draw draw) {
        int whole = draw.oneOf(20, 25, 50, 40, 200);
        int part = draw.until(it -> it.between(3, whole - 3), it -> it * 100 % whole == 0 && 2 * it != whole);
        String stem = draw.oneOf(
                "一本相册有%d张照片，其中%d张是风景照，风景照占（　　）%%。",
                "六年级选了%d名同学参加合唱，其中女生%d名，女生占（　　）%%。", "图书角有%d本书，其中故事书%d本，故事书占（　　）%%。");
        return percentage(stem.formatted(whole, part), part, whole);
    }

    private static Draft percentage(String stem, int part, int whole) {
        Question asked = QuotaQuestion.PERCENTAGE.about(part, whole);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("%")
                .solved(
                        List.of(
                                "部分÷总数，再化成百分数。",
                                "%d÷%d=%s=%s%%"
                                        .formatted(
                                                part,
                                                whole,
                                                Exact.of(part, whole).toDecimal(),
                                                asked.answer().text())),
                        "谁是总数？谁是其中的一部分？",
                        "用其中的一部分除以总数，商化成百分数。");
    }

    private static Draft rate(Draw draw) {
        int whole = draw.oneOf(40, 50, 80, 125, 200, 250, 400, 500);
        int part = draw.until(it -> it.between(whole * 3 / 5, whole - 1), it -> it * 1000 % whole == 0);
        String stem = draw.oneOf(
                "做种子发芽试验，%d粒种子有%d粒发芽，发芽率是（　　）%%。",
                "工厂抽查%d件产品，合格的有%d件，合格率是（　　）%%。", "学校植树%d棵，成活%d棵，成活率是（　　）%%。", "六年级有%d人参加体育测试，达标的有%d人，达标率是（　　）%%。");
        return percentage(stem.formatted(whole, part), part, whole);
    }

    private static Draft salt(Draw draw) {
        int percent = draw.oneOf(4, 5, 8, 10, 12, 15, 16, 20, 25);
        int total = draw.oneOf(100, 200, 300, 400, 500);
        int salt = total * percent / 100;
        String thing = draw.oneOf("盐", "糖");
        Question asked = QuotaQuestion.PERCENTAGE_OF_MIXTURE.about(salt, total - salt);
        return Prompt.of(asked, "把%d克%s溶解在%d克水里，%s水的含%s率是（　　）%%。".formatted(salt, thing, total - salt, thing, thing))
                .inDecimals()
                .unit("%")
                .solved(
                        List.of(
                                "%s水：%d+%d=%d（克）".formatted(thing, salt, total - salt, total),
                                "%d÷%d=%d%%".formatted(salt, total, percent)),
                        "%s水有多少克？".formatted(thing),
                        "%s的质量除以%s水的质量，%s水是%s和水一共的。".formatted(thing, thing, thing, thing));
    }

    private record Change(int base, int percent) {

        int part() {
            return base * percent / 100;
        }
    }

    private static Change change(Draw draw) {
        return draw.until(
                it -> new Change(5 * it.between(4, 60), it.oneOf(4, 5, 8, 10, 12, 15, 20, 25, 30, 40, 60)),
                it -> it.base * it.percent % 100 == 0);
    }

    private record Years(String story, String measure) {}

    private static Years years(Draw draw) {
        return draw.oneOf(new Years("植树", "棵"), new Years("订阅报纸", "份"), new Years("种花", "盆"), new Years("捐书", "本"));
    }

    private static Draft more(Draw draw) {
        Change change = change(draw);
        Years years = years(draw);
        int now = change.base + change.part();
        String stem = "学校今年%s%d%s，去年%s%d%s，今年比去年多（　　）%%。"
                .formatted(years.story, now, years.measure, years.story, change.base, years.measure);
        return compared(QuotaQuestion.PERCENT_MORE.about(now, change.base), stem, change, "多");
    }

    private static Draft less(Draw draw) {
        Change change = change(draw);
        Years years = years(draw);
        int now = change.base - change.part();
        String stem = "学校今年%s%d%s，去年%s%d%s，今年比去年少（　　）%%。"
                .formatted(years.story, now, years.measure, years.story, change.base, years.measure);
        return compared(QuotaQuestion.PERCENT_LESS.about(now, change.base), stem, change, "少");
    }

    private static Draft compared(Question asked, String stem, Change change, String word) {
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("%")
                .solved(
                        List.of(
                                "%s的数量是%d。".formatted(word, change.part()),
                                "%d÷%d=%d%%".formatted(change.part(), change.base, change.percent)),
                        "和谁比，谁就是单位“1”。",
                        "先求%s了多少，再除以去年的数量。".formatted(word));
    }

    private static Draft baseOfMore(Draw draw) {
        Change change = change(draw);
        int amount = change.base + change.part();
        return base(QuotaQuestion.BASE_OF_MORE.about(amount, change.percent), draw, change, amount, "多");
    }

    private static Draft baseOfLess(Draw draw) {
        Change change = change(draw);
        int amount = change.base - change.part();
        return base(QuotaQuestion.BASE_OF_LESS.about(amount, change.percent), draw, change, amount, "少");
    }

    private static Draft base(Question asked, Draw draw, Change change, int amount, String word) {
        Years years = years(draw);
        String sign = word.equals("多") ? "+" : "−";
        String stem = "学校今年%s%d%s，比去年%s%d%%，去年%s（　　）%s。"
                .formatted(years.story, amount, years.measure, word, change.percent, years.story, years.measure);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(years.measure)
                .solved(
                        List.of(
                                "设去年是x%s，x%s%d%%x=%d。".formatted(years.measure, sign, change.percent, amount),
                                "%s%%x=%d，x=%d"
                                        .formatted(
                                                word.equals("多") ? 100 + change.percent : 100 - change.percent,
                                                amount,
                                                change.base)),
                        "去年的数量是单位“1”，它是已知的吗？",
                        "设去年的数量为x，今年是x%s%d%%x。".formatted(sign, change.percent));
    }
}
