package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.DivisorQuestion;
import org.xueqing.item.exercise.NumberCount;
import org.xueqing.item.exercise.NumberCount.Sort;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.exercise.ParityQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Even and odd, multiples of three and five, prime and composite. */
final class NumberSortFamilies {

    private static final Lesson IDEA = new Lesson(5, CognitiveLevel.UNDERSTAND, Set.of("数感", "推理意识"));

    static final List<ItemFamily> ALL = List.of(
            IDEA.family("K260", "COUNT-EVEN", "找偶数", 20, draw -> counted(draw, Sort.EVEN)),
            IDEA.family("K260", "COUNT-ODD", "找奇数", 20, draw -> counted(draw, Sort.ODD)),
            IDEA.family("K260", "COUNT-FIVES", "找5的倍数", 20, NumberSortFamilies::fives),
            IDEA.family("K261", "COUNT-THREES", "找3的倍数", 30, draw -> counted(draw, Sort.MULTIPLE_OF_THREE)),
            IDEA.family("K261", "DIGIT-THREE", "填数字使它是3的倍数", 25, NumberSortFamilies::digitForThree),
            IDEA.family("K262", "COUNT-PRIMES", "找质数", 30, draw -> small(draw, Sort.PRIME)),
            IDEA.family("K262", "COUNT-COMPOSITES", "找合数", 30, draw -> small(draw, Sort.COMPOSITE)),
            IDEA.family("K266", "PARITY-SUM", "和的奇偶性", 20, draw -> parity(draw, Operator.PLUS)),
            IDEA.family("K266", "PARITY-PRODUCT", "积的奇偶性", 20, draw -> parity(draw, Operator.TIMES)));

    private NumberSortFamilies() {}

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
        return Prompt.of(
                        new NumberCount(sort, numbers),
                        "下面各数中，%s有（　　）个：%s".formatted(sort.nameZh(), Prompt.listed(numbers)))
                .in(Notation.WHOLE)
                .solved(
                        List.of(
                                reason(sort),
                                found.isEmpty()
                                        ? "一个也没有，填0。"
                                        : "有%s，一共%d个。".formatted(Prompt.listed(found), found.size())),
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
