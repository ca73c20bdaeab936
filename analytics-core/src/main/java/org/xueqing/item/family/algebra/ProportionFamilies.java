package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.ProportionSelection;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.RatioQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Proportions, and terms that are missing in them. */
final class ProportionFamilies {

    private static final Lesson MEANING = Lesson.numbering(6);

    private static final Lesson SOLVING = new Lesson(6, CognitiveLevel.MASTER, Set.of("运算能力", "符号意识"));

    static final List<ItemFamily> ALL = List.of(
            MEANING.family("K323", "PROPORTION-WHICH", "哪个比能组成比例", 25, ProportionFamilies::which),
            MEANING.family("K324", "PROPORTION-PRODUCTS", "由等积式写出比", 20, ProportionFamilies::products),
            SOLVING.family("K325", "PROPORTION-FIRST", "解比例（求外项）", 30, ProportionFamilies::firstTerm),
            SOLVING.family("K325", "PROPORTION-THIRD", "解比例（求内项）", 30, ProportionFamilies::thirdTerm));

    private ProportionFamilies() {}

    private record Pair(int first, int second) {

        Answer.Ratio ratio() {
            return new Answer.Ratio(Exact.of(first), Exact.of(second));
        }

        String text() {
            return first + ":" + second;
        }
    }

    private static Pair reduced(Draw draw, int most) {
        return draw.until(
                it -> new Pair(it.between(2, most), it.between(2, most)),
                it -> it.first != it.second && Fractions.isReduced(it.first, it.second));
    }

    private static Draft which(Draw draw) {
        Pair given = reduced(draw, 9);
        int times = draw.between(2, 5);
        int added = draw.between(1, 6);
        Pair right = new Pair(given.first * times, given.second * times);
        List<Pair> options = draw.shuffled(List.of(
                right,
                new Pair(given.first + added, given.second + added),
                new Pair(given.second * times, given.first * times),
                new Pair(right.first + 1, right.second)));
        ProportionSelection asked = new ProportionSelection(
                given.ratio(), options.stream().map(Pair::ratio).toList());
        return Prompt.of(asked, "下面的比中，能与%s组成比例的是（　　）。".formatted(given.text()))
                .options(options.stream().map(Pair::text).toList())
                .solved(
                        List.of(
                                "%s的比值是%s。".formatted(given.text(), Exact.of(given.first, given.second)),
                                "%s的比值也是%s，能组成比例。".formatted(right.text(), Exact.of(given.first, given.second))),
                        "怎样的两个比能组成比例？",
                        "算一算每个比的比值，比值相等才能组成比例。");
    }

    private static Draft products(Draw draw) {
        Pair pair = reduced(draw, 15);
        Question asked = RatioQuestion.FROM_EQUAL_PRODUCTS.about(pair.first, pair.second);
        return Prompt.of(asked, "如果%da=%db（a、b都不为0），那么a:b=（　　）。".formatted(pair.first, pair.second))
                .demanding(Demand.SIMPLEST_RATIO)
                .solved(
                        List.of(
                                "a和%d同时作外项，b和%d同时作内项。".formatted(pair.first, pair.second),
                                "a:b=" + asked.answer().text()),
                        "比例里，两个外项的积等于两个内项的积。",
                        "a作外项，和它相乘的数也是外项。");
    }

    private static Draft firstTerm(Draw draw) {
        Pair ratio = reduced(draw, 9);
        int times = draw.between(2, 12);
        int second = ratio.second * times;
        Question asked = RatioQuestion.FIRST_TERM.about(second, ratio.first, ratio.second);
        return solved(
                asked,
                "x:%d=%s".formatted(second, ratio.text()),
                "%dx=%d×%d".formatted(ratio.second, second, ratio.first));
    }

    private static Draft thirdTerm(Draw draw) {
        Pair ratio = reduced(draw, 9);
        int times = draw.between(2, 12);
        int fourth = ratio.second * times;
        Question asked = RatioQuestion.THIRD_TERM.about(ratio.first, ratio.second, fourth);
        return solved(
                asked,
                "%s=x:%d".formatted(ratio.text(), fourth),
                "%dx=%d×%d".formatted(ratio.second, ratio.first, fourth));
    }

    private static Draft solved(Question asked, String proportion, String products) {
        return Prompt.of(asked, "解比例：%s，x=（　　）".formatted(proportion))
                .inDecimals()
                .solved(
                        List.of("外项的积等于内项的积：" + products, "x=" + asked.answer().text()),
                        "哪两个是外项？哪两个是内项？",
                        "写成" + products + "，再解方程。");
    }
}
