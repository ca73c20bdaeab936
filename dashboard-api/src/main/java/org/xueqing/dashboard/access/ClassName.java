package org.xueqing.dashboard.access;

import java.util.Locale;

/**
 * What a class is called.
 *
 * @param grade 1 to 6, 0 for pupils without a class
 * @param source of pupils without a class, else empty
 */
public record ClassName(int grade, int number, String source) {

    private static final String GRADES = "一二三四五六七八九";

    public String in(Locale language) {
        boolean isEnglish = language.getLanguage().equals("en");
        if (grade == 0) {
            return (isEnglish ? "No class: " : "未分班：") + source;
        }
        return isEnglish ? "Grade %d, class %d".formatted(grade, number) : "%s年级%d班".formatted(sign(), number);
    }

    private String sign() {
        return grade <= GRADES.length() ? GRADES.substring(grade - 1, grade) : String.valueOf(grade);
    }
}
