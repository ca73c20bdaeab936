package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.DivisorQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Factors and multiples of numbers. */
final class DivisorFamilies {

    private static final Lesson IDEA = new Lesson(5, CognitiveLevel.UNDERSTAND, Set.of("数感", "推理意识"));

    private static final Lesson FINDING = new Lesson(5, CognitiveLevel.MASTER, Set.of("运算能力", "推理意识"));

    static final List<ItemFamily> ALL = List.of(
            IDEA.family("K259", "FACTOR-COUNT", "一个数有几个因数", 30, DivisorFamilies::factors),
            IDEA.family("K259", "MULTIPLE-COUNT", "多少以内有几个倍数", 25, DivisorFamilies::multiples),
            FINDING.family("K263", "PRIME-FACTORS", "分解质因数", 40, DivisorFamilies::primeFactors),
            FINDING.family("K264", "COMMON-FACTOR", "求最大公因数", 30, DivisorFamilies::commonFactor),
            FINDING.family("K265", "COMMON-MULTIPLE", "求最小公倍数", 30, DivisorFamilies::commonMultiple));

    private DivisorFamilies() {}

    private static Draft factors(Draw draw) {
        long number = draw.until(
                it -> it.between(12L, 60L), it -> DivisorQuestion.factors(it).size() > 3);
        Question asked = DivisorQuestion.COUNT_OF_FACTORS.about(number);
        List<Long> factors = DivisorQuestion.factors(number);
        return Prompt.of(asked, "%d的因数一共有（　　）个。".formatted(number))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "%d的因数有：%s。".formatted(number, Prompt.listed(factors)),
                                "一共有%d个。".formatted(factors.size())),
                        "一对一对地找：%d=1×%d……".formatted(number, number),
                        "从1开始成对地找，别忘了1和它本身。");
    }

    private static Draft multiples(Draw draw) {
        int number = draw.between(4, 15);
        int limit = number * draw.between(4, 9) + draw.between(0, 3);
        Question asked = DivisorQuestion.COUNT_OF_MULTIPLES.about(number, limit);
        return Prompt.of(asked, "从1到%d的自然数中，%d的倍数有（　　）个。".formatted(limit, number))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "从%d×1、%d×2……想起。".formatted(number, number),
                                "%d÷%d的商是%s，有%s个。"
                                        .formatted(
                                                limit,
                                                number,
                                                asked.answer().text(),
                                                asked.answer().text())),
                        "最小的倍数是它本身。",
                        "想：%d乘几最接近%d而不超过它？".formatted(number, limit));
    }

    private static Draft primeFactors(Draw draw) {
        long number = draw.until(
                it -> it.oneOf(2L, 2L, 3L, 5L)
                        * it.oneOf(2L, 3L, 3L, 7L)
                        * it.oneOf(1L, 2L, 3L, 5L, 7L)
                        * it.oneOf(2L, 3L, 5L, 11L),
                it -> it <= 200);
        Question asked = DivisorQuestion.PRIME_FACTORS.about(number);
        return Prompt.of(asked, "把%d分解质因数，从小到大写出所有的质因数（重复的也要写，用“、”隔开）：（　　）".formatted(number))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "用短除法，从最小的质数除起，除到商是质数为止。",
                                "%d=%s".formatted(number, asked.answer().text().replace("、", "×"))),
                        "从最小的质数2开始试除。",
                        "每个因数都必须是质数，1不是质数，不要写。");
    }

    private static Draft commonFactor(Draw draw) {
        int common = draw.oneOf(4, 6, 8, 9, 10, 12, 15);
        int first = draw.between(2, 7);
        int second = draw.until(it -> it.between(2, 7), it -> it != first && Fractions.isReduced(first, it));
        Question asked = DivisorQuestion.GREATEST_COMMON_FACTOR.about((long) common * first, (long) common * second);
        return Prompt.of(asked, "%d和%d的最大公因数是（　　）。".formatted(common * first, common * second))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "%d=%d×%d，%d=%d×%d"
                                        .formatted(common * first, common, first, common * second, common, second),
                                "%d和%d没有1以外的公因数，最大公因数是%d。".formatted(first, second, common)),
                        "先找出较小数的因数。",
                        "从较小数的最大因数试起；用短除法要除到只有公因数1为止。");
    }

    private static Draft commonMultiple(Draw draw) {
        int common = draw.between(2, 6);
        int first = draw.between(2, 7);
        int second = draw.until(it -> it.between(2, 7), it -> it != first && Fractions.isReduced(first, it));
        Question asked = DivisorQuestion.LEAST_COMMON_MULTIPLE.about((long) common * first, (long) common * second);
        return Prompt.of(asked, "%d和%d的最小公倍数是（　　）。".formatted(common * first, common * second))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "依次看较大数的倍数，第一个也是较小数的倍数的就是。",
                                "最小公倍数是%s。".formatted(asked.answer().text())),
                        "两个数有1以外的公因数，直接相乘不是最小的。",
                        "把%d的倍数从小到大试，看哪个先是%d的倍数。"
                                .formatted(common * Math.max(first, second), common * Math.min(first, second)));
    }
}
