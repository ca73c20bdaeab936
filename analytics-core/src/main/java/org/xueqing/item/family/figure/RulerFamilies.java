package org.xueqing.item.family.figure;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.PlaneQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.picture.Rulers;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Lengths on a ruler, and parts of a strip. */
final class RulerFamilies {

    private static final Lesson FRACTIONS = Lesson.numbering(3);

    static final List<ItemFamily> ALL = List.of(
            Lesson.measuring(2).family("K068", "RULER-LENGTH", "不从0刻度量起的长度", 15, RulerFamilies::length),
            FRACTIONS.family("K128", "BAR-UNIT-PART", "看图写几分之一", 10, draw -> part(1, draw.between(3, 12))),
            FRACTIONS.family("K129", "BAR-PART", "看图写几分之几", 12, RulerFamilies::parts));

    private RulerFamilies() {}

    private static Draft length(Draw draw) {
        int start = draw.between(1, 7);
        int end = draw.between(start + 2, 12);
        Question asked = PlaneQuestion.LENGTH_BETWEEN.about(start, end);
        return new Pictured(asked, "小棒的长", "厘米", Rulers.ruler(start, end))
                .solved(
                        List.of(
                                "小棒从刻度%d到刻度%d。".formatted(start, end),
                                "%d−%d=%d（厘米）".formatted(end, start, end - start)),
                        "小棒的左边对着0吗？",
                        "数一数，从%d到%d有几个1厘米。".formatted(start, end));
    }

    private static Draft parts(Draw draw) {
        int taken = draw.between(2, 7);
        return part(taken, draw.until(it -> it.between(taken + 1, 12), it -> Fractions.isReduced(taken, it)));
    }

    private static Draft part(int taken, int parts) {
        return Prompt.of(FractionQuestion.PART_OF_WHOLE.about(taken, parts), "如图，涂色部分是整个长方形的（　　）。（填分数）")
                .inFractions()
                .solved(
                        List.of(
                                "把长方形平均分成%d份，涂色的有%d份。".formatted(parts, taken),
                                "涂色部分是整个长方形的%d/%d。".formatted(taken, parts)),
                        "一共平均分成了几份？",
                        "分母写一共的份数，分子写涂色的份数。")
                .withPicture(Rulers.fractionBar(taken, parts));
    }
}
