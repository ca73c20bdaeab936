package org.xueqing.ingest.table;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of a word when the ways of typing it are set aside: width, spaces, capitals, brackets. */
public final class Wording {

    private Wording() {}

    /** Full-width signs as half-width ones. */
    public static String half(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** For comparison: half-width, without spaces, asterisks and colons, in small letters. */
    public static String key(String text) {
        return half(text).replaceAll("[\\s*:]", "").toLowerCase(Locale.ROOT);
    }

    /** The key without what stands in brackets at its end: 学籍号(G+身份证) is 学籍号. */
    static String keyWithoutBrackets(String text) {
        return key(text).replaceAll("[(\\[【].*[)\\]】]$", "");
    }
}
