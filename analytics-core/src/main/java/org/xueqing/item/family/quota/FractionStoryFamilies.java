package org.xueqing.item.family.quota;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;
import org.xueqing.number.Exact;

/** Fractions of a quantity in stories: what part, the part of it, the whole of it. */
final class FractionStoryFamilies {

    private static final Lesson FIFTH = Lesson.applying(5);

    private static final Lesson SIXTH = Lesson.applying(6);

    private static final String WHOLE_ONE = "先找单位“1”：“是谁的几分之几”，谁就是单位“1”。";

    static final List<ItemFamily> ALL = List.of(
            FIFTH.family("K269", "QUOTA-OF-OTHER", "求一个数是另一个数的几分之几", 25, FractionStoryFamilies::ofOther),
            SIXTH.family("K293", "QUOTA-PART", "求一个数的几分之几是多少", 30, FractionStoryFamilies::part),
            SIXTH.family("K299", "QUOTA-WHOLE", "已知一个数的几分之几求这个数", 40, FractionStoryFamilies::whole));

    private FractionStoryFamilies() {}

    private static Draft ofOther(Draw draw) {
        Kinds kinds = Kinds.drawn(draw);
        int first = draw.between(4, 30);
        int second = draw.until(it -> it.between(4, 36), it -> it != first && it % first != 0 && first % it != 0);
        Question asked = FractionQuestion.FRACTION_OF_OTHER.about(first, second);
        String stem = "%s有%s%d%s，%s%d%s。%s的%s数是%s的（　　）。（填最简分数）"
                .formatted(
                        kinds.place(),
                        kinds.first(),
                        first,
                        kinds.measure(),
                        kinds.second(),
                        second,
                        kinds.measure(),
                        kinds.first(),
                        kinds.measure(),
                        kinds.second());
        return Prompt.of(asked, stem)
                .inLowestTerms()
                .solved(
                        List.of(
                                "%s是%s的几分之几，用%s的%s数除以%s的。"
                                        .formatted(
                                                kinds.first(),
                                                kinds.second(),
                                                kinds.first(),
                                                kinds.measure(),
                                                kinds.second()),
                                "%d÷%d=%s".formatted(first, second, Exact.of(first, second))),
                        "“是谁的几分之几”，谁就作除数。",
                        "用%d除以%d，写成分数再约分。".formatted(first, second));
    }

    private static Draft part(Draw draw) {
        Kinds kinds = Kinds.drawn(draw);
        Amount amount = Amount.drawn(draw, 3, 15);
        Question asked = FractionQuestion.FRACTION_OF.about(
                amount.whole(), amount.share().numerator(), amount.share().denominator());
        String stem = "%s有%s%d%s，%s的%s数是%s的%s。%s有（　　）%s。"
                .formatted(
                        kinds.place(),
                        kinds.second(),
                        amount.whole(),
                        kinds.measure(),
                        kinds.first(),
                        kinds.measure(),
                        kinds.second(),
                        amount.share().text(),
                        kinds.first(),
                        kinds.measure());
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(kinds.measure())
                .solved(
                        List.of(
                                "%s的%s数是单位“1”。".formatted(kinds.second(), kinds.measure()),
                                "%d×%s=%d（%s）"
                                        .formatted(
                                                amount.whole(), amount.share().text(), amount.part(), kinds.measure())),
                        WHOLE_ONE,
                        "单位“1”的量已知，求它的几分之几，用乘法。");
    }

    private static Draft whole(Draw draw) {
        Kinds kinds = Kinds.drawn(draw);
        Amount amount = Amount.drawn(draw, 3, 15);
        Question asked = FractionQuestion.WHOLE_OF.about(
                amount.part(), amount.share().numerator(), amount.share().denominator());
        String stem = "%s有%s%d%s，是%s%s数的%s。%s有（　　）%s。"
                .formatted(
                        kinds.place(),
                        kinds.first(),
                        amount.part(),
                        kinds.measure(),
                        kinds.second(),
                        kinds.measure(),
                        amount.share().text(),
                        kinds.second(),
                        kinds.measure());
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(kinds.measure())
                .solved(
                        List.of(
                                "%s的%s数是单位“1”，%s的%s数×%s=%d。"
                                        .formatted(
                                                kinds.second(),
                                                kinds.measure(),
                                                kinds.second(),
                                                kinds.measure(),
                                                amount.share().text(),
                                                amount.part()),
                                "%d÷%s=%d（%s）"
                                        .formatted(
                                                amount.part(), amount.share().text(), amount.whole(), kinds.measure())),
                        WHOLE_ONE,
                        "单位“1”的量不知道，可以列方程，或者用除法。");
    }
}
