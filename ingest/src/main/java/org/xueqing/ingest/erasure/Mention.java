package org.xueqing.ingest.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Whether a text names one of some pupils: the whole id, not the beginning or end of a longer one. */
final class Mention {

    private static final String PART_OF_AN_ID = "[:alnum:]_:-";

    private final Pattern ids;

    private Mention(Pattern ids) {
        this.ids = ids;
    }

    static Mention of(Collection<String> pupils) {
        String any = pupils.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return new Mention(Pattern.compile("(?<![\\w:-])(?:" + any + ")(?![\\w:-])", Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** The same as a regular expression of PostgreSQL. */
    static String pattern(String pupil) {
        String quoted = pupil.replaceAll("([^\\p{L}\\p{N}])", "\\\\$1");
        return "(^|[^" + PART_OF_AN_ID + "])" + quoted + "($|[^" + PART_OF_AN_ID + "])";
    }

    boolean isIn(ConsumerRecord<byte[], byte[]> record) {
        return isIn(record.key()) || isIn(record.value());
    }

    private boolean isIn(byte @Nullable [] bytes) {
        return bytes != null
                && ids.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
    }
}
