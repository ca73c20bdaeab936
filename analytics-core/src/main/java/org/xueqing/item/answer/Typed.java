package org.xueqing.item.answer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Typed characters in one spelling: half-width, ASCII digits, one space at most between, no mark at the end. */
final class Typed {

    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("−", "-"),
            Map.entry("–", "-"),
            Map.entry("—", "-"),
            Map.entry("∶", ":"),
            Map.entry("⁄", "/"),
            Map.entry("∕", "/"),
            Map.entry("⋯", "..."),
            Map.entry("*", "×"),
            Map.entry("✕", "×"),
            Map.entry("、", ","),
            Map.entry(";", ","));

    private Typed() {}

    static String plain(String raw) {
        String separate = raw.replace("²", "^2").replace("³", "^3").replaceAll("[¼-¾⅐-⅞]", " $0");
        String compatible = Normalizer.normalize(separate, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder();
        compatible.codePoints().forEach(character -> plain.append(spelling(character)));
        return withoutMarks(plain.toString()
                .replaceAll("·{3,}", "...")
                .replaceAll("([kcdm]?m)([23])\\b", "$1^$2")
                .strip()
                .replaceAll(" +", " "));
    }

    private static String spelling(int character) {
        if (Character.isDigit(character)) {
            return Integer.toString(Character.digit(character, 10));
        }
        if (Character.getType(character) == Character.FORMAT) {
            return "";
        }
        boolean isSpace = Character.isWhitespace(character) || Character.isSpaceChar(character);
        String text = isSpace ? " " : Character.toString(character);
        return SPELLINGS.getOrDefault(text, text);
    }

    /** 答：25。 is 25. */
    private static String withoutMarks(String text) {
        String bare = text.replaceFirst("^答 ?:? ?", "").replaceFirst("(?<![.。])[.。!]$", "");
        return bare.matches("\\([^()]*\\)")
                ? bare.substring(1, bare.length() - 1).strip()
                : bare.strip();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }
}
