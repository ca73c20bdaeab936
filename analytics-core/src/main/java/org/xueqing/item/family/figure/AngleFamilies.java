package org.xueqing.item.family.figure;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.AngleQuestion;
import org.xueqing.item.picture.Angles;
import org.xueqing.item.sheet.Lesson;

/** Angles: measured, and found from the sum of angles. */
final class AngleFamilies {

    private static final Lesson GRADE_4 = Pictured.lesson(4);

    static final List<ItemFamily> ALL = List.of(
            GRADE_4.family("K183", "PROTRACTOR", "看量角器读角的度数", 15, AngleFamilies::protractor),
            GRADE_4.family("K212", "TRIANGLE-ANGLE", "求三角形的第三个角", 25, AngleFamilies::third),
            GRADE_4.family("K214", "ISOSCELES-BASE", "已知顶角求底角", 30, AngleFamilies::base),
            GRADE_4.family("K214", "ISOSCELES-TOP", "已知底角求顶角", 30, AngleFamilies::top),
            GRADE_4.family("K217", "POLYGON-ANGLES", "多边形的内角和", 30, AngleFamilies::polygon));

    private AngleFamilies() {}

    private static Draft protractor(Draw draw) {
        int degrees = draw.until(it -> 5 * it.between(5, 31), it -> it != 90);
        boolean fromRight = draw.isHeads();
        String side = fromRight ? "右边的0，看内圈刻度" : "左边的0，看外圈刻度";
        return new Pictured(
                        AngleQuestion.PROTRACTOR.about(degrees), "量角器上这个角", "度", Angles.protractor(degrees, fromRight))
                .solved(
                        List.of("角的一条边对着%s。".formatted(side), "另一条边对着%d，这个角是%d°。".formatted(degrees, degrees)),
                        "这个角比直角大，还是比直角小？",
                        "先找角的哪条边对着0，再从这个0起看同一圈的刻度。");
    }

    private static Draft third(Draw draw) {
        int left = draw.between(28, 80);
        int right = draw.until(it -> it.between(28, 80), it -> it != left && left + it != 90);
        return new Pictured(
                        AngleQuestion.THIRD_ANGLE.about(left, right), "三角形中没有标出度数的角", "度", Angles.triangle(left, right))
                .solved(
                        List.of("三角形的内角和是180°。", "180°−%d°−%d°=%d°".formatted(left, right, 180 - left - right)),
                        "三角形三个内角的和是多少度？",
                        "从内角和里减去已知的两个角。");
    }

    private static Draft base(Draw draw) {
        int top = draw.until(it -> 2 * it.between(20, 65), it -> it != 60);
        return new Pictured(AngleQuestion.BASE_ANGLE.about(top), "等腰三角形的一个底角", "度", Angles.isoscelesWithTop(top))
                .solved(
                        List.of("等腰三角形的两个底角相等。", "（180°−%d°）÷2=%d°".formatted(top, (180 - top) / 2)),
                        "等腰三角形的两个底角有什么关系？",
                        "先求两个底角的和，再平均分成2份。");
    }

    private static Draft top(Draw draw) {
        int base = draw.until(it -> it.between(28, 78), it -> it != 60);
        return new Pictured(AngleQuestion.TOP_ANGLE.about(base), "等腰三角形的顶角", "度", Angles.isoscelesWithBase(base))
                .solved(
                        List.of("等腰三角形的两个底角相等。", "180°−%d°×2=%d°".formatted(base, 180 - 2 * base)),
                        "另一个底角是多少度？",
                        "从180°里减去两个底角。");
    }

    private static Draft polygon(Draw draw) {
        int sides = draw.between(5, 12);
        return new Pictured(
                        AngleQuestion.POLYGON_ANGLES.about(sides),
                        "%d边形的内角和".formatted(sides),
                        "度",
                        Angles.polygon(sides, 15 * draw.between(0, 3)))
                .solved(
                        List.of(
                                "从一个顶点出发，%d边形可以分成%d−2=%d（个）三角形。".formatted(sides, sides, sides - 2),
                                "180°×%d=%d°".formatted(sides - 2, 180 * (sides - 2))),
                        "把多边形分成几个三角形？",
                        "分成的三角形的个数比边数少2。");
    }
}
