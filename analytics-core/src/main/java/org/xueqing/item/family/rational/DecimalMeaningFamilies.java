package org.xueqing.item.family.rational;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.draw.Portions;
import org.xueqing.item.exercise.DecimalQuestion;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.Rewriting;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** What the places of a decimal mean. */
final class DecimalMeaningFamilies {

    private static final Lesson FIRST = Lesson.numbering(3);

    private static final Lesson IN_FULL = Lesson.numbering(5);

    private static final List<String> PLACES = List.of("十分位", "百分位", "千分位");

    static final List<ItemFamily> ALL = List.of(
            FIRST.family("K155", "DEC1-YUAN", "几元几角写成小数", 12, DecimalMeaningFamilies::yuan),
            FIRST.family("K155", "DEC1-TENTHS", "十分之几写成小数", 8, draw -> powerOfTen(draw, 10)),
            IN_FULL.family(
                    "K227", "FRAC10-TO-DEC", "百分之几、千分之几写成小数", 12, draw -> powerOfTen(draw, draw.oneOf(100, 1000))),
            IN_FULL.family("K227", "DEC-COUNT-UNIT", "小数里有几个计数单位", 15, DecimalMeaningFamilies::countOfUnit),
            IN_FULL.family("K228", "DEC-COMPOSE", "由各数位组成小数", 20, DecimalMeaningFamilies::composed),
            IN_FULL.family("K228", "DEC-DIGIT-UNIT", "小数数位的计数单位", 12, DecimalMeaningFamilies::unitOfDigit));

    private DecimalMeaningFamilies() {}

    private static Draft yuan(Draw draw) {
        int yuan = draw.between(1, 20);
        int jiao = draw.between(1, 9);
        Question asked = DecimalQuestion.YUAN.about(yuan, jiao);
        return Prompt.of(asked, "%d元%d角=（　　）元（填小数）".formatted(yuan, jiao))
                .inDecimals()
                .unit("元")
                .solved(
                        List.of(
                                "%d角是%d/10元，写成小数是0.%d元。".formatted(jiao, jiao, jiao),
                                "%d元%d角=%d.%d元".formatted(yuan, jiao, yuan, jiao)),
                        "1角是十分之几元？",
                        "整元数写在小数点左边，角数写在右边第一位。");
    }

    private static Draft powerOfTen(Draw draw, int denominator) {
        int numerator = draw.until(it -> it.between(1, denominator / (denominator == 10 ? 1 : 5)), it -> it % 10 != 0);
        Numeral fraction = Numeral.fraction(numerator, denominator);
        int places = Integer.toString(denominator).length() - 1;
        String unit = denominator == 10 ? draw.oneOf("", "米", "元") : "";
        return Prompt.of(
                        new Rewriting(fraction, Notation.DECIMAL),
                        "把%s%s写成小数是（　　）%s。".formatted(fraction.text(), unit, unit))
                .unit(unit)
                .in(Notation.DECIMAL)
                .solved(
                        List.of(
                                "分母是%d，写成%s位小数。".formatted(denominator, Portions.count(places)),
                                fraction.text() + "=" + fraction.value().toDecimal()),
                        "分母是1后面几个0，就写成几位小数。",
                        "分子的最后一位要写在%s上，前面不够的用0补足。".formatted(PLACES.get(places - 1)));
    }

    private static Draft countOfUnit(Draw draw) {
        int places = draw.between(1, 2);
        Numeral number = Fractions.decimal(draw, places, 2, places == 1 ? 99 : 299);
        int unitPlaces = draw.oneOf(places + 1, places + 1, places);
        Numeral unit = Numeral.decimal("0." + "0".repeat(unitPlaces - 1) + "1");
        Question asked = DecimalQuestion.COUNT_OF_UNIT.about(List.of(number.value(), unit.value()));
        String written = number.value().toDecimal(unitPlaces);
        return Prompt.of(asked, "%s里面有（　　）个%s。".formatted(number.text(), unit.text()))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "%s=%s，看到%s为止。".formatted(number.text(), written, PLACES.get(unitPlaces - 1)),
                                "有%s个%s。".formatted(asked.answer().text(), unit.text())),
                        "%s是哪一位的计数单位？".formatted(unit.text()),
                        "先把%s写成%s位小数，再看有多少个。".formatted(number.text(), Portions.count(unitPlaces)));
    }

    private static Draft composed(Draw draw) {
        int ones = draw.between(1, 9);
        int hundredths = draw.between(1, 9);
        boolean hasThousandths = draw.isHeads();
        int thousandths = hasThousandths ? draw.between(1, 9) : 0;
        int tenths = hasThousandths && draw.isHeads() ? draw.between(1, 9) : 0;
        int middle = tenths > 0 ? 0 : hundredths;
        Question asked = DecimalQuestion.COMPOSED.about(ones, tenths, middle, thousandths);
        String parts =
                "%d个一%s%s%s".formatted(ones, part(tenths, "十分之一"), part(middle, "百分之一"), part(thousandths, "千分之一"));
        return Prompt.of(asked, "由%s组成的数是（　　）。".formatted(parts))
                .inDecimals()
                .solved(
                        List.of(
                                "个、十分、百分、千分位依次写，没有的数位写0。",
                                "这个数是%s。".formatted(asked.answer().text())),
                        "每个数字写在哪一位上？",
                        "哪一位上一个单位也没有，就写0占位。");
    }

    private static String part(int count, String unit) {
        return count == 0 ? "" : "、%d个%s".formatted(count, unit);
    }

    private static Draft unitOfDigit(Draw draw) {
        int place = draw.between(1, 3);
        List<Integer> digits = draw.some(4, List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
        String number = "%d.%d%d%d".formatted(digits.get(0), digits.get(1), digits.get(2), digits.get(3));
        int digit = digits.get(place);
        Question asked = DecimalQuestion.UNIT_OF_PLACE.about(place);
        return Prompt.of(asked, "在%s中，“%d”表示%d个（　　）。（填小数）".formatted(number, digit, digit))
                .inDecimals()
                .solved(
                        List.of("“%d”在%s上，计数单位是%s。"
                                .formatted(
                                        digit,
                                        PLACES.get(place - 1),
                                        asked.answer().text())),
                        "先看“%d”在小数点右边第几位。".formatted(digit),
                        "小数点右边依次是十分位、百分位、千分位。");
    }
}
