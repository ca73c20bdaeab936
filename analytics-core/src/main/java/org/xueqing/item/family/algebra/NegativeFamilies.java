package org.xueqing.item.family.algebra;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.answer.Relation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.DecimalQuestion;
import org.xueqing.item.exercise.Expression.Numeral;
import org.xueqing.item.exercise.Ordering;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Numbers below zero: opposite meanings, order, temperatures. */
final class NegativeFamilies {

    private static final Lesson LESSON = Lesson.numbering(5);
    private static final Lesson USE = new Lesson(5, CognitiveLevel.APPLY, Set.of("数感", "应用意识"));

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K219", "NEG-OPPOSITE", "用负数表示相反意义的量", 12, NegativeFamilies::opposite),
            USE.family("K220", "NEG-COMPARE", "正负数的大小比较", 10, NegativeFamilies::compared),
            USE.family("K220", "NEG-ORDER", "正负数的大小排列", 25, NegativeFamilies::ordered),
            USE.family("K220", "NEG-RISE", "气温上升后是多少", 25, NegativeFamilies::rise),
            USE.family("K220", "NEG-RANGE", "最高气温与最低气温的差", 25, NegativeFamilies::range));

    private NegativeFamilies() {}

    private static String printed(long number) {
        return number < 0 ? "−" + -number : Long.toString(number);
    }

    private static Numeral signed(int number) {
        return new Numeral(Exact.of(number), Notation.WHOLE, printed(number));
    }

    private record Meaning(String positive, String negative, String unit, int step, int most) {}

    private static Draft opposite(Draw draw) {
        Meaning meaning = draw.oneOf(
                new Meaning("收入", "支出", "元", 50, 40),
                new Meaning("零上", "零下", "℃", 1, 25),
                new Meaning("向东走", "向西走", "米", 10, 50),
                new Meaning("盈利", "亏损", "元", 100, 60),
                new Meaning("高于海平面", "低于海平面", "米", 5, 80));
        int first = meaning.step * draw.between(1, meaning.most);
        int second = meaning.step * draw.between(1, meaning.most);
        Question asked = DecimalQuestion.OPPOSITE.about(second);
        String stem = "如果%s%d%s记作+%d%s，那么%s%d%s记作（　　）%s。"
                .formatted(
                        meaning.positive,
                        first,
                        meaning.unit,
                        first,
                        meaning.unit,
                        meaning.negative,
                        second,
                        meaning.unit,
                        meaning.unit);
        return Prompt.of(asked, stem)
                .in(Notation.WHOLE)
                .unit(meaning.unit)
                .solved(
                        List.of(
                                "%s和%s意义相反。".formatted(meaning.positive, meaning.negative),
                                "%s用正数表示，%s就用负数表示：−%d。".formatted(meaning.positive, meaning.negative, second)),
                        "%s和%s的意义有什么关系？".formatted(meaning.positive, meaning.negative),
                        "意义相反的量，一个用正数，另一个用负数，负数前面写“−”。");
    }

    private static Draft compared(Draw draw) {
        int first = -draw.between(1, 15);
        int second = draw.until(it -> it.between(-15, 4), it -> it != first);
        Numeral left = signed(draw.isHeads() ? first : second);
        Numeral right = signed(left.value().equals(Exact.of(first)) ? second : first);
        String sign = Relation.between(left.value(), right.value()).sign();
        return Prompt.circle(left, right)
                .solved(
                        List.of("在直线上，右边的数总比左边的大。", left.text() + sign + right.text()),
                        "想一想它们在直线上的位置。",
                        "负数都比0小；两个负数，离0远的那个反而小。");
    }

    private static Draft ordered(Draw draw) {
        List<Numeral> numbers = draw
                .some(2, Stream.iterate(-15, it -> it + 1).limit(15).toList())
                .stream()
                .map(NegativeFamilies::signed)
                .collect(Collectors.toList());
        numbers.add(signed(draw.between(0, 1) * draw.between(1, 12)));
        numbers.add(signed(draw.between(13, 20)));
        List<Numeral> shuffled = draw.shuffled(numbers);
        String ordered = shuffled.stream()
                .sorted(Comparator.comparing(it -> it.value()))
                .map(Numeral::text)
                .collect(Collectors.joining("<"));
        return Prompt.of(new Ordering(shuffled), "把下面的数从小到大排列，填字母。（　　）")
                .options(shuffled.stream().map(Numeral::text).toList())
                .solved(List.of("负数<0<正数，两个负数中离0远的小。", ordered), "先把负数、0和正数分开。", "最小的数是离0最远的负数。");
    }

    private static Draft rise(Draw draw) {
        int start = -draw.between(1, 12);
        int change = draw.until(it -> it.between(2, 18), it -> it != -start);
        Question asked = DecimalQuestion.CHANGED.about(start, change);
        String city = draw.oneOf("哈尔滨", "沈阳", "北京", "兰州", "西宁");
        return Prompt.of(asked, "%s早晨的气温是%s℃，中午上升了%d℃，中午的气温是（　　）℃。".formatted(city, printed(start), change))
                .in(Notation.WHOLE)
                .unit("℃")
                .solved(
                        List.of(
                                "从%s℃上升%d℃到0℃。".formatted(printed(start), -start),
                                change > -start
                                        ? "再上升%d℃，是%d℃。".formatted(change + start, change + start)
                                        : "只上升%d℃，还在零下%d℃。".formatted(change, -start - change)),
                        "在温度计上，从%s℃往上数。".formatted(printed(start)),
                        "先看到0℃要上升多少，再看还要不要继续上升。");
    }

    private static Draft range(Draw draw) {
        int low = -draw.between(1, 15);
        int high = draw.until(it -> it.between(1, 15), it -> it != -low);
        Question asked = DecimalQuestion.GAP.about(high, low);
        String city = draw.oneOf("哈尔滨", "沈阳", "北京", "兰州", "西宁");
        return Prompt.of(asked, "%s某天的最高气温是%d℃，最低气温是%s℃，这一天的最高气温与最低气温相差（　　）℃。".formatted(city, high, printed(low)))
                .in(Notation.WHOLE)
                .unit("℃")
                .solved(
                        List.of(
                                "从%s℃到0℃相差%d℃，从0℃到%d℃相差%d℃。".formatted(printed(low), -low, high, high),
                                "%d+%d=%d（℃）".formatted(-low, high, high - low)),
                        "在温度计上看，中间隔着0℃。",
                        "零下的度数和零上的度数合起来，就是相差的度数。");
    }
}
