package org.xueqing.item.family.measure;

import java.util.List;
import java.util.function.Function;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.draw.ClockFace;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.ClockNotation;
import org.xueqing.item.exercise.ClockNotation.Way;
import org.xueqing.item.exercise.ClockReading;
import org.xueqing.item.exercise.ElapsedTime;
import org.xueqing.item.exercise.ElapsedTime.Form;
import org.xueqing.item.exercise.EndTime;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** Clocks, times of the day, and how long things last. */
final class ClockFamilies {

    private static final Lesson GRADE_2 = Lesson.measuring(2);
    private static final Lesson GRADE_3 = Lesson.measuring(3);

    static final List<ItemFamily> ALL = List.of(
            GRADE_2.family("K080", "CLOCK-READ", "认识几时几分", 12, draw -> clock(draw, draw.between(0, 11) * 5)),
            GRADE_2.family(
                    "K080", "CLOCK-NEARLY", "快到整时的钟面", 12, draw -> clock(draw, draw.oneOf(45, 50, 55, 56, 57, 58))),
            GRADE_2.family("K082", "ELAPSED-SHORT", "简单的经过时间", 25, ClockFamilies::lesson),
            GRADE_2.family("K082", "END-TIME", "求结束的时刻", 25, ClockFamilies::end),
            GRADE_3.family("K145", "TO-24-HOURS", "用24时记时法表示", 12, draw -> notation(draw, Way.HOURS_24)),
            GRADE_3.family("K145", "TO-12-HOURS", "用普通记时法表示", 12, draw -> notation(draw, Way.HOURS_12)),
            GRADE_3.family("K146", "ELAPSED-24", "24时记时法求经过时间", 35, ClockFamilies::elapsed),
            GRADE_3.family("K146", "ELAPSED-NOON", "从上午到下午的经过时间", 40, ClockFamilies::overNoon));

    private ClockFamilies() {}

    private static String clock(int minutesOfDay) {
        return new Answer.Clock(minutesOfDay).text();
    }

    private static Draft clock(Draw draw, int minute) {
        int hour = draw.between(1, 12);
        return Sheet.blank(
                        new ClockReading(hour, minute),
                        "钟面上是几时几分？（写成8:05的样子）" + Sheet.BLANK,
                        told(hour, minute),
                        List.of("短针是时针，先看它走过了几。", "长针是分针，从12起数它走过多少小格，1大格是5分。"))
                .withPicture(ClockFace.at(hour, minute));
    }

    private static List<String> told(int hour, int minute) {
        return minute == 0
                ? List.of("分针指着12，是整时。", "时针指着" + hour + "，时间是" + clock(60 * hour) + "。")
                : List.of(
                        "时针走过" + hour + "，还没到" + (hour % 12 + 1) + "，是" + hour + "时多。",
                        "分针走了" + minute + "小格，是" + minute + "分，时间是" + clock(60 * hour + minute) + "。");
    }

    private static Draft lesson(Draw draw) {
        int start = 60 * draw.between(7, 15) + 5 * draw.between(6, 11);
        int minutes = 5 * draw.between(5, 9);
        int end = 60 * (start / 60 + 1) + Math.max(5, (start + minutes) % 60 % 30);
        String what = draw.oneOf("做作业", "看动画片", "大课间活动", "打扫教室", "画画");
        ElapsedTime exercise = new ElapsedTime(start, end, Form.MINUTES);
        return Sheet.blank(
                exercise,
                what + "从" + clock(start) + "开始，到" + clock(end) + "结束，用了" + Sheet.BLANK + "分",
                "分",
                List.of(
                        clock(start) + "到" + end / 60 + ":00是" + (60 - start % 60) + "分。",
                        (60 - start % 60) + "+" + end % 60 + "=" + (end - start) + "（分）"),
                List.of("先算到整时是多少分。", "1时=60分，到整时以后再加上多出的分。"));
    }

    private static Draft end(Draw draw) {
        int start = 60 * draw.between(7, 16) + 5 * draw.between(4, 11);
        int minutes = 60 - start % 60 + 5 * draw.between(1, 5);
        String child = draw.oneOf("小明", "小红", "小华", "小丽");
        String what = draw.oneOf("练琴", "看书", "踢球", "做作业");
        return Sheet.blank(
                new EndTime(start, minutes),
                child + clock(start) + "开始" + what + "，" + what + "用了" + minutes + "分，结束时是" + Sheet.BLANK,
                List.of(
                        clock(start) + "过" + (60 - start % 60) + "分是" + (start / 60 + 1) + ":00。",
                        "再过" + (minutes - 60 + start % 60) + "分是" + clock(start + minutes) + "。"),
                List.of("先算再过多少分到整时。", "满60分进1时，剩下的分写在后面。"));
    }

    private static Draft notation(Draw draw, Way asked) {
        int time = 60 * draw.between(13, 23) + (draw.isHeads() ? 5 * draw.between(1, 11) : 0);
        ClockNotation exercise = new ClockNotation(time, asked);
        String part = time < 18 * 60 ? "下午" : "晚上";
        String usual = part + exercise.hour12() + "时" + (time % 60 == 0 ? "" : time % 60 + "分");
        return asked == Way.HOURS_24
                ? Sheet.blank(
                        exercise,
                        usual + "用24时记时法表示是" + Sheet.BLANK,
                        List.of("下午、晚上的时刻，时数要加12。", exercise.hour12() + "+12=" + time / 60 + "，是" + clock(time) + "。"),
                        List.of("中午12时以后，时针开始走第二圈。", "时数加12，分数不变。"))
                : Sheet.blank(
                        exercise,
                        clock(time) + "用普通记时法表示是" + part + Sheet.BLANK + "（写成8:05的样子）",
                        List.of("比12时大，时数减12。", time / 60 + "−12=" + exercise.hour12() + "，是" + usual + "。"),
                        List.of("比12时大，是下午或晚上。", "时数减12，分数不变。"));
    }

    /** The minutes of the end are fewer than those of the start, so that an hour must be broken. */
    private static Draft elapsed(Draw draw) {
        int start = 60 * draw.between(8, 16) + 5 * draw.between(5, 11);
        int end = 60 * (start / 60 + draw.between(2, 5)) + 5 * draw.between(0, start % 60 / 5 - 1);
        String what = draw.oneOf("一列火车%s从南京出发，%s到达上海", "博物馆%s开始放映，%s结束", "一辆客车%s发车，%s到站", "运动会%s开始，%s结束");
        return withHours(what.formatted(clock(start), clock(end)) + "，经过了", start, end);
    }

    private static Draft overNoon(Draw draw) {
        int start = 60 * draw.between(8, 10) + 5 * draw.between(5, 11);
        int end = 60 * draw.between(13, 17) + 5 * draw.between(0, start % 60 / 5 - 1);
        String usual = "下午" + (end / 60 - 12) + ":" + clock(end).split(":", -1)[1];
        String what = draw.oneOf("图书馆上午%s开门，%s关门", "商店上午%s开始营业，%s休息", "同学们上午%s出发去春游，%s回到学校");
        return withHours(what.formatted(clock(start), usual) + "，经过了", start, end);
    }

    private static Draft withHours(String story, int start, int end) {
        int hours = (end - start) / 60;
        int minutes = (end - start) % 60;
        String borrowed = (end / 60 - 1) + "时" + (end % 60 + 60) + "分";
        Function<Integer, String> spoken = time -> time / 60 + "时" + time % 60 + "分";
        return Sheet.blank(
                new ElapsedTime(start, end, Form.HOURS_AND_MINUTES),
                story + Sheet.BLANK + "时" + Sheet.BLANK + "分",
                List.of(
                        spoken.apply(end) + "−" + spoken.apply(start) + "，分不够减，" + spoken.apply(end) + "看作" + borrowed
                                + "。",
                        (end / 60 - 1) + "−" + start / 60 + "=" + hours + "（时），" + (end % 60 + 60) + "−" + start % 60
                                + "=" + minutes + "（分）"),
                List.of("结束时刻减开始时刻；下午的时刻先化成24时记时法。", "分不够减，借1时当60分。"));
    }
}
