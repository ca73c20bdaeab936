package org.xueqing.ingest.table;

import java.util.regex.Pattern;

/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front; reading takes it away again. Text that begins
 * with apostrophes before such a sign gets one more, so that nothing is lost on the way.
 */
final class Neutral {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private Neutral() {}

    static String of(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    static String restored(String text) {
        return text.startsWith("'") && DANGEROUS.matcher(text).matches() ? text.substring(1) : text;
    }
}
