package org.xueqing.item.family.algebra;

import java.util.List;
import java.util.Set;
import org.xueqing.item.CognitiveLevel;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.AnswerRule.Demand;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.exercise.RatioQuestion;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Prompt;

/** Scales of maps. */
final class ScaleFamilies {

    private static final Lesson LESSON = new Lesson(6, CognitiveLevel.APPLY, Set.of("量感", "模型意识"));
    private static final String UNITS = "1千米=100000厘米，先把单位统一。";

    static final List<ItemFamily> ALL = List.of(
            LESSON.family("K326", "SCALE-FIND", "求比例尺", 35, ScaleFamilies::scale),
            LESSON.family("K326", "SCALE-REAL", "求实际距离", 40, ScaleFamilies::real),
            LESSON.family("K326", "SCALE-MAP", "求图上距离", 40, ScaleFamilies::onMap));

    private ScaleFamilies() {}

    /** @param kilometres that one centimetre stands for */
    private record Map(int centimetres, int kilometres) {

        int real() {
            return centimetres * kilometres;
        }

        long denominator() {
            return 100_000L * kilometres;
        }
    }

    private static Map map(Draw draw) {
        return new Map(draw.between(2, 12), draw.oneOf(2, 3, 5, 10, 15, 20, 25, 30, 40, 50, 60));
    }

    private static String towns(Draw draw) {
        return draw.oneOf("甲、乙两地", "两座城市", "两个车站", "A、B两地");
    }

    private static Draft scale(Draw draw) {
        Map map = map(draw);
        Question asked = RatioQuestion.SCALE.about(map.centimetres, map.real());
        String stem = "%s相距%d千米，在一幅地图上量得图上距离是%d厘米，这幅地图的比例尺是（　　）。".formatted(towns(draw), map.real(), map.centimetres);
        return Prompt.of(asked, stem)
                .demanding(Demand.SIMPLEST_RATIO)
                .solved(
                        List.of(
                                "%d千米=%d厘米".formatted(map.real(), 100_000L * map.real()),
                                "%d:%d=%s"
                                        .formatted(
                                                map.centimetres,
                                                100_000L * map.real(),
                                                asked.answer().text())),
                        "比例尺是图上距离与实际距离的比，单位一样吗？",
                        UNITS);
    }

    private static Draft real(Draw draw) {
        Map map = map(draw);
        Question asked = RatioQuestion.KILOMETRES.about(map.centimetres, map.denominator());
        String stem =
                "在比例尺是1:%d的地图上，量得%s的距离是%d厘米，实际距离是（　　）千米。".formatted(map.denominator(), towns(draw), map.centimetres);
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("千米")
                .solved(
                        List.of(
                                "%d×%d=%d（厘米）".formatted(map.centimetres, map.denominator(), 100_000L * map.real()),
                                "%d厘米=%d千米".formatted(100_000L * map.real(), map.real())),
                        "图上1厘米表示实际多少厘米？合多少千米？",
                        UNITS);
    }

    private static Draft onMap(Draw draw) {
        Map map = map(draw);
        Question asked = RatioQuestion.CENTIMETRES.about(map.real(), map.denominator());
        String stem = "%s相距%d千米，画在比例尺是1:%d的地图上，应画（　　）厘米。".formatted(towns(draw), map.real(), map.denominator());
        return Prompt.of(asked, stem)
                .inDecimals()
                .unit("厘米")
                .solved(
                        List.of(
                                "%d千米=%d厘米".formatted(map.real(), 100_000L * map.real()),
                                "%d÷%d=%d（厘米）".formatted(100_000L * map.real(), map.denominator(), map.centimetres)),
                        "实际距离先换成多少厘米？",
                        UNITS);
    }
}
