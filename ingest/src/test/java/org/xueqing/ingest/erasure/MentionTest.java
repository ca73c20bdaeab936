package org.xueqing.ingest.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record names a pupil where it means the pupil, not wherever the same characters stand. */
class MentionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            p:1-2 | {"studentId":"p:1-2"}              | true
            p:1-2 | {"studentId": "p:1-2               | true
            p:1-2 | about p:1-2, who                   | true
            p:1-2 | {"studentId":"p:1-23"}             | false
            p:1-2 | {"studentId":"sp:1-2"}             | false
            7     | {"studentId":"7","response":"x"}   | true
            7     | {"studentId" : "7                  | true
            7     | {\\"studentId\\": \\"7\\"          | true
            7     | {"studentId":"8","response":"7"}   | false
            7     | {"studentId":"8","attempt":7}      | false
            7     | {"studentId":"77"}                 | false
            7     | {"studentId":"7-a"}                | false
            ann   | {"studentId":"ann"}                | true
            ann   | {"studentId":"bea","by":"ann"}     | false
            """)
    void isFoundWhereItIsMeant(String pupil, String text, boolean isMentioned) {
        assertThat(Mention.of(List.of(pupil)).isIn(record("else", text))).isEqualTo(isMentioned);
    }

    @ParameterizedTest
    @CsvSource({"p:1-2, true", "7, true", "77, false"})
    void isFoundAsTheKey(String key, boolean isMentioned) {
        assertThat(Mention.of(List.of("p:1-2", "7")).isIn(record(key, "{"))).isEqualTo(isMentioned);
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, String text) {
        return new ConsumerRecord<>("t", 0, 0, bytes(key), bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
