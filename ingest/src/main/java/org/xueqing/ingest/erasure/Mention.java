package org.xueqing.ingest.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text names one of some pupils: the whole id, not the beginning or end of a longer one. A short id of letters and
 * digits, {@code 7} or {@code ann}, stands for other things as well; there a text has to say that it is a pupil's.
 */
final class Mention {

    private static final String PART_OF_AN_ID = "[:alnum:]_:-";
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]{1,15}");
    /** What stands between the name of a field and its value, however often the text was quoted. */
    private static final int MOST_MARKS = 16;

    private final Set<String> keys;
    private final Pattern ids;

    private Mention(Set<String> keys, Pattern ids) {
        this.keys = keys;
        this.ids = ids;
    }

    static Mention of(Collection<String> pupils) {
        String any = pupils.stream().map(Mention::inText).collect(Collectors.joining("|"));
        return new Mention(
                Set.copyOf(pupils), Pattern.compile("(?:" + any + ")(?![\\w:-])", Pattern.UNICODE_CHARACTER_CLASS));
    }

    private static String inText(String pupil) {
        return (isPlain(pupil) ? "studentId\\W{1," + MOST_MARKS + "}" : "(?<![\\w:-])") + Pattern.quote(pupil);
    }

    /** The same as a regular expression of PostgreSQL, for rows as text. */
    static String pattern(String pupil) {
        String quoted = pupil.replaceAll("([^\\p{L}\\p{N}])", "\\\\$1");
        String before =
                isPlain(pupil) ? "student_?[iI]d[^[:alnum:]]{1," + MOST_MARKS + "}" : "(^|[^" + PART_OF_AN_ID + "])";
        return before + quoted + "($|[^" + PART_OF_AN_ID + "])";
    }

    private static boolean isPlain(String pupil) {
        return PLAIN.matcher(pupil).matches();
    }

    boolean isIn(ConsumerRecord<byte[], byte[]> record) {
        return isKey(record.key()) || isIn(record.key()) || isIn(record.value());
    }

    private boolean isKey(byte @Nullable [] bytes) {
        return bytes != null && keys.contains(new String(bytes, StandardCharsets.UTF_8));
    }

    private boolean isIn(byte @Nullable [] bytes) {
        return bytes != null
                && ids.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    }
}
