package org.xueqing.item.family.figure;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.PlaneQuestion;
import org.xueqing.item.picture.PlaneFigures;
import org.xueqing.item.sheet.Lesson;

/** Areas of parallelograms, triangles, trapezoids, and of what is put together from them. */
final class PolygonFamilies {

    private static final Lesson GRADE_5 = Pictured.lesson(5);
    private static final String CM = "厘米";
    private static final String CM2 = "平方厘米";

    static final List<ItemFamily> ALL = List.of(
            GRADE_5.family("K221", "PARALLELOGRAM-AREA", "平行四边形的面积", 25, PolygonFamilies::parallelogram),
            GRADE_5.family("K222", "TRIANGLE-AREA", "三角形的面积", 25, PolygonFamilies::triangle),
            GRADE_5.family("K223", "TRAPEZOID-AREA", "梯形的面积", 35, PolygonFamilies::trapezoid),
            GRADE_5.family("K225", "HOUSE-AREA", "长方形和三角形组成的图形的面积", 50, PolygonFamilies::house));

    private PolygonFamilies() {}

    private static Draft parallelogram(Draw draw) {
        int height = draw.between(4, 15);
        int side = height + draw.between(1, 3);
        int base = draw.until(it -> it.between(height, height + 15), it -> it > side);
        return new Pictured(
                        PlaneQuestion.PARALLELOGRAM_AREA.about(base, height, side),
                        "平行四边形的面积",
                        CM2,
                        PlaneFigures.parallelogram(base, height, side, CM))
                .solved(
                        List.of("平行四边形的面积=底×高", "%d×%d=%d（平方厘米）".formatted(base, height, base * height)),
                        "把平行四边形沿高剪开，能拼成一个长方形。",
                        "拼成的长方形的宽是高，不是斜着的邻边。");
    }

    private static Draft triangle(Draw draw) {
        int height = draw.between(4, 15);
        int side = height + draw.between(1, 3);
        int base = draw.until(it -> it.between(side + 1, side + 12), it -> it * height % 2 == 0);
        return new Pictured(
                        PlaneQuestion.TRIANGLE_AREA.about(base, height, side),
                        "三角形的面积",
                        CM2,
                        PlaneFigures.triangle(base, height, side, CM))
                .solved(
                        List.of("三角形的面积=底×高÷2", "%d×%d÷2=%d（平方厘米）".formatted(base, height, base * height / 2)),
                        "两个完全一样的三角形能拼成一个平行四边形。",
                        "底乘高是平行四边形的面积，三角形是它的一半。");
    }

    private static Draft trapezoid(Draw draw) {
        int upper = draw.between(4, 15);
        int lower = upper + draw.between(2, 12);
        int height = draw.until(it -> it.between(4, 14), it -> (upper + lower) * it % 2 == 0 && it != 2);
        return new Pictured(
                        PlaneQuestion.TRAPEZOID_AREA.about(upper, lower, height),
                        "梯形的面积",
                        CM2,
                        PlaneFigures.trapezoid(upper, lower, height, CM))
                .solved(
                        List.of(
                                "梯形的面积=（上底+下底）×高÷2",
                                "（%d+%d）×%d÷2=%d（平方厘米）".formatted(upper, lower, height, (upper + lower) * height / 2)),
                        "两个完全一样的梯形能拼成一个平行四边形。",
                        "拼成的平行四边形的底是上底加下底，梯形的面积是它的一半。");
    }

    private static Draft house(Draw draw) {
        int width = 2 * draw.between(3, 8);
        int wall = draw.between(4, 10);
        int roof = draw.until(it -> it.between(3, 8), it -> it != wall);
        int rectangle = width * wall;
        int triangle = width * roof / 2;
        return new Pictured(
                        PlaneQuestion.HOUSE_AREA.about(width, wall, roof),
                        "整个图形的面积",
                        CM2,
                        PlaneFigures.house(width, wall, roof, CM))
                .solved(
                        List.of(
                                "长方形：%d×%d=%d（平方厘米）".formatted(width, wall, rectangle),
                                "三角形：%d×%d÷2=%d（平方厘米）".formatted(width, roof, triangle),
                                "%d+%d=%d（平方厘米）".formatted(rectangle, triangle, rectangle + triangle)),
                        "这个图形可以分成哪两个学过的图形？",
                        "分别求长方形和三角形的面积，再加起来。");
    }
}
