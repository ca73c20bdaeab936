package org.xueqing.item.family;

import java.util.Map;

/** Numbers in Chinese words by rules of writing: every place is written, then zeros are thinned out. */
final class ChineseWords {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Long> UNITS = Map.of('十', 10L, '百', 100L, '千', 1000L);

    private ChineseWords() {}

    static long parse(String words) {
        int yi = words.indexOf('亿');
        if (yi >= 0) {
            return parse(words.substring(0, yi)) * 100_000_000 + parse(words.substring(yi + 1));
        }
        int wan = words.indexOf('万');
        return wan >= 0
                ? parse(words.substring(0, wan)) * 10_000 + parse(words.substring(wan + 1))
                : withinPeriod(words);
    }

    private static long withinPeriod(String words) {
        long sum = 0;
        long digit = words.startsWith("十") ? 1 : 0;
        for (char sign : words.toCharArray()) {
            if (UNITS.containsKey(sign)) {
                sum += digit * UNITS.getOrDefault(sign, 0L);
                digit = 0;
            } else {
                digit = DIGITS.indexOf(sign);
            }
        }
        return sum + digit;
    }

    static String write(long number) {
        StringBuilder full = new StringBuilder();
        String digits = Long.toString(number);
        for (int at = 0; at < digits.length(); at++) {
            int column = digits.length() - 1 - at;
            full.append(DIGITS.charAt(digits.charAt(at) - '0'))
                    .append(column % 4 == 3 ? "千" : column % 4 == 2 ? "百" : column % 4 == 1 ? "十" : "")
                    .append(column == 8 ? "亿" : column == 4 ? "万" : "");
        }
        return full.toString()
                .replaceAll("零[千百十]", "零")
                .replaceAll("零+", "零")
                .replaceAll("零([万亿])", "$1")
                .replaceAll("亿万", "亿")
                .replaceAll("零$", "")
                .replaceAll("^一十", "十");
    }
}
