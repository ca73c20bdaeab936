package org.xueqing.item.family.whole;

import java.util.List;
import java.util.stream.Stream;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.ChangedOperands;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;
import org.xueqing.number.Exact;

/** Laws of multiplication, what they shorten, and how results change, grade 4. */
final class ShortcutFamilies {

    /** Numbers beyond come in the second half of the year. */
    private static final long LARGEST_IN_GRADE_4 = 10_000;

    private static final Lesson GRADE_4 = Lesson.reasoning(4);

    private static final String PROMPT = "用简便方法计算：";

    static final List<ItemFamily> ALL = Stream.of(ofProducts(), distributive(), changes())
            .flatMap(List::stream)
            .toList();

    private ShortcutFamilies() {}

    private static List<ItemFamily> ofProducts() {
        return List.of(
                GRADE_4.family("K206", "LAW-MUL-COMMUTE", "乘法交换律：25×4、125×8", 25, ShortcutFamilies::outerRound),
                GRADE_4.family("K206", "LAW-MUL-ASSOCIATE", "乘法结合律：先乘成整百数", 25, ShortcutFamilies::innerRound),
                GRADE_4.family("K208", "SPLIT-25", "25乘几十几", 35, ShortcutFamilies::timesTwentyFive));
    }

    private static List<ItemFamily> distributive() {
        return List.of(
                GRADE_4.family("K207", "LAW-DISTRIBUTE", "乘法分配律：两个数的和乘一个数", 35, ShortcutFamilies::sumTimes),
                GRADE_4.family("K207", "LAW-COLLECT", "乘法分配律：提出相同的乘数", 30, ShortcutFamilies::collected),
                GRADE_4.family("K208", "TIMES-101", "乘接近整百的数（多1、2）", 35, draw -> nearHundred(draw, 1)),
                GRADE_4.family("K208", "TIMES-99", "乘接近整百的数（少1、2）", 35, draw -> nearHundred(draw, -1)),
                GRADE_4.family("K208", "COLLECT-ONE", "乘99再加一个", 35, ShortcutFamilies::oneMore));
    }

    private static List<ItemFamily> changes() {
        return List.of(
                GRADE_4.family("K198", "CHANGED-PRODUCT", "积的变化规律", 20, draw -> changed(draw, Operator.TIMES)),
                GRADE_4.family(
                        "K166", "CHANGED-QUOTIENT", "商的变化和商不变的规律", 20, draw -> changed(draw, Operator.DIVIDED_BY)));
    }

    static Expression n(long number) {
        return Expression.of(number);
    }

    static Draft shortcut(Expression expression, List<String> steps, String hint) {
        return Sheet.calculation(PROMPT, expression, steps, List.of("看看哪些数可以凑成整十、整百数。", hint));
    }

    /** Two factors whose product is round. */
    private static Pair roundFactors(Draw draw) {
        return draw.oneOf(new Pair(25, 4), new Pair(125, 8), new Pair(50, 2), new Pair(4, 25), new Pair(8, 125));
    }

    private static Draft outerRound(Draw draw) {
        Pair round = roundFactors(draw);
        long middle = draw.until(it -> it.between(7, 39), it -> it % 10 > 0);
        long product = round.first() * round.second();
        return shortcut(
                n(round.first()).times(n(middle)).times(n(round.second())),
                List.of(
                        "=" + round.first() + "×" + round.second() + "×" + middle,
                        "=" + product + "×" + middle,
                        "=" + product * middle),
                "哪两个数相乘是整百、整千数？把它们放到一起先乘。");
    }

    private static Draft innerRound(Draw draw) {
        Pair round = roundFactors(draw);
        long other = draw.until(it -> it.between(7, 39), it -> it % 10 > 0);
        long product = round.first() * round.second();
        return shortcut(
                n(round.first()).times(n(round.second()).times(n(other)).inBrackets()),
                List.of(
                        "=(" + round.first() + "×" + round.second() + ")×" + other,
                        "=" + product + "×" + other,
                        "=" + product * other),
                "乘法结合律：前两个数先乘，结果不变。");
    }

    private static Draft timesTwentyFive(Draw draw) {
        long tens = 4L * draw.oneOf(5, 10, 15, 20);
        long ones = 4L * draw.between(1, 2);
        boolean isFirst = draw.isHeads();
        long times = draw.oneOf(25, 125);
        Expression product =
                isFirst ? n(times).times(n(tens + ones)) : n(tens + ones).times(n(times));
        return shortcut(
                product,
                List.of(
                        "=" + times + "×(" + tens + "+" + ones + ")",
                        "=" + times + "×" + tens + "+" + times + "×" + ones,
                        "=" + times * tens + "+" + times * ones,
                        "=" + times * (tens + ones)),
                (tens + ones) + "可以分成" + tens + "加" + ones + "，两部分都要乘" + times + "。");
    }

    private static Draft sumTimes(Draw draw) {
        long tens = 10L * draw.between(2, 8);
        long ones = draw.between(2, 8);
        long times = draw.oneOf(15, 25, 35, 45, 12, 125);
        Expression sum = n(tens).plus(n(ones)).inBrackets();
        return shortcut(
                draw.isHeads() ? sum.times(n(times)) : n(times).times(sum),
                List.of(
                        "=" + tens + "×" + times + "+" + ones + "×" + times,
                        "=" + tens * times + "+" + ones * times,
                        "=" + (tens + ones) * times),
                "括号里的两个数都要和" + times + "相乘，再相加。");
    }

    private static Draft collected(Draw draw) {
        long a = draw.until(it -> it.between(12, 78), it -> it % 10 > 0);
        long b = draw.until(it -> it.between(13, 87), it -> it % 10 > 0 && it != 50);
        return shortcut(
                n(a).times(n(b)).plus(n(a).times(n(100 - b))),
                List.of("=" + a + "×(" + b + "+" + (100 - b) + ")", "=" + a + "×100", "=" + a * 100),
                "两道乘法里都有" + a + "，先把另外两个数加起来。");
    }

    private static Draft nearHundred(Draw draw, int side) {
        long a = draw.until(it -> it.between(12, 89), it -> it % 10 > 0);
        long rest = draw.between(1, 2);
        String sign = side > 0 ? "+" : "−";
        long result = a * (100 + side * rest);
        return shortcut(
                n(a).times(n(100 + side * rest)),
                List.of(
                        "=" + a + "×(100" + sign + rest + ")",
                        "=" + a + "×100" + sign + a + "×" + rest,
                        "=" + a * 100 + sign + a * rest,
                        "=" + result),
                (100 + side * rest) + "看成100" + sign + rest + "，两部分都要乘" + a + "。");
    }

    private static Draft oneMore(Draw draw) {
        long a = draw.until(it -> it.between(12, 98), it -> it % 10 > 0);
        Expression product = draw.isHeads() ? n(a).times(n(99)) : n(99).times(n(a));
        return shortcut(
                product.plus(n(a)),
                List.of("=" + a + "×(99+1)", "=" + a + "×100", "=" + a * 100),
                "再加的1个" + a + "看成" + a + "×1，一共是几个" + a + "？");
    }

    /** A known result, and one or both operands ten, a hundred or a few times as large. */
    private static Draft changed(Draw draw, Operator operator) {
        long right = draw.between(12, 18);
        long known = draw.between(12, 25);
        boolean divides = operator == Operator.DIVIDED_BY;
        long left = divides ? right * known : known;
        long result = divides ? known : right * known;
        Pair times = draw.oneOf(new Pair(10, 1), new Pair(10, 10), new Pair(1, 10), new Pair(2, 2), new Pair(100, 10));
        boolean isTooLarge = left * times.first() > LARGEST_IN_GRADE_4;
        Pair used = divides && (times.first() < times.second() || isTooLarge) ? new Pair(10, 10) : times;
        var exercise = new ChangedOperands(operator, Exact.of(result), Exact.of(used.first()), Exact.of(used.second()));
        String sign = operator.sign();
        String asked = left * used.first() + sign + right * used.second();
        return Sheet.blank(
                exercise,
                left + sign + right + "=" + result + "，那么" + asked + "=" + Sheet.BLANK,
                List.of(
                        change(divides ? "被除数" : "第一个乘数", used.first()) + "，"
                                + change(divides ? "除数" : "第二个乘数", used.second()) + "。",
                        asked + "=" + exercise.answer().text()),
                List.of("比一比，两个数各有什么变化？", divides ? "被除数和除数同时乘相同的数，商不变；只有被除数乘几，商也乘几。" : "乘数乘几，积也乘几；两个乘数都变了，积要接连乘两次。"));
    }

    private static String change(String name, long times) {
        return times == 1 ? name + "不变" : name + "乘" + times;
    }
}
