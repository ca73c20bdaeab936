package org.xueqing.item.family.whole;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.Pace;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.Notation;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Calculation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.number.Digits;

/** Subtraction in columns. */
final class DifferenceFamilies {

    static final List<ItemFamily> ALL = List.of(new ItemFamily(
            "SUB-2D-BORROW",
            1,
            "两位数减两位数（退位）",
            List.of("K053"),
            Set.of("运算能力"),
            CognitiveLevel.MASTER,
            new Pace(25, 1),
            DifferenceFamilies::twoDigitsWithBorrow));

    private DifferenceFamilies() {}

    private record Pair(int first, int second) {}

    private static Draft twoDigitsWithBorrow(RandomGenerator random) {
        Pair pair = new Draw(random)
                .until(
                        draw -> new Pair(draw.between(31, 98), draw.between(12, 89)),
                        it -> it.first - it.second > 1 && Digits.borrows(it.first, it.second) == 1);
        return inColumns(pair.first, pair.second);
    }

    private static Draft inColumns(int first, int second) {
        var expression = Expression.of(first).minus(Expression.of(second));
        int ones = 10 + first % 10 - second % 10;
        int tens = first / 10 - 1 - second / 10;
        return Draft.of(
                new Calculation(expression),
                "列竖式计算：" + expression.text() + "=（　　）",
                AnswerRule.of(new Calculation(expression).answer()).in(Notation.WHOLE),
                List.of(
                        "个位：%d减%d不够减，从十位退1，%d−%d=%d。"
                                .formatted(first % 10, second % 10, 10 + first % 10, second % 10, ones),
                        "十位：%d退1后是%d，%d−%d=%d。"
                                .formatted(first / 10, first / 10 - 1, first / 10 - 1, second / 10, tens),
                        expression.text() + "=" + (first - second)),
                List.of("先看个位够不够减。", "个位不够减，要从十位退1当10，十位别忘了少1。"));
    }
}
