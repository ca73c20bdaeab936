package org.xueqing.item.family.whole;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.NumberQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** What multiplication and division mean, and how they check each other. */
final class MeaningFamilies {

    static final List<ItemFamily> ALL = List.of(
            Lesson.reasoning(2).family("K059", "MUL-MEANING", "几个几相加", 8, MeaningFamilies::equalGroups),
            Lesson.reasoning(2).family("K059", "MUL-FROM-SUM", "加法算式改写成乘法算式求得数", 10, MeaningFamilies::repeatedSum),
            Lesson.reasoning(3).family("K122", "CHECK-DIVISION", "除法的验算：求被除数", 25, MeaningFamilies::dividend));

    private MeaningFamilies() {}

    private static Pair factors(Draw draw) {
        return Pair.within(2, 6, (a, b) -> a != b && a * b != a + b).apply(draw);
    }

    private static Draft equalGroups(Draw draw) {
        Pair pair = factors(draw);
        return product(pair, pair.first() + "个" + pair.second() + "相加，和是" + Sheet.BLANK);
    }

    private static Draft repeatedSum(Draw draw) {
        Pair pair = factors(draw);
        String sum = (pair.second() + "+").repeat((int) pair.first() - 1) + pair.second();
        return product(pair, sum + "改写成乘法算式，得数是" + Sheet.BLANK);
    }

    private static Draft product(Pair pair, String stem) {
        Expression product = Expression.of(pair.first()).times(Expression.of(pair.second()));
        return Sheet.blank(
                new Calculation(product),
                stem,
                List.of(
                        "求" + pair.first() + "个" + pair.second() + "是多少，用乘法。",
                        product.text() + "=" + pair.first() * pair.second()),
                List.of("有几个几？", "求几个几是多少，用乘法算。"));
    }

    private static Draft dividend(Draw draw) {
        long divisor = draw.between(3, 9);
        long quotient = draw.between(23, 98);
        long rest = draw.between(1L, divisor - 1);
        Question question = NumberQuestion.DIVIDEND.about(divisor, quotient, rest);
        return Sheet.blank(
                question,
                "□÷" + divisor + "=" + quotient + "……" + rest + "，□里的数是" + Sheet.BLANK,
                List.of(
                        "被除数=商×除数+余数",
                        quotient + "×" + divisor + "=" + quotient * divisor,
                        quotient * divisor + "+" + rest + "=" + (quotient * divisor + rest)),
                List.of("商、除数、余数怎样得到被除数？", "商乘除数，再加余数。"));
    }
}
