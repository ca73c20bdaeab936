package org.xueqing.item.family.rational;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.draw.Portions;
import org.xueqing.item.exercise.DecimalQuestion;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.InPlaces;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** How many places of a decimal are written, and with what unit. */
final class DecimalWritingFamilies {

    private static final Lesson IN_FULL = Lesson.numbering(5);

    private static final List<String> PLACES = List.of("十分位", "百分位", "千分位");

    static final List<ItemFamily> ALL = List.of(
            IN_FULL.family("K229", "DEC-SIMPLIFY", "化简小数", 10, DecimalWritingFamilies::simplified),
            IN_FULL.family("K229", "DEC-PAD", "改写成指定位数的小数", 12, DecimalWritingFamilies::padded),
            IN_FULL.family("K231", "DEC-IN-WAN", "改写成用万作单位的数", 15, draw -> inUnit(draw, "万", 10_000)),
            IN_FULL.family("K231", "DEC-IN-YI", "改写成用亿作单位的数", 18, draw -> inUnit(draw, "亿", 100_000_000)),
            IN_FULL.family("K232", "DEC-ROUND", "求小数的近似数", 12, DecimalWritingFamilies::rounded));

    private DecimalWritingFamilies() {}

    private static Draft simplified(Draw draw) {
        int ones = draw.between(0, 40);
        int significant = draw.between(2, 3);
        String tail = significant == 2
                ? "0" + draw.between(1, 9)
                : draw.oneOf("%d0%d", "0%d%d").formatted(draw.between(1, 9), draw.between(1, 9));
        Numeral given = Numeral.decimal(ones + "." + tail + "0".repeat(draw.between(1, 2)));
        return Prompt.of(new InPlaces(given, tail.length()), "化简：%s=（　　）".formatted(given.text()))
                .inDecimals()
                .solved(
                        List.of("小数末尾的0可以去掉，中间的0不能去掉。", given.text() + "=" + ones + "." + tail),
                        "哪些0去掉后，小数的大小不变？",
                        "只去掉末尾的0，中间的0留着。");
    }

    private static Draft padded(Draw draw) {
        int places = draw.between(1, 2);
        Numeral given = Fractions.decimal(draw, places, 2, 999);
        int wanted = 3;
        return Prompt.of(new InPlaces(given, wanted), "不改变数的大小，把%s改写成三位小数：（　　）".formatted(given.text()))
                .inDecimals()
                .solved(
                        List.of(
                                "在小数的末尾添上0，小数的大小不变。",
                                given.text() + "=" + given.value().toDecimal(wanted)),
                        "在哪里添0，大小不变？",
                        "在末尾添0，一直添到有三位小数。");
    }

    private static Draft inUnit(Draw draw, String unit, long size) {
        long part = size / (draw.isHeads() ? 10 : 100);
        long number = part * draw.until(it -> it.between(101L, 9999L), it -> it % 10 != 0);
        Question asked = DecimalQuestion.IN_UNIT.about(number, size);
        int zeros = Long.toString(size).length() - 1;
        return Prompt.of(asked, "%d=（　　）%s".formatted(number, unit))
                .inDecimals()
                .unit(unit)
                .solved(
                        List.of(
                                "在%s位的右边点上小数点。".formatted(unit),
                                "%d=%s%s"
                                        .formatted(
                                                number, Exact.of(number, size).toDecimal(), unit)),
                        "从个位起，先找到%s位。".formatted(unit),
                        "小数点点在%s位的右边，也就是从右边数%d位，去掉末尾的0，数的大小不变。".formatted(unit, zeros));
    }

    private static Draft rounded(Draw draw) {
        int places = draw.between(1, 2);
        boolean isUp = draw.between(1, 3) > 1;
        Numeral given = draw.until(
                it -> Fractions.decimal(it, places + 1, 101, 19_999),
                it -> isUp == it.text().charAt(it.text().length() - 1) >= '5' && it.places() > places);
        return Prompt.of(
                        new InPlaces(given, places), "%s≈（　　）（保留%s位小数）".formatted(given.text(), Portions.count(places)))
                .inDecimals()
                .solved(
                        List.of(
                                "看%s上的数，四舍五入。".formatted(PLACES.get(places)),
                                given.text() + "≈" + given.value().toDecimal(places)),
                        "保留%s位小数，要看哪一位？".formatted(Portions.count(places)),
                        "看%s，满5进1；末尾的0要保留。".formatted(PLACES.get(places)));
    }
}
