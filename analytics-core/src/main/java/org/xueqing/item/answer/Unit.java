package org.xueqing.item.answer;

import java.util.Map;

/** Units behind a number, in Chinese or as signs. */
final class Unit {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("mm", "毫米"),
            Map.entry("cm", "厘米"),
            Map.entry("dm", "分米"),
            Map.entry("m", "米"),
            Map.entry("km", "千米"),
            Map.entry("公里", "千米"),
            Map.entry("g", "克"),
            Map.entry("kg", "千克"),
            Map.entry("公斤", "千克"),
            Map.entry("t", "吨"),
            Map.entry("ml", "毫升"),
            Map.entry("l", "升"),
            Map.entry("cm^2", "平方厘米"),
            Map.entry("dm^2", "平方分米"),
            Map.entry("m^2", "平方米"),
            Map.entry("km^2", "平方千米"),
            Map.entry("cm^3", "立方厘米"),
            Map.entry("dm^3", "立方分米"),
            Map.entry("m^3", "立方米"),
            Map.entry("小时", "时"),
            Map.entry("分钟", "分"),
            Map.entry("秒钟", "秒"),
            Map.entry("块钱", "元"),
            Map.entry("度", "°"),
            Map.entry("°c", "摄氏度"));

    private Unit() {}

    /** Splits 25厘米 and 25 cm into number and unit; the unit is empty where none is written. */
    static String[] split(String text) {
        int end = text.length();
        while (end > 0 && !isOfNumber(text, end - 1)) {
            end--;
        }
        return end == 0
                ? new String[] {text, ""}
                : new String[] {text.substring(0, end).strip(), inChinese(text.substring(end))};
    }

    /** The 2 of cm^2 belongs to the unit. */
    private static boolean isOfNumber(String text, int place) {
        char character = text.charAt(place);
        boolean isExponent = place > 0 && text.charAt(place - 1) == '^';
        return character == '%' || Character.isDigit(character) && !isExponent;
    }

    static String inChinese(String unit) {
        String bare = Typed.lower(Typed.plain(unit)).replaceAll("[()]", "").strip();
        return SIGNS.getOrDefault(bare, bare);
    }

    static boolean isWord(String unit) {
        return unit.codePoints().allMatch(it -> Character.isIdeographic(it) || it == '°') && unit.length() <= 5;
    }
}
