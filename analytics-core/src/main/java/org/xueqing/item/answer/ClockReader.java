package org.xueqing.item.answer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times of day: 8:50, 8时50分, 八点五十, 8点半, 下午3时. */
final class ClockReader {

    private static final int HOURS = 24;
    private static final int MINUTES = 60;
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final String COUNT = "(\\d{1,2}|[零一二两三四五六七八九十]{1,3})";
    private static final Pattern CLOCK =
            Pattern.compile("(上午|早上|凌晨|中午|下午|晚上)?" + COUNT + "(?:[:时点]|点钟)(?:整|半|([一三])刻|" + COUNT + "分?)?");

    private ClockReader() {}

    static Reading read(String plain) {
        String bare = Typed.withoutSpaces(plain);
        Matcher match = CLOCK.matcher(bare);
        if (!match.matches()) {
            return Reading.refused(Refusal.NOT_A_TIME);
        }
        int hour = count(match.group(2));
        int minute = minute(bare, match);
        boolean isLater = match.group(1) != null && match.group(1).matches("下午|晚上") && hour < HOURS / 2;
        int ofDay = isLater ? hour + HOURS / 2 : hour;
        return ofDay < HOURS && minute < MINUTES
                ? Reading.meant(new Answer.Clock(ofDay * MINUTES + minute))
                : Reading.refused(Refusal.NOT_A_TIME);
    }

    private static int minute(String bare, Matcher match) {
        if (match.group(4) != null) {
            return count(match.group(4));
        }
        if (match.group(3) != null) {
            return 15 * count(match.group(3));
        }
        return bare.endsWith("半") ? 30 : 0;
    }

    /** 8, 八, 十二, 五十, 三十五. */
    private static int count(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        String plain = text.replace('两', '二');
        int ten = plain.indexOf('十');
        int tens = ten < 0 ? 0 : ten == 0 ? 1 : NUMERALS.indexOf(plain.charAt(0));
        char last = plain.charAt(plain.length() - 1);
        return 10 * tens + Math.max(0, NUMERALS.indexOf(last));
    }
}
