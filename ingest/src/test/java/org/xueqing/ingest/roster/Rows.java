package org.xueqing.ingest.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.xueqing.ingest.table.Sheet;
import org.xueqing.ingest.table.Workbooks;

/** An invented school's sheets: six grades, ten classes each. */
final class Rows {

    static final String HEADER = "学籍号,学号,姓名,性别,年级,班级,家长姓名,家长手机,同意记录学习,同意预测";
    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "明华伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞平";

    private Rows() {}

    static Sheet pupils(int count) {
        return pupils(lines(count));
    }

    static Sheet pupils(List<String> lines) {
        List<String> all = new ArrayList<>(List.of(HEADER));
        all.addAll(lines);
        return Workbooks.sheet("学生", all.toArray(String[]::new));
    }

    /** Names repeat; every seventh pupil shares the guardian of the one before. */
    static List<String> lines(int count) {
        Random random = new Random(20261122);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int classNo = i / 34;
            String name = "" + FAMILY.charAt(random.nextInt(20)) + GIVEN.charAt(random.nextInt(20));
            int guardian = i % 7 == 6 ? i - 1 : i;
            lines.add("%s,%d,%s,%s,%d,%d班,%s家长,138%08d,%s,是"
                    .formatted(
                            nationalId(i),
                            i % 34 + 1,
                            name,
                            i % 2 == 0 ? "男" : "女",
                            classNo / 10 + 1,
                            classNo % 10 + 1,
                            FAMILY.charAt(guardian % 20),
                            guardian,
                            i % 50 == 3 ? "否" : "是"));
        }
        return lines;
    }

    static String nationalId(int number) {
        return "G3204022016%08d".formatted(number);
    }

    static Sheet staff(String... lines) {
        List<String> all = new ArrayList<>(List.of("工号,姓名,任教班级,班主任班级,教研组长年级"));
        all.addAll(List.of(lines));
        return Workbooks.sheet("教师", all.toArray(String[]::new));
    }
}
