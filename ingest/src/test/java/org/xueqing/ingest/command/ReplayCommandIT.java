package org.xueqing.ingest.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.ingest.Installations;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicWriter;

class ReplayCommandIT {

    private static final String ANSWER =
            """
            {"type":"Answered","eventId":"6f1b0a0e-0000-4000-8000-000000000001","studentId":"s-1","itemId":"i-1",
             "correct":true,"sequence":1,"setting":"QUIZ"}
            """;

    @TempDir
    Path folder;

    @Test
    void sendsAgainWhatWasRefusedAndOnlyThat() throws Exception {
        try (Installation installation = Installations.open(folder)) {
            send(installation, "another pupil", ANSWER);
            send(installation, "s-1", "{\"type\":\"Answered\"");
            Installations.awaitLanded(installation);
            assertThat(Installations.query(installation, "select reason from rejections order by reason"))
                    .hasToString("[[not-json], [wrong-key]]");
        }
        JsonNode first = replay();
        assertThat(first.get("accepted").intValue()).isEqualTo(1);
        assertThat(first.get("refused").intValue()).isEqualTo(1);
        JsonNode second = replay();
        assertThat(second.get("repeated").intValue()).isEqualTo(1);
        try (Installation installation = Installations.open(folder)) {
            assertThat(Installations.query(installation, "select student_id from answers"))
                    .hasToString("[[s-1]]");
        }
    }

    private JsonNode replay() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), System.err, Locale.SIMPLIFIED_CHINESE, false);
        int exitCode =
                Xueqing.run(Map.of("XUEQING_DATA", folder.toString()), console, "replay", "--rejected", "--json");
        assertThat(exitCode).isEqualTo(Xueqing.DONE_IN_PART);
        return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
    }

    private static void send(Installation installation, String key, String text) {
        try (TopicWriter writer =
                new TopicWriter(installation.engines().addresses().kafka())) {
            writer.write(List.of(new ProducerRecord<>(
                    EventStream.PRACTICE.topic(),
                    key.getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_8))));
        }
    }
}
