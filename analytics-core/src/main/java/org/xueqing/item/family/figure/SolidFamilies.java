package org.xueqing.item.family.figure;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.SolidQuestion;
import org.xueqing.item.picture.SolidFigures;
import org.xueqing.item.sheet.Lesson;

/** Surfaces and volumes. */
final class SolidFamilies {

    private static final Lesson GRADE_6 = Pictured.lesson(6);
    private static final String CM = "厘米";
    private static final String CM2 = "平方厘米";
    private static final String CM3 = "立方厘米";

    static final List<ItemFamily> ALL = List.of(
            GRADE_6.family("K286", "CUBOID-SURFACE", "长方体的表面积", 60, draw -> surface(Box.drawn(draw))),
            GRADE_6.family("K286", "CUBE-SURFACE", "正方体的表面积", 35, draw -> cubeSurface(draw.between(3, 25))),
            GRADE_6.family("K289", "CUBOID-VOLUME", "长方体的体积", 35, draw -> volume(Box.drawn(draw))),
            GRADE_6.family("K289", "CUBE-VOLUME", "正方体的体积", 35, draw -> cubeVolume(draw.between(4, 25))),
            GRADE_6.family("K319", "CYLINDER-VOLUME", "圆柱的体积", 50, SolidFamilies::cylinder),
            GRADE_6.family("K320", "CONE-VOLUME", "已知底面积和高求圆锥的体积", 30, SolidFamilies::cone),
            GRADE_6.family("K320", "CONE-VOLUME-RADIUS", "已知底面半径和高求圆锥的体积", 55, SolidFamilies::coneByRadius));

    private SolidFamilies() {}

    /** The longest edge first. */
    private record Box(int length, int width, int height) {

        static Box drawn(Draw draw) {
            int length = draw.between(6, 16);
            return new Box(length, draw.between(4, length - 1), draw.between(3, 12));
        }

        String picture() {
            return SolidFigures.cuboid(length, width, height, CM);
        }

        int surface() {
            return 2 * (length * width + length * height + width * height);
        }
    }

    private static Draft surface(Box it) {
        return new Pictured(
                        SolidQuestion.CUBOID_SURFACE.about(it.length, it.width, it.height),
                        "长方体的表面积",
                        CM2,
                        it.picture())
                .solved(
                        List.of(
                                "长方体的表面积=（长×宽+长×高+宽×高）×2",
                                "（%d×%d+%d×%d+%d×%d）×2=%d（平方厘米）"
                                        .formatted(
                                                it.length,
                                                it.width,
                                                it.length,
                                                it.height,
                                                it.width,
                                                it.height,
                                                it.surface())),
                        "长方体有几个面？哪些面完全相同？",
                        "先求上面、前面和右面的面积之和，每个面都有一个相对的面。");
    }

    private static Draft cubeSurface(int edge) {
        return new Pictured(SolidQuestion.CUBE_SURFACE.about(edge), "正方体的表面积", CM2, SolidFigures.cube(edge, CM))
                .solved(
                        List.of("正方体的表面积=棱长×棱长×6", "%d×%d×6=%d（平方厘米）".formatted(edge, edge, 6 * edge * edge)),
                        "正方体有几个面？",
                        "先求一个面的面积，再乘6。");
    }

    private static Draft volume(Box it) {
        return new Pictured(
                        SolidQuestion.CUBOID_VOLUME.about(it.length, it.width, it.height), "长方体的体积", CM3, it.picture())
                .solved(
                        List.of(
                                "长方体的体积=长×宽×高",
                                "%d×%d×%d=%d（立方厘米）"
                                        .formatted(it.length, it.width, it.height, it.length * it.width * it.height)),
                        "体积是物体所占空间的大小。",
                        "一层摆长×宽个1立方厘米的正方体，能摆几层？");
    }

    private static Draft cubeVolume(int edge) {
        return new Pictured(SolidQuestion.CUBE_VOLUME.about(edge), "正方体的体积", CM3, SolidFigures.cube(edge, CM))
                .solved(
                        List.of("正方体的体积=棱长×棱长×棱长", "%d×%d×%d=%d（立方厘米）".formatted(edge, edge, edge, edge * edge * edge)),
                        "正方体的长、宽、高都相等。",
                        "三个棱长相乘，不是棱长乘3。");
    }

    private static Draft cylinder(Draw draw) {
        int radius = draw.between(3, 10);
        int height = draw.between(4, 15);
        Pictured asked = new Pictured(
                SolidQuestion.CYLINDER_VOLUME.about(radius, height),
                "圆柱的体积（π取3.14）",
                CM3,
                SolidFigures.cylinder(radius, height, CM));
        return asked.solved(
                List.of("圆柱的体积=底面积×高", "3.14×%d×%d×%d=%s（立方厘米）".formatted(radius, radius, height, asked.answer())),
                "圆柱的底面是什么图形？它的面积怎样求？",
                "先求底面圆的面积，再乘高。");
    }

    private static Draft cone(Draw draw) {
        int base = draw.between(8, 60);
        int height = draw.until(it -> it.between(4, 18), it -> base * it % 3 == 0);
        return new Pictured(
                        SolidQuestion.CONE_VOLUME.about(base, height),
                        "圆锥的底面积是%d平方厘米，它的体积".formatted(base),
                        CM3,
                        SolidFigures.coneWithHeight(height, CM))
                .solved(
                        List.of("圆锥的体积=底面积×高×1/3", "%d×%d×1/3=%d（立方厘米）".formatted(base, height, base * height / 3)),
                        "圆锥和等底等高的圆柱有什么关系？",
                        "圆锥的体积是等底等高的圆柱的三分之一。");
    }

    private static Draft coneByRadius(Draw draw) {
        int radius = draw.between(3, 10);
        int height = draw.until(it -> it.between(4, 18), it -> radius * it % 3 == 0);
        Pictured asked = new Pictured(
                SolidQuestion.CONE_VOLUME_BY_RADIUS.about(radius, height),
                "圆锥的体积（π取3.14）",
                CM3,
                SolidFigures.cone(radius, height, CM));
        return asked.solved(
                List.of(
                        "圆锥的体积=底面积×高×1/3",
                        "3.14×%d×%d×%d×1/3=%s（立方厘米）".formatted(radius, radius, height, asked.answer())),
                "先求底面圆的面积。",
                "底面积乘高是圆柱的体积，圆锥是它的三分之一。");
    }
}
