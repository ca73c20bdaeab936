package org.xueqing.item.family.measure;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.xueqing.item.Item.Draft;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.draw.Draw;
import org.xueqing.item.exercise.CalendarQuestion;
import org.xueqing.item.exercise.Question;
import org.xueqing.item.sheet.Lesson;
import org.xueqing.item.sheet.Sheet;

/** Months, days, common years and leap years. */
final class CalendarFamilies {

    private static final Lesson GRADE_3 = Lesson.measuring(3);

    static final List<ItemFamily> ALL = List.of(
            GRADE_3.family("K143", "DAYS-OF-MONTH", "一个月有多少天", 8, CalendarFamilies::daysOfMonth),
            GRADE_3.family("K143", "DAYS-BETWEEN", "从几月几日到几月几日共几天", 30, CalendarFamilies::daysBetween),
            GRADE_3.family("K144", "LEAP-YEAR", "判断平年和闰年", 12, CalendarFamilies::kindOfYear),
            GRADE_3.family("K144", "DAYS-OF-YEAR", "全年有多少天", 12, CalendarFamilies::daysOfYear));

    private CalendarFamilies() {}

    /** The months that children mix up come more often: 2, 7, 8 and those behind. */
    private static Draft daysOfMonth(Draw draw) {
        int year = draw.between(1995, 2030);
        int month = draw.oneOf(2, 2, 4, 6, 8, 8, 9, 10, 11, 12);
        Question question = CalendarQuestion.DAYS_OF_MONTH.about(year, month);
        return Sheet.blank(
                question,
                year + "年" + month + "月有" + Sheet.BLANK + "天",
                "天",
                List.of(
                        month == 2
                                ? year + "年是" + (Year.isLeap(year) ? "闰年" : "平年") + "。"
                                : month + "月是" + size(year, month) + "。",
                        month + "月有" + question.answer().text() + "天。"),
                List.of("用拳头记一记大月和小月。", "7月和8月连着都是大月；2月要看是平年还是闰年。"));
    }

    private static String size(int year, int month) {
        return YearMonth.of(year, month).lengthOfMonth() == 31 ? "大月" : "小月";
    }

    private static Draft daysBetween(Draw draw) {
        int year = draw.between(2021, 2029);
        int month = draw.between(3, 11);
        int day = draw.between(15, 27);
        int last = draw.between(3, 14);
        int length = YearMonth.of(year, month).lengthOfMonth();
        Question question = CalendarQuestion.DAYS_BOTH_COUNTED.about(year, month, day, month + 1, last);
        String what = draw.oneOf("学校的书画展", "社区的图书展", "科技馆的展览", "公园的花展");
        return Sheet.blank(
                question,
                what + "从" + month + "月" + day + "日开始，到" + (month + 1) + "月" + last + "日结束，一共展出" + Sheet.BLANK + "天",
                "天",
                List.of(
                        month + "月：" + length + "−" + day + "+1=" + (length - day + 1) + "（天）",
                        (month + 1) + "月：" + last + "天",
                        length - day + 1 + "+" + last + "=" + question.answer().text() + "（天）"),
                List.of("分两段算：" + month + "月几天，" + (month + 1) + "月几天。", "开始的那一天也要算，" + month + "月是大月还是小月？"));
    }

    private static int yearNearCentury(Draw draw) {
        return draw.oneOf(
                draw.oneOf(1700, 1800, 1900, 2100, 2200, 2300),
                draw.oneOf(1700, 1900, 2100, 2200, 2500, 2600),
                draw.between(1949, 2035),
                4 * draw.between(480, 510));
    }

    private static Draft kindOfYear(Draw draw) {
        int year = yearNearCentury(draw);
        return Sheet.choice(
                CalendarQuestion.KIND_OF_YEAR.about(year),
                year + "年是平年还是闰年？" + Sheet.BLANK,
                List.of("平年", "闰年"),
                reasons(year),
                List.of("公历年份除以4，看有没有余数。", "整百的年份要除以400。"));
    }

    private static Draft daysOfYear(Draw draw) {
        int year = yearNearCentury(draw);
        return Sheet.blank(
                CalendarQuestion.DAYS_OF_YEAR.about(year),
                year + "年全年有" + Sheet.BLANK + "天",
                "天",
                List.of(
                        reasons(year).get(0),
                        reasons(year).get(1) + "全年" + Year.of(year).length() + "天。"),
                List.of("先判断是平年还是闰年。", "闰年的2月比平年多1天；整百的年份要除以400来判断。"));
    }

    private static List<String> reasons(int year) {
        int divisor = year % 100 == 0 ? 400 : 4;
        String rest = year % divisor == 0 ? "没有余数。" : "有余数。";
        return List.of(
                year + "÷" + divisor + (divisor == 400 ? "（整百年份除以400），" : "，") + rest,
                year + "年是" + (Year.isLeap(year) ? "闰年。" : "平年。"));
    }
}
