package org.xueqing.item.family.figure;

import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.PlaneQuestion;
import org.xueqing.item.picture.RoundFigures;
import org.xueqing.item.sheet.Lesson;

/** Circumferences and areas of circles. */
final class CircleFamilies {

    private static final Lesson GRADE_5 = Pictured.lesson(5);
    private static final String CM = "厘米";
    private static final String CM2 = "平方厘米";

    static final List<ItemFamily> ALL = List.of(
            GRADE_5.family("K279", "CIRCUMFERENCE", "已知半径求圆的周长", 35, draw -> circumference(draw.between(3, 30))),
            GRADE_5.family("K279", "SEMICIRCLE-PERIMETER", "半圆的周长", 50, draw -> semicircle(draw.between(3, 30))),
            GRADE_5.family("K280", "CIRCLE-AREA", "已知半径求圆的面积", 40, draw -> area(draw.between(3, 30))),
            GRADE_5.family(
                    "K280", "CIRCLE-AREA-DIAMETER", "已知直径求圆的面积", 45, draw -> areaByDiameter(draw.between(3, 30))),
            GRADE_5.family("K281", "RING-AREA", "圆环的面积", 60, CircleFamilies::ring));

    private CircleFamilies() {}

    private static Draft circumference(int radius) {
        Pictured asked = new Pictured(
                PlaneQuestion.CIRCUMFERENCE.about(radius),
                "圆的周长（π取3.14）",
                CM,
                RoundFigures.circleWithRadius(radius, CM));
        return asked.solved(
                List.of("C=2πr", "2×3.14×%d=%s（厘米）".formatted(radius, asked.answer())),
                "圆的周长是直径的π倍。",
                "先把半径乘2求出直径，再乘3.14。");
    }

    private static Draft semicircle(int radius) {
        Pictured asked = new Pictured(
                PlaneQuestion.SEMICIRCLE_PERIMETER.about(radius),
                "半圆的周长（π取3.14）",
                CM,
                RoundFigures.semicircle(radius, CM));
        return asked.solved(
                List.of("半圆的周长=圆周长的一半+直径", "3.14×%d+%d×2=%s（厘米）".formatted(radius, radius, asked.answer())),
                "半圆是由哪些线围成的？",
                "先求圆周长的一半，别忘了还有一条直径。");
    }

    private static Draft area(int radius) {
        Pictured asked = new Pictured(
                PlaneQuestion.CIRCLE_AREA.about(radius),
                "圆的面积（π取3.14）",
                CM2,
                RoundFigures.circleWithRadius(radius, CM));
        return asked.solved(
                List.of("S=πr²", "3.14×%d×%d=%s（平方厘米）".formatted(radius, radius, asked.answer())),
                "圆的面积是半径平方的π倍。",
                "半径的平方是半径乘半径，再乘3.14。");
    }

    private static Draft areaByDiameter(int radius) {
        Pictured asked = new Pictured(
                PlaneQuestion.CIRCLE_AREA_BY_DIAMETER.about(2L * radius),
                "圆的面积（π取3.14）",
                CM2,
                RoundFigures.circleWithDiameter(2L * radius, CM));
        return asked.solved(
                List.of(
                        "半径：%d÷2=%d（厘米）".formatted(2 * radius, radius),
                        "3.14×%d×%d=%s（平方厘米）".formatted(radius, radius, asked.answer())),
                "图中标出的是半径还是直径？",
                "先用直径除以2求半径，再用3.14乘半径的平方。");
    }

    private static Draft ring(Draw draw) {
        int inner = draw.between(3, 10);
        int outer = inner + draw.between(1, Math.min(6, inner));
        Pictured asked = new Pictured(
                PlaneQuestion.RING_AREA.about(outer, inner),
                "涂色部分（圆环）的面积（π取3.14）",
                CM2,
                RoundFigures.ring(outer, inner, CM));
        return asked.solved(
                List.of(
                        "圆环的面积=大圆的面积−小圆的面积",
                        "3.14×（%d×%d−%d×%d）=%s（平方厘米）".formatted(outer, outer, inner, inner, asked.answer())),
                "圆环是从大圆里去掉什么得到的？",
                "先分别求两个半径的平方，相减后再乘3.14。");
    }
}
