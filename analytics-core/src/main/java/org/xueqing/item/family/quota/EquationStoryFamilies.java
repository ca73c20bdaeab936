package org.xueqing.item.family.quota;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Portions;
import org.xueqing.item.exercise.Equation;
import org.xueqing.item.exercise.Expression;
import org.xueqing.item.exercise.Expression.Operation;
import org.xueqing.item.exercise.Expression.Unknown;
import org.xueqing.item.exercise.Operator;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Stories that an equation tells. */
final class EquationStoryFamilies {

    private static final Lesson LESSON = Lesson.applying(5);
    private static final Expression X = new Unknown("x");

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K254", "STORY-X-PLUS", "列方程：比一个数多（少）几", 35, EquationStoryFamilies::plus),
            LESSON.family("K254", "STORY-X-TIMES", "列方程：是一个数的几倍", 35, EquationStoryFamilies::times),
            LESSON.family("K254", "STORY-X-TAKEN", "列方程：用去多少", 35, EquationStoryFamilies::taken),
            LESSON.family("K256", "STORY-X-TIMES-PLUS", "列方程：比一个数的几倍多（少）几", 55, EquationStoryFamilies::timesPlus),
            LESSON.family("K256", "STORY-X-SUM", "列方程：和倍、差倍", 60, EquationStoryFamilies::sumOfTimes));

    private EquationStoryFamilies() {}

    private static Draft plus(Draw draw) {
        List<String> children = draw.some(2, Portions.CHILDREN);
        int solution = draw.between(110, 150);
        int difference = draw.between(3, 15);
        Operator operator = draw.oneOf(Operator.PLUS, Operator.MINUS);
        Operation left = new Operation(operator, X, Expression.of(difference));
        String word = operator == Operator.PLUS ? "高" : "矮";
        String stem = "%s身高%s厘米，比%s%s%d厘米。%s身高（　　）厘米。"
                .formatted(
                        children.get(0),
                        left.value(Exact.of(solution)),
                        children.get(1),
                        word,
                        difference,
                        children.get(1));
        return told(
                left,
                solution,
                stem,
                "厘米",
                "%s的身高%s%d=%s的身高".formatted(children.get(1), operator.sign(), difference, children.get(0)));
    }

    private static Draft times(Draw draw) {
        int solution = draw.between(6, 40);
        Operation left = Expression.of(draw.between(3, 9)).times(X);
        String stem = "果园里有桃树%s棵，是梨树的%s倍。梨树有（　　）棵。"
                .formatted(left.value(Exact.of(solution)), left.left().text());
        return told(
                left,
                solution,
                stem,
                "棵",
                "梨树的棵数×%s=桃树的棵数".formatted(left.left().text()));
    }

    private static Draft taken(Draw draw) {
        int solution = draw.between(15, 80);
        int all = solution + draw.until(it -> it.between(10, 90), it -> it != solution);
        Operation left = Expression.of(all).minus(X);
        String stem = "一本书有%d页，%s看了一些后还剩%s页。%s看了（　　）页。";
        String child = draw.oneOf(Portions.CHILDREN);
        return told(
                left,
                solution,
                stem.formatted(all, child, left.value(Exact.of(solution)), child),
                "页",
                "总页数−已经看的页数=剩下的页数");
    }

    private static Draft timesPlus(Draw draw) {
        int solution = draw.between(8, 40);
        int factor = draw.between(2, 6);
        int further = draw.between(3, 15);
        Operator operator = draw.oneOf(Operator.PLUS, Operator.MINUS);
        Operation left = new Operation(operator, Expression.of(factor).times(X), Expression.of(further));
        String word = operator == Operator.PLUS ? "多" : "少";
        record Story(String first, String second, String measure) {}
        Story story = draw.oneOf(
                new Story("桃树", "梨树", "棵"),
                new Story("故事书", "科技书", "本"),
                new Story("白兔", "黑兔", "只"),
                new Story("红花", "黄花", "朵"));
        String stem = "%s有%s%s，比%s的%d倍%s%d%s。%s有（　　）%s。"
                .formatted(
                        story.first,
                        left.value(Exact.of(solution)),
                        story.measure,
                        story.second,
                        factor,
                        word,
                        further,
                        story.measure,
                        story.second,
                        story.measure);
        return told(
                left,
                solution,
                stem,
                story.measure,
                "%s的%s数×%d%s%d=%s的%s数"
                        .formatted(
                                story.second,
                                story.measure,
                                factor,
                                operator.sign(),
                                further,
                                story.first,
                                story.measure));
    }

    private static Draft sumOfTimes(Draw draw) {
        int solution = draw.between(6, 40);
        int factor = draw.between(2, 8);
        boolean isSum = draw.isHeads() || factor == 2;
        Operation left = new Operation(
                isSum ? Operator.PLUS : Operator.MINUS, Expression.of(factor).times(X), X);
        String told = isSum ? "一共有%s棵" : "桃树比梨树多%s棵";
        String stem = ("果园里桃树的棵数是梨树的%d倍，" + told + "。梨树有（　　）棵。").formatted(factor, left.value(Exact.of(solution)));
        return told(left, solution, stem, "棵", "桃树的棵数%s梨树的棵数=%s".formatted(isSum ? "+" : "−", isSum ? "总棵数" : "多的棵数"));
    }

    private static Draft told(Operation left, int solution, String stem, String unit, String relation) {
        Expression right =
                Expression.Numeral.decimal(left.value(Exact.of(solution)).toDecimal());
        Equation equation = new Equation(left, right, Exact.of(solution));
        return Prompt.of(equation, stem)
                .inDecimals()
                .unit(unit)
                .solved(
                        List.of("数量关系：" + relation + "。", "设要求的是x" + unit + "，" + equation.text(), "x=" + solution),
                        "把要求的数设为x，题里有怎样的数量关系？",
                        relation + "，按这个关系列方程。");
    }
}
