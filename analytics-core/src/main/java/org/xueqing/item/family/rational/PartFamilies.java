package org.xueqing.item.family.rational;

import java.util.List;
import java.util.Set;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Fractions;
import org.xueqing.item.draw.Portions;
import org.xueqing.item.exercise.FractionQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** What a fraction of one whole or of a set of things means. */
final class PartFamilies {

    private static final Lesson MEANING = Lesson.numbering(3);
    private static final Lesson AMOUNT = Lesson.applying(3);
    private static final Lesson MEANING_LATER = new Lesson(5, CognitiveLevel.UNDERSTAND, Set.of("数感", "符号意识"));

    static final List<ItemFamily> ALL = List.of(
            MEANING.family("K128", "FRAC-UNIT-PART", "几分之一的含义", 12, draw -> partOfWhole(draw, 1)),
            MEANING.family("K129", "FRAC-PART", "几分之几的含义", 15, draw -> partOfWhole(draw, draw.between(2, 7))),
            MEANING.family("K152", "FRAC-SET-UNIT", "一个整体的几分之一", 20, draw -> partOfSet(draw, 1)),
            MEANING.family("K153", "FRAC-SET-PART", "一个整体的几分之几", 22, draw -> partOfSet(draw, draw.between(2, 5))),
            AMOUNT.family("K154", "FRAC-OF-SET", "求一个整体的几分之几是多少", 25, PartFamilies::amount),
            MEANING_LATER.family("K267", "FRAC-ROPE-LENGTH", "每段长多少米（分数）", 30, PartFamilies::ropeLength),
            MEANING_LATER.family("K267", "FRAC-ROPE-SHARE", "每段占全长的几分之几", 25, PartFamilies::ropeShare));

    private PartFamilies() {}

    private static Draft partOfWhole(Draw draw, int taken) {
        int parts =
                draw.until(it -> it.between(taken + 1, Math.max(9, taken + 2)), it -> Fractions.isReduced(taken, it));
        String whole = draw.oneOf(Portions.WHOLES);
        Question asked = FractionQuestion.PART_OF_WHOLE.about(taken, parts);
        return Prompt.of(asked, "把%s平均分成%d份，其中的%d份是它的（　　）。（填分数）".formatted(whole, parts, taken))
                .inFractions()
                .solved(
                        List.of(
                                "平均分成%d份，分母是%d。".formatted(parts, parts),
                                "取其中的%d份，分子是%d，是它的%d/%d。".formatted(taken, taken, taken, parts)),
                        "一共平均分成了几份？写在分母。",
                        "取了几份写在分子，一共几份写在分母。");
    }

    private static Draft partOfSet(Draw draw, int taken) {
        Portions.Counted set = draw.oneOf(Portions.SETS);
        int parts =
                draw.until(it -> it.between(taken + 1, Math.max(8, taken + 2)), it -> Fractions.isReduced(taken, it));
        int things = parts * draw.between(2, 6);
        Question asked = FractionQuestion.PART_OF_SET.about(things, parts, taken);
        String stem = "%s%s有%d%s，平均分成%d份，其中的%d份是这%s%s的（　　）。（填分数）"
                .formatted(
                        set.set(),
                        set.thing(),
                        things,
                        set.measure(),
                        parts,
                        taken,
                        set.set().substring(1),
                        set.thing());
        return Prompt.of(asked, stem)
                .inFractions()
                .solved(
                        List.of(
                                "把%s%s看作一个整体，平均分成%d份。".formatted(set.set(), set.thing(), parts),
                                "其中的%d份是它的%d/%d。".formatted(taken, taken, parts)),
                        "把这些看作一个整体，看平均分成了几份。",
                        "分母是份数，不是总个数。");
    }

    private static Draft amount(Draw draw) {
        Portions.Counted set = draw.oneOf(Portions.SETS);
        int parts = draw.between(3, 8);
        int taken = draw.until(it -> it.between(2, parts - 1), it -> Fractions.isReduced(it, parts));
        int each = draw.between(2, 6);
        Question asked = FractionQuestion.FRACTION_OF.about((long) parts * each, taken, parts);
        String stem = "%s%s有%d%s，它的%d/%d是（　　）%s。"
                .formatted(set.set(), set.thing(), parts * each, set.measure(), taken, parts, set.measure());
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit(set.measure())
                .solved(
                        List.of(
                                "%d÷%d=%d（%s）".formatted(parts * each, parts, each, set.measure()),
                                "%d×%d=%d（%s）".formatted(each, taken, each * taken, set.measure())),
                        "先平均分，求出每份是多少。",
                        "先除以分母求一份，再乘分子求几份。");
    }

    private static Draft ropeLength(Draw draw) {
        int metres = draw.between(2, 9);
        int parts = draw.until(it -> it.between(3, 12), it -> Fractions.isReduced(metres, it) && it != metres);
        String thing = draw.oneOf("绳子", "铁丝", "彩带", "木条");
        Question asked = FractionQuestion.QUANTITY_OF_PART.about(metres, parts);
        return Prompt.of(asked, "把一根%d米长的%s平均分成%d段，每段长（　　）米。（填分数）".formatted(metres, thing, parts))
                .inLowestTerms()
                .unit("米")
                .solved(
                        List.of("求每段长多少米，用总长除以段数。", "%d÷%d=%d/%d（米）".formatted(metres, parts, metres, parts)),
                        "问的是长度，要用总长来分。",
                        "用总长除以段数，写成分数。");
    }

    private static Draft ropeShare(Draw draw) {
        int metres = draw.between(2, 9);
        int parts = draw.until(it -> it.between(3, 12), it -> it != metres);
        String thing = draw.oneOf("绳子", "铁丝", "彩带", "木条");
        Question asked = FractionQuestion.SHARE_OF_PART.about(metres, parts);
        return Prompt.of(asked, "把一根%d米长的%s平均分成%d段，每段是全长的（　　）。（填分数）".formatted(metres, thing, parts))
                .inFractions()
                .solved(
                        List.of("把全长看作单位“1”，平均分成%d段。".formatted(parts), "每段是全长的1/%d。".formatted(parts)),
                        "把全长看作单位“1”。",
                        "问的是几分之几，与长几米没有关系，只看分成几段。");
    }
}
