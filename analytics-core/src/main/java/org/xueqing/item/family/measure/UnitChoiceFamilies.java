package org.xueqing.item.family.measure;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Things;
import org.xueqing.item.draw.Things.Sized;
import org.xueqing.item.exercise.MeasureUnit;
import org.xueqing.item.exercise.UnitChoice;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** Which unit fits a thing of everyday life. */
final class UnitChoiceFamilies {

    static final List<ItemFamily> ALL = List.of(
            Lesson.measuring(2)
                    .family(
                            "K091",
                            "UNIT-LENGTH",
                            "选择长度单位",
                            10,
                            chosen(
                                    Things.LENGTHS,
                                    List.of(
                                            MeasureUnit.MILLIMETRE,
                                            MeasureUnit.CENTIMETRE,
                                            MeasureUnit.DECIMETRE,
                                            MeasureUnit.METRE))),
            Lesson.measuring(3)
                    .family(
                            "K113",
                            "UNIT-MASS",
                            "选择质量单位（克、千克）",
                            10,
                            chosen(Things.MASSES, List.of(MeasureUnit.GRAM, MeasureUnit.KILOGRAM))),
            Lesson.measuring(3)
                    .family(
                            "K137",
                            "UNIT-DISTANCE",
                            "选择长度单位（米、千米）",
                            10,
                            chosen(
                                    Things.DISTANCES,
                                    List.of(MeasureUnit.CENTIMETRE, MeasureUnit.METRE, MeasureUnit.KILOMETRE))),
            Lesson.measuring(3)
                    .family(
                            "K138",
                            "UNIT-LOAD",
                            "选择质量单位（千克、吨）",
                            10,
                            chosen(Things.LOADS, List.of(MeasureUnit.GRAM, MeasureUnit.KILOGRAM, MeasureUnit.TONNE))),
            Lesson.measuring(4)
                    .family(
                            "K160",
                            "UNIT-CAPACITY",
                            "选择容量单位（升、毫升）",
                            10,
                            chosen(Things.CAPACITIES, List.of(MeasureUnit.MILLILITRE, MeasureUnit.LITRE))));

    private UnitChoiceFamilies() {}

    private static Function<Draw, Draft> chosen(List<Sized> things, List<MeasureUnit> units) {
        return draw -> {
            Sized thing = draw.oneOf(things);
            MeasureUnit fitting = Arrays.stream(MeasureUnit.values())
                    .filter(unit -> unit.printed().equals(thing.unit()))
                    .findFirst()
                    .orElseThrow();
            List<MeasureUnit> offered = draw.shuffled(units);
            int number = draw.between(thing.least(), thing.most());
            return Sheet.choice(
                    new UnitChoice(offered, fitting),
                    "选合适的单位：" + thing.words() + number + Sheet.BLANK,
                    offered.stream().map(MeasureUnit::printed).toList(),
                    List.of(
                            "想一想1" + fitting.printed() + "有多少，" + number + "个这样的单位合适。",
                            "选“" + fitting.printed() + "”。"),
                    List.of("比一比身边的东西。", "想：1" + offered.get(0).printed() + "大约有多少？" + number + "个合适吗？"));
        };
    }
}
