package org.xueqing.ingest.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.xueqing.event.Answered;
import org.xueqing.event.EventReader;
import org.xueqing.event.Reading;

class SentEventsTest {

    private final SentEvents events =
            new SentEvents("load", 42, 65, 2_000, Instant.parse("2026-11-22T08:00:00Z"), List.of("K001", "K002"));

    @Test
    void canTellFromAnIdWhichEventItWas() {
        UUID id = events.id(64, 123_456_789);
        assertThat(events.isOfThisLoad(id)).isTrue();
        assertThat(SentEvents.client(id)).isEqualTo(64);
        assertThat(SentEvents.number(id)).isEqualTo(123_456_789);
        assertThat(events.isOfThisLoad(UUID.randomUUID())).isFalse();
    }

    @Test
    void saysTheSameEventInTheSameWords() {
        assertThat(events.text(3, 7)).isEqualTo(events.text(3, 7)).isNotEqualTo(events.text(3, 8));
        Answered answered = (Answered) ((Reading.Read) EventReader.read(events.text(3, 7))).event();
        assertThat(answered.eventId()).isEqualTo(events.id(3, 7));
        assertThat(answered.studentId()).isEqualTo(events.pupil(3, 7)).startsWith("load:");
    }

    @Test
    void givesEachPupilToOneClient() {
        Map<String, Integer> clientOf = new HashMap<>();
        for (int client = 0; client < 65; client++) {
            for (int number = 0; number < 300; number++) {
                assertThat(clientOf.merge(events.pupil(client, number), client, (before, now) -> before))
                        .isEqualTo(client);
            }
        }
        assertThat(clientOf).hasSizeBetween(1_900, 2_000);
    }
}
