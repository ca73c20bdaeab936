package org.xueqing.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.xueqing.event.Answered;
import org.xueqing.event.EventWriter;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.topic.EventStream;
import org.xueqing.ingest.topic.TopicWriter;

/** Everything that an installation has to make sense of, from four pupils. */
public final class MixedStream {

    public static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");

    private MixedStream() {}

    /** Late, repeated, untimed, claimed for the future, taken back before and after; steps and a lesson. */
    public static List<LearningEvent> mixed(Random random) {
        List<LearningEvent> events = new ArrayList<>();
        events.add(answer("p:0", 1, "mapped", List.of(), true, 1));
        for (int i = 2; i < 400; i++) {
            String pupil = "p:" + random.nextInt(4);
            switch (random.nextInt(12)) {
                case 0 -> events.add(events.get(random.nextInt(events.size())));
                case 1 -> events.add(takingBack("p:0", i, 1 + random.nextInt(420)));
                case 2 ->
                    events.add(new Stepped(
                            new UUID(3, i), pupil, "mapped", Stepped.Step.HINT_OPENED, MONDAY.plusSeconds(i)));
                case 3 -> events.add(answer("p:0", i, "i-1", List.of("K003"), random.nextBoolean(), i * 60L));
                case 4 -> events.add(answer(pupil, i, "i-2", List.of("K001"), true, 365L * 86_400));
                case 5 -> events.add(untimed(pupil, i));
                default ->
                    events.add(answer(
                            pupil,
                            i,
                            random.nextBoolean() ? "mapped" : "unmapped",
                            random.nextInt(3) == 0 ? List.of("K001", "K004") : List.of(),
                            random.nextBoolean(),
                            i * 600L - random.nextInt(3) * 20_000L));
            }
        }
        events.add(new Taught(new UUID(4, 1), "c-1", List.of("K001"), Taught.Kind.TAUGHT, MONDAY, "t-1"));
        return events;
    }

    /** A repeat, a conflict, a void of a void, a wrong key and no JSON at all. */
    public static void sendPastTheDoors(Installation installation, Acceptance acceptance) {
        Answered first = answer("p:0", 1, "mapped", List.of(), true, 1);
        send(installation, "p:0", EventWriter.write(first));
        send(installation, "p:0", EventWriter.write(answer("p:0", 1, "mapped", List.of(), false, 1)));
        acceptance.acceptEach(List.of(Candidate.of(takingBack("p:1", 900, 901))));
        send(
                installation,
                "p:1",
                EventWriter.write(new Voided(new UUID(2, 902), "p:1", new UUID(2, 900), "again", "t-1")));
        send(installation, "p:1", EventWriter.write(answer("p:1", 903, "mapped", List.of(), true, 5)));
        send(installation, "p:2", EventWriter.write(answer("p:1", 904, "mapped", List.of(), true, 5)));
        send(installation, "p:1", "{\"type\":\"Answered\"");
    }

    public static void send(Installation installation, String key, String text) {
        Installations.awaitLanded(installation);
        try (TopicWriter writer =
                new TopicWriter(installation.engines().addresses().kafka())) {
            writer.write(List.of(new ProducerRecord<>(
                    EventStream.PRACTICE.topic(),
                    key.getBytes(StandardCharsets.UTF_8),
                    text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static Voided takingBack(String pupil, long number, long target) {
        return new Voided(new UUID(2, number), pupil, new UUID(1, target), "keyed wrongly", "t-1");
    }

    private static Answered untimed(String pupil, long number) {
        return Answered.plain(
                new UUID(1, number), pupil, "i-3", List.of("K002"), true, null, number, Setting.SELF_STUDY);
    }

    /** An answer, so many seconds after {@link #MONDAY}. */
    public static Answered answer(
            String pupil, long number, String item, List<String> points, boolean correct, long second) {
        return Answered.plain(
                new UUID(1, number), pupil, item, points, correct, MONDAY.plusSeconds(second), null, Setting.HOMEWORK);
    }
}
