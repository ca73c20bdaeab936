package org.xueqing.simulation;

import java.util.List;
import org.xueqing.simulation.chance.Chance;

/** Invented Chinese names of two or three characters; common enough that two pupils may share one. */
final class PupilNames {

    private static final List<String> SURNAMES = List.of(
            "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗", "梁",
            "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "欧阳");
    private static final List<String> GIVEN = List.of(
            "子", "涵", "梓", "轩", "宇", "浩", "然", "欣", "怡", "雨", "桐", "诗", "佳", "思", "睿", "博", "文", "俊", "杰", "嘉", "悦",
            "晨", "阳", "明", "辰", "雪", "琪", "静", "宁", "乐", "天", "安", "心", "语", "可", "若", "一", "诺", "芷", "晴", "泽", "沐",
            "言", "书", "彤", "瑞");
    private static final double TWO_CHARACTERS = 0.15;

    private PupilNames() {}

    static String draw(Chance chance) {
        String name = chance.oneOf(SURNAMES) + chance.oneOf(GIVEN);
        return chance.happens(TWO_CHARACTERS) ? name : name + chance.oneOf(GIVEN);
    }

    /** Shares the child's surname; names of other peoples have none to share. */
    static String guardianOf(String child, Chance chance) {
        String surname = SURNAMES.stream().filter(child::startsWith).findFirst().orElse("");
        return surname.isEmpty()
                ? child.substring(child.indexOf('·') + 1)
                : surname + chance.oneOf(GIVEN) + chance.oneOf(GIVEN);
    }
}
