package org.xueqing.item.family.quota;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Portions;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.QuotaQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Interest, taxes and discounts. */
final class MoneyRateFamilies {

    private static final Lesson LESSON = Lesson.applying(6);

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K312", "RATE-INTEREST", "求利息", 50, MoneyRateFamilies::interest),
            LESSON.family("K312", "RATE-TAX", "求应缴税款", 35, MoneyRateFamilies::tax),
            LESSON.family("K313", "RATE-DISCOUNT", "求打折后的价钱", 30, MoneyRateFamilies::discount),
            LESSON.family("K313", "RATE-SAVED", "求打折便宜了多少", 40, MoneyRateFamilies::saved),
            LESSON.family("K313", "RATE-FULL-PRICE", "已知折后价求原价", 45, MoneyRateFamilies::fullPrice));

    private MoneyRateFamilies() {}

    private static Draft interest(Draw draw) {
        long principal = 1000L * draw.between(1, 20);
        int years = draw.oneOf(2, 3, 5);
        Exact rate = Exact.decimal(draw.oneOf("1.75", "2.25", "2.5", "2.75"));
        Question asked = QuotaQuestion.INTEREST.about(List.of(Exact.of(principal), rate, Exact.of(years)));
        String who = draw.oneOf("李叔叔", "王阿姨", "张爷爷", "赵奶奶");
        String stem = "%s把%d元存入银行，存期%d年，年利率是%s%%。到期时可得利息（　　）元。".formatted(who, principal, years, rate.toDecimal());
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("元")
                .solved(
                        List.of(
                                "利息=本金×利率×时间",
                                "%d×%s%%×%d=%s（元）"
                                        .formatted(
                                                principal,
                                                rate.toDecimal(),
                                                years,
                                                asked.answer().text())),
                        "利息和哪几个量有关？",
                        "本金×年利率×年数，不要加上本金。");
    }

    private static Draft tax(Draw draw) {
        long income = 5000L * draw.between(4, 40);
        int percent = draw.oneOf(3, 5, 6);
        Question asked = QuotaQuestion.TAX.about(income, percent);
        String shop = draw.oneOf("一家饭店", "一家超市", "一家书店", "一家服装店");
        String stem = "%s上月的营业额是%d元，按营业额的%d%%缴纳税款，应缴税款（　　）元。".formatted(shop, income, percent);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("元")
                .solved(
                        List.of(
                                "求%d的%d%%是多少，用乘法。".formatted(income, percent),
                                "%d×%d%%=%s（元）"
                                        .formatted(
                                                income, percent, asked.answer().text())),
                        "应缴税款是营业额的百分之几？",
                        "营业额×税率=应缴税款。");
    }

    /** @param percent of the price that is paid */
    private record Sale(String thing, int price, int percent) {

        String fold() {
            String tens = Portions.numeral(percent / 10);
            return percent % 10 == 0 ? tens : tens + Portions.numeral(percent % 10);
        }

        Exact paid() {
            return Exact.of((long) price * percent, 100);
        }
    }

    private static Sale sale(Draw draw) {
        record Good(String name, int least, int most) {}
        Good good = draw.oneOf(
                new Good("一件上衣", 4, 15),
                new Good("一双运动鞋", 6, 20),
                new Good("一个书包", 3, 8),
                new Good("一套图书", 2, 9),
                new Good("一个篮球", 3, 7));
        int price = draw.until(it -> 20 * it.between(good.least, good.most), it -> it != 100);
        return new Sale(good.name, price, draw.oneOf(60, 70, 75, 80, 85, 90, 95));
    }

    private static Draft discount(Draw draw) {
        Sale sale = sale(draw);
        Question asked = QuotaQuestion.REDUCED_PRICE.about(sale.price, sale.percent);
        return Prompt.of(asked, "%s原价%d元，打%s折出售，现价（　　）元。".formatted(sale.thing, sale.price, sale.fold()))
                .inDecimals()
                .unit("元")
                .solved(steps(sale), "打%s折是什么意思？".formatted(sale.fold()), meaning(sale));
    }

    private static List<String> steps(Sale sale) {
        return List.of(
                meaning(sale),
                "%d×%d%%=%s（元）".formatted(sale.price, sale.percent, sale.paid().toDecimal()));
    }

    private static String meaning(Sale sale) {
        return "打%s折，就是现价是原价的%d%%。".formatted(sale.fold(), sale.percent);
    }

    private static Draft saved(Draw draw) {
        Sale sale = sale(draw);
        Question asked = QuotaQuestion.SAVED.about(sale.price, sale.percent);
        return Prompt.of(asked, "%s原价%d元，打%s折出售，便宜了（　　）元。".formatted(sale.thing, sale.price, sale.fold()))
                .inDecimals()
                .unit("元")
                .solved(
                        List.of(
                                meaning(sale),
                                "%d−%d×%d%%=%s（元）"
                                        .formatted(
                                                sale.price,
                                                sale.price,
                                                sale.percent,
                                                asked.answer().text())),
                        "先求出现价。",
                        "原价减去现价，就是便宜的钱数。");
    }

    private static Draft fullPrice(Draw draw) {
        Sale sale = sale(draw);
        Question asked = QuotaQuestion.FULL_PRICE.about(List.of(sale.paid(), Exact.of(sale.percent)));
        return Prompt.of(
                        asked,
                        "%s打%s折后的价钱是%s元，原价（　　）元。"
                                .formatted(sale.thing, sale.fold(), sale.paid().toDecimal()))
                .inDecimals()
                .unit("元")
                .solved(
                        List.of(
                                meaning(sale),
                                "%s÷%d%%=%d（元）".formatted(sale.paid().toDecimal(), sale.percent, sale.price)),
                        "原价是单位“1”，它是已知的吗？",
                        "原价×%d%%=现价，求原价用除法或列方程。".formatted(sale.percent));
    }
}
