package org.xueqing.item.family.whole;

import static org.xueqing.item.family.whole.QuotientFamilies.quotientsOf;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.number.Numerals;

/** Multiplication facts, and quotients by them, grade 2. */
final class FactFamilies {

    private static final Lesson FACTS = Lesson.computing(2);

    private static final Presentation FACT =
            Presentation.head(Operator.TIMES, FactFamilies::rhyme, "想乘法口诀。", "从相邻的一句口诀推一推，多（少）一个几。");

    private static final Presentation QUOTIENT =
            Presentation.head(Operator.DIVIDED_BY, FactFamilies::quotientRhyme, "想乘法口诀求商。", "除数和几相乘得被除数？");

    static final List<ItemFamily> ALL =
            Stream.of(facts(), quotients()).flatMap(List::stream).toList();

    private FactFamilies() {}

    private static List<ItemFamily> facts() {
        return List.of(
                FACTS.family(
                        "K060", "FACT-4", "1~4的乘法口诀", 4, FACT.of(Pair.within(1, 4, (a, b) -> a * b > 1 && a + b > 3))),
                FACTS.family("K061", "FACT-5", "5的乘法口诀", 4, FACT.of(timesTable(5))),
                FACTS.family("K063", "FACT-6", "6的乘法口诀", 5, FACT.of(timesTable(6))),
                FACTS.family("K070", "FACT-7", "7的乘法口诀", 5, FACT.of(timesTable(7))),
                FACTS.family("K071", "FACT-8", "8的乘法口诀", 5, FACT.of(timesTable(8))),
                FACTS.family("K072", "FACT-9", "9的乘法口诀", 5, FACT.of(timesTable(9))));
    }

    private static Function<Draw, Pair> timesTable(int of) {
        return Pair.within(2, of, (a, b) -> a == of || b == of);
    }

    private static List<String> rhyme(long a, long b) {
        return List.of("口诀：" + verse(a, b) + "。");
    }

    /** The smaller factor first: 二四得八, 二五一十, 三七二十一. */
    static String verse(long a, long b) {
        long product = a * b;
        String words = product == 10 ? "一十" : Numerals.read(product);
        return Numerals.read(Math.min(a, b)) + Numerals.read(Math.max(a, b)) + (product < 10 ? "得" : "") + words;
    }

    private static List<ItemFamily> quotients() {
        return List.of(
                FACTS.family("K066", "QUOT-6", "用1~6的乘法口诀求商", 6, QUOTIENT.of(quotientsOf(2, 6, 2, 6))),
                FACTS.family("K070", "QUOT-7", "用7的乘法口诀求商", 6, QUOTIENT.of(eitherIs(7))),
                FACTS.family("K071", "QUOT-8", "用8的乘法口诀求商", 6, QUOTIENT.of(eitherIs(8))),
                FACTS.family("K072", "QUOT-9", "用9的乘法口诀求商", 6, QUOTIENT.of(eitherIs(9))));
    }

    private static Function<Draw, Pair> eitherIs(long of) {
        return Pair.within(2, of, (a, b) -> a == of || b == of && a < of)
                .andThen(pair -> new Pair(pair.first() * pair.second(), pair.second()));
    }

    private static List<String> quotientRhyme(long dividend, long divisor) {
        long quotient = dividend / divisor;
        return List.of("口诀：" + verse(divisor, quotient) + "，商是" + quotient + "。");
    }
}
