package org.xueqing.item.family.figure;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.PlaneQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.picture.PlaneFigures;
import org.xueqing.item.sheet.Lesson;

/** Perimeters and areas of rectangles and squares. */
final class RectangleFamilies {

    private static final Lesson GRADE_3 = Pictured.lesson(3);
    private static final String CM = "厘米";
    private static final String CM2 = "平方厘米";
    private static final String AROUND = "周长是图形一周的长度。";

    static final List<ItemFamily> ALL = List.of(
            GRADE_3.family("K116", "RECT-PERIMETER", "长方形的周长", 20, draw -> rectanglePerimeter(Sides.drawn(draw))),
            GRADE_3.family("K116", "SQUARE-PERIMETER", "正方形的周长", 15, draw -> squarePerimeter(draw.between(5, 48))),
            GRADE_3.family("K117", "PERIMETER-JOIN", "正方形拼成的长方形的周长", 35, RectangleFamilies::joined),
            GRADE_3.family("K117", "PERIMETER-CUT", "剪去最大正方形后的周长", 45, RectangleFamilies::cut),
            GRADE_3.family("K149", "RECT-AREA", "长方形的面积", 20, draw -> rectangleArea(Sides.drawn(draw))),
            GRADE_3.family("K149", "SQUARE-AREA", "正方形的面积", 18, draw -> squareArea(draw.between(5, 35))),
            GRADE_3.family("K151", "GARDEN", "分清求周长还是求面积", 35, RectangleFamilies::garden));

    private RectangleFamilies() {}

    /** @param width the shorter */
    private record Sides(int length, int width) {

        /** Not so slim that it cannot be drawn. */
        static Sides drawn(Draw draw) {
            int width = draw.between(3, 20);
            return new Sides(draw.between(width + 1, Math.min(3 * width, width + 20)), width);
        }

        Question question(PlaneQuestion kind) {
            return kind.about(length, width);
        }

        String picture(String unit) {
            return PlaneFigures.rectangle(length, width, unit);
        }

        String perimeter(String unit) {
            return "（%d+%d）×2=%d（%s）".formatted(length, width, 2 * (length + width), unit);
        }

        String area(String unit) {
            return "%d×%d=%d（%s）".formatted(length, width, length * width, unit);
        }
    }

    private static Draft rectanglePerimeter(Sides it) {
        return new Pictured(it.question(PlaneQuestion.RECTANGLE_PERIMETER), "长方形的周长", CM, it.picture(CM))
                .solved(List.of("长方形的周长=（长+宽）×2", it.perimeter(CM)), AROUND, "长和宽各有两条，先算一条长加一条宽，再乘2。");
    }

    private static Draft squarePerimeter(int side) {
        Question asked = PlaneQuestion.SQUARE_PERIMETER.about(side);
        return new Pictured(asked, "正方形的周长", CM, PlaneFigures.square(side, CM))
                .solved(List.of("正方形的周长=边长×4", "%d×4=%d（厘米）".formatted(side, 4 * side)), AROUND, "正方形的4条边都相等，用边长乘4。");
    }

    private static Draft joined(Draw draw) {
        int count = draw.between(2, 5);
        int side = draw.between(2, 15);
        Question asked = PlaneQuestion.SQUARES_IN_A_ROW.about(count, side);
        return new Pictured(
                        asked,
                        "%d个边长%d厘米的正方形拼成一个长方形，这个长方形的周长".formatted(count, side),
                        CM,
                        PlaneFigures.squaresInARow(count, side, CM))
                .solved(
                        List.of(
                                "长：%d×%d=%d（厘米），宽：%d厘米。".formatted(side, count, side * count, side),
                                "（%d+%d）×2=%s（厘米）"
                                        .formatted(
                                                side * count,
                                                side,
                                                asked.answer().text())),
                        "拼在里面的边还算在周长里吗？",
                        "先求拼成的长方形的长，宽还是%d厘米。".formatted(side));
    }

    private static Draft cut(Draw draw) {
        int width = draw.between(4, 15);
        int length = draw.until(it -> it.between(width + 2, 2 * width + 4), it -> it != 2 * width);
        Question asked = PlaneQuestion.REST_OF_RECTANGLE.about(length, width);
        return new Pictured(
                        asked, "从长方形纸上剪去一个最大的正方形，剩下的长方形的周长", CM, PlaneFigures.rectangleWithSquare(length, width, CM))
                .solved(
                        List.of(
                                "正方形的边长是%d厘米，剩下的长方形一边是%d−%d=%d（厘米），另一边是%d厘米。"
                                        .formatted(width, length, width, length - width, width),
                                "（%d+%d）×2=%s（厘米）"
                                        .formatted(
                                                length - width,
                                                width,
                                                asked.answer().text())),
                        "最大的正方形的边长和原来长方形的哪条边相等？",
                        "先求剩下的长方形的两条边各是多少。");
    }

    private static Draft rectangleArea(Sides it) {
        return new Pictured(it.question(PlaneQuestion.RECTANGLE_AREA), "长方形的面积", CM2, it.picture(CM))
                .solved(List.of("长方形的面积=长×宽", it.area(CM2)), "面积是图形的大小，不是一周的长度。", "每行摆几个1平方厘米的正方形，能摆几行？");
    }

    private static Draft squareArea(int side) {
        Question asked = PlaneQuestion.SQUARE_AREA.about(side);
        return new Pictured(asked, "正方形的面积", CM2, PlaneFigures.square(side, CM))
                .solved(
                        List.of("正方形的面积=边长×边长", "%d×%d=%d（平方厘米）".formatted(side, side, side * side)),
                        "面积是图形的大小，不是一周的长度。",
                        "用边长乘边长。");
    }

    private static Draft garden(Draw draw) {
        Sides it = Sides.drawn(draw);
        String place = draw.oneOf("菜地", "花圃", "草坪");
        return draw.isHeads()
                ? new Pictured(
                                it.question(PlaneQuestion.RECTANGLE_PERIMETER),
                                "在长方形%s的四周围一圈篱笆，篱笆的长".formatted(place),
                                "米",
                                it.picture("米"))
                        .solved(List.of("求篱笆的长，就是求周长。", it.perimeter("米")), "篱笆围在哪里？", "围一圈的长度是周长。")
                : new Pictured(
                                it.question(PlaneQuestion.RECTANGLE_AREA),
                                "一块长方形%s的占地面积".formatted(place),
                                "平方米",
                                it.picture("米"))
                        .solved(List.of("求占地的大小，就是求面积。", it.area("平方米")), "问的是一周的长度，还是面的大小？", "占地的大小是面积。");
    }
}
