package org.xueqing.item.family.story;

import static org.xueqing.item.family.story.RateStories.multiple;
import static org.xueqing.item.family.story.SumStories.line;
import static org.xueqing.item.family.story.SumStories.pairs;

import java.util.List;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.draw.Pair;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.item.sheet.Lesson;

/** Stories of speed, time and distance, grade 4. */
final class TravelStories {

    private static final Lesson GRADE_4 = Lesson.applying(4);

    static final List<ItemFamily> ALL = List.of(
            GRADE_4.family(
                    "K197",
                    "STORY-DISTANCE",
                    "求路程",
                    30,
                    Plots.of(
                                    "知道速度和时间。",
                                    "路程=速度×时间。",
                                    "一列火车每小时行%d千米，行了%d小时，一共行了多少千米？",
                                    "千米",
                                    "一列高速列车每小时行%d千米，从甲地到乙地用了%d小时，两地相距多少千米？",
                                    "千米")
                            .computing(
                                    GroupStories::product,
                                    pairs(Pair.within(118, 268, 3, 12, (a, b) -> a % 10 > 0 && b != 10)),
                                    "路程=速度×时间。")),
            GRADE_4.family(
                    "K197",
                    "STORY-SPEED",
                    "求速度",
                    30,
                    Plots.of(
                                    "知道路程和时间。",
                                    "速度=路程÷时间。",
                                    "一辆汽车行%d千米用了%d小时，平均每小时行多少千米？",
                                    "千米",
                                    "甲、乙两地相距%d千米，一辆客车%d小时行完全程，每小时行多少千米？",
                                    "千米",
                                    "一辆货车从甲城到相距%d千米的乙城用了%d小时，每小时行多少千米？",
                                    "千米")
                            .asking(
                                    StoryQuestion.SPEED,
                                    draw -> multiple(draw, 3, 8, 56, 95),
                                    GroupStories.dividing("速度=路程÷时间。"))),
            GRADE_4.family(
                    "K197",
                    "STORY-TIME",
                    "求时间",
                    30,
                    Plots.of(
                                    "知道路程和速度。",
                                    "时间=路程÷速度。",
                                    "甲、乙两地相距%d千米，一辆汽车每小时行%d千米，行完全程要多少小时？",
                                    "小时",
                                    "小明家离景点%d千米，汽车每小时行%d千米，多少小时可以到达？",
                                    "小时",
                                    "一列火车要行%d千米，每小时行%d千米，要多少小时？",
                                    "小时")
                            .asking(
                                    StoryQuestion.TIME,
                                    draw -> multiple(draw, 56, 95, 3, 8),
                                    GroupStories.dividing("时间=路程÷速度。"))),
            GRADE_4.family(
                    "K209",
                    "STORY-MEETING",
                    "相遇问题：求路程",
                    45,
                    Plots.of(
                                    "两人走的路合起来是全程。",
                                    "全程=速度和×相遇时间。",
                                    "小明和小红同时从家里出发相向而行，小明每分走%d米，小红每分走%d米，%d分后相遇，两家相距多少米？",
                                    "米",
                                    "甲、乙两人同时从两地相对走来，甲每分走%d米，乙每分走%d米，经过%d分相遇，两地相距多少米？",
                                    "米")
                            .asking(
                                    StoryQuestion.MEETING_DISTANCE,
                                    draw -> List.of((long) draw.between(62, 78), (long) draw.between(48, 61), (long)
                                            draw.between(4, 12)),
                                    (it, unit) -> List.of(
                                            line(it.get(0) + "+" + it.get(1), it.get(0) + it.get(1), unit),
                                            line(
                                                    (it.get(0) + it.get(1)) + "×" + it.get(2),
                                                    (it.get(0) + it.get(1)) * it.get(2),
                                                    unit)))),
            GRADE_4.family(
                    "K209",
                    "STORY-MEETING-TIME",
                    "相遇问题：求时间",
                    45,
                    Plots.of(
                                    "两车每小时一共行多少？",
                                    "相遇时间=路程÷速度和。",
                                    "两地相距%d千米，客车每小时行%d千米，货车每小时行%d千米，两车同时从两地相向开出，多少小时后相遇？",
                                    "小时",
                                    "甲、乙两城相距%d千米，两辆汽车同时从两城相对开出，一辆每小时行%d千米，另一辆每小时行%d千米，多少小时后相遇？",
                                    "小时")
                            .asking(
                                    StoryQuestion.MEETING_TIME,
                                    TravelStories::meeting,
                                    (it, unit) -> List.of(
                                            line(it.get(1) + "+" + it.get(2), it.get(1) + it.get(2), "千米"),
                                            line(
                                                    it.get(0) + "÷" + (it.get(1) + it.get(2)),
                                                    it.get(0) / (it.get(1) + it.get(2)),
                                                    unit)))));

    private TravelStories() {}

    private static List<Long> meeting(Draw draw) {
        long first = draw.between(65, 85);
        long second = draw.between(45, 60);
        return List.of((first + second) * draw.between(3, 7), first, second);
    }
}
