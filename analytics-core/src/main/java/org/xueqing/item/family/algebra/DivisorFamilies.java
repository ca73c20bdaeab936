package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.DivisorQuestion;
import org.xueqing.item.exercise.NumberCount;
import org.xueqing.item.exercise.NumberCount.Sort;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.ParityQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Factors and multiples. */
final class DivisorFamilies {

    private static final Lesson IDEA = new Lesson(5, CognitiveLevel.UNDERSTAND, Set.of("数感", "推理意识"));
    private static final Lesson FINDING = new Lesson(5, CognitiveLevel.MASTER, Set.of("运算能力", "推理意识"));

    static final List<ItemFamily> ALL = List.of(
            IDEA.family("K259", "FACTOR-COUNT", "一个数有几个因数", 30, DivisorFamilies::factors),
            IDEA.family("K259", "MULTIPLE-COUNT", "多少以内有几个倍数", 25, DivisorFamilies::multiples),
            IDEA.family("K260", "COUNT-EVEN", "找偶数", 20, draw -> counted(draw, Sort.EVEN)),
            IDEA.family("K260", "COUNT-ODD", "找奇数", 20, draw -> counted(draw, Sort.ODD)),
            IDEA.family("K260", "COUNT-FIVES", "找5的倍数", 20, DivisorFamilies::fives),
            IDEA.family("K261", "COUNT-THREES", "找3的倍数", 30, draw -> counted(draw, Sort.MULTIPLE_OF_THREE)),
            IDEA.family("K261", "DIGIT-THREE", "填数字使它是3的倍数", 25, DivisorFamilies::digitForThree),
            IDEA.family("K262", "COUNT-PRIMES", "找质数", 30, draw -> small(draw, Sort.PRIME)),
            IDEA.family("K262", "COUNT-COMPOSITES", "找合数", 30, draw -> small(draw, Sort.COMPOSITE)),
            FINDING.family("K263", "PRIME-FACTORS", "分解质因数", 40, DivisorFamilies::primeFactors),
            FINDING.family("K264", "COMMON-FACTOR", "求最大公因数", 30, DivisorFamilies::commonFactor),
            FINDING.family("K265", "COMMON-MULTIPLE", "求最小公倍数", 30, DivisorFamilies::commonMultiple),
            IDEA.family("K266", "PARITY-SUM", "和的奇偶性", 20, draw -> parity(draw, Operator.PLUS)),
            IDEA.family("K266", "PARITY-PRODUCT", "积的奇偶性", 20, draw -> parity(draw, Operator.TIMES)));

    private DivisorFamilies() {}

    private static String listed(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining("、"));
    }

    private static Draft factors(Draw draw) {
        long number = draw.until(
                it -> it.between(12L, 60L), it -> DivisorQuestion.factors(it).size() > 3);
        Question asked = DivisorQuestion.COUNT_OF_FACTORS.about(number);
        List<Long> factors = DivisorQuestion.factors(number);
        return Prompt.of(asked, "%d的因数一共有（　　）个。".formatted(number))
                .in(Notation.WHOLE)
                .solved(
                        List.of("%d的因数有：%s。".formatted(number, listed(factors)), "一共有%d个。".formatted(factors.size())),
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

    private static Draft counted(Draw draw, Sort sort) {
        List<Long> numbers = Stream.generate(() -> draw.between(100L, 999L))
                .distinct()
                .limit(6)
                .toList();
        return counted(sort, numbers);
    }

    private static Draft fives(Draw draw) {
        List<Long> numbers = Stream.generate(() -> 10 * draw.between(10L, 99L) + draw.oneOf(0L, 0L, 5L, 5L, 3L, 8L))
                .distinct()
                .limit(6)
                .toList();
        return counted(Sort.MULTIPLE_OF_FIVE, numbers);
    }

    private static Draft small(Draw draw, Sort sort) {
        List<Long> numbers = draw.until(
                it -> it.some(7, LongStream.rangeClosed(1, 60).boxed().toList()),
                it -> it.contains(1L) || it.contains(2L) || it.contains(9L) || it.contains(51L));
        return counted(sort, numbers);
    }

    private static Draft counted(Sort sort, List<Long> numbers) {
        List<Long> found = numbers.stream().filter(sort::holds).toList();
        return Prompt.of(new NumberCount(sort, numbers), "下面各数中，%s有（　　）个：%s".formatted(sort.nameZh(), listed(numbers)))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                reason(sort),
                                found.isEmpty() ? "一个也没有，填0。" : "有%s，一共%d个。".formatted(listed(found), found.size())),
                        "怎样判断一个数是不是%s？".formatted(sort.nameZh()),
                        reason(sort));
    }

    private static String reason(Sort sort) {
        return switch (sort) {
            case ODD -> "个位上是1、3、5、7、9的数是奇数。";
            case EVEN -> "个位上是0、2、4、6、8的数是偶数。";
            case MULTIPLE_OF_FIVE -> "个位上是0或5的数是5的倍数。";
            case MULTIPLE_OF_THREE -> "各位上数字的和是3的倍数，这个数就是3的倍数。";
            case PRIME -> "只有1和它本身两个因数的数是质数，1不是质数。";
            case COMPOSITE -> "除了1和它本身还有别的因数的数是合数，1不是合数。";
        };
    }

    private static Draft digitForThree(Draw draw) {
        int tens = draw.between(1, 9);
        int ones = draw.between(0, 9);
        Question asked = DivisorQuestion.LEAST_DIGIT_FOR_THREE.about(tens, ones);
        return Prompt.of(asked, "三位数□%d%d是3的倍数，□里最小填（　　）。".formatted(tens, ones))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                "%d+%d=%d".formatted(tens, ones, tens + ones),
                                "%d+%s=%d，是3的倍数。"
                                        .formatted(
                                                tens + ones,
                                                asked.answer().text(),
                                                tens
                                                        + ones
                                                        + Integer.parseInt(
                                                                asked.answer().text()))),
                        "3的倍数，各位上数字的和有什么特点？",
                        "先算%d+%d，再看最少加几是3的倍数（百位不能填0）。".formatted(tens, ones));
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

    private static Draft parity(Draw draw, Operator operator) {
        int odds = draw.between(operator == Operator.PLUS ? 2 : 1, 30);
        int evens = operator == Operator.PLUS ? draw.between(1, 30) : draw.between(0, 5) % 4 * draw.between(1, 8);
        ParityQuestion asked = new ParityQuestion(operator, odds, evens);
        String word = operator == Operator.PLUS ? "相加，和" : "相乘，积";
        String given = evens == 0 ? "%d个奇数".formatted(odds) : "%d个奇数和%d个偶数".formatted(odds, evens);
        String reason = operator == Operator.PLUS ? "看奇数的个数：奇数个奇数的和是奇数，偶数个奇数的和是偶数。" : "只要有一个偶数，积就是偶数；都是奇数，积才是奇数。";
        return Prompt.of(asked, "%s%s是（　　）。".formatted(given, word))
                .options(List.of("奇数", "偶数"))
                .solved(
                        List.of(reason, asked.answer().equals(ParityQuestion.ODD) ? "所以是奇数。" : "所以是偶数。"),
                        "先用几个小一点的数试一试。",
                        reason);
    }
}
