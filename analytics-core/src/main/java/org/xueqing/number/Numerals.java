package org.xueqing.number;

/** Whole numbers in Chinese words, as pupils read them: 四千零六, 三百零五万, 十五. */
public final class Numerals {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] PERIODS = {"", "万", "亿"};
    private static final int PERIOD = 10_000;

    private Numerals() {}

    /** @throws IllegalArgumentException outside 0 to 999 999 999 999 */
    public static String read(long number) {
        if (number < 0 || number >= 1_000_000_000_000L) {
            throw new IllegalArgumentException("no numeral for " + number);
        }
        return number == 0 ? "零" : teens(periods(number));
    }

    private static String periods(long number) {
        StringBuilder words = new StringBuilder();
        long unit = (long) PERIOD * PERIOD;
        for (int period = PERIODS.length - 1; period >= 0; period--, unit /= PERIOD) {
            int within = (int) (number / unit % PERIOD);
            boolean hasGap = !words.isEmpty() && within > 0 && within < PERIOD / 10;
            words.append(hasGap ? "零" : "").append(within > 0 ? places(within) + PERIODS[period] : "");
        }
        return words.toString();
    }

    /** Zeros between two digits are read once, those at the end not. */
    private static String places(int within) {
        StringBuilder words = new StringBuilder();
        for (int column = Digits.count(within) - 1; column >= 0; column--) {
            int digit = Digits.at(within, column);
            boolean closesGap = digit > 0 && column < Digits.count(within) - 1 && Digits.at(within, column + 1) == 0;
            words.append(closesGap ? "零" : "").append(digit > 0 ? DIGITS.charAt(digit) + PLACES[column] : "");
        }
        return words.toString();
    }

    /** At the beginning of a number ten is read 十, not 一十. */
    private static String teens(String words) {
        return words.startsWith("一十") ? words.substring(1) : words;
    }
}
