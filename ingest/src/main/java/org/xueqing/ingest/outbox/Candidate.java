package org.xueqing.ingest.outbox;

import java.util.Optional;
import org.xueqing.event.EventReader;
import org.xueqing.event.EventWriter;
import org.xueqing.event.Fingerprint;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Reading;
import org.xueqing.ingest.store.Identity;

/**
 * An event that asks to be accepted.
 *
 * @param unknownFields JSON object of fields that the contract does not name
 */
public record Candidate(LearningEvent event, Identity identity, Fingerprint fingerprint, String unknownFields) {

    private static final String NONE = "{}";

    public static Candidate of(LearningEvent event) {
        return of(event, NONE);
    }

    public static Candidate of(LearningEvent event, String unknownFields) {
        return new Candidate(event, Identity.of(event), Fingerprint.of(event), unknownFields);
    }

    /** Readers of the topic see the body and nothing else: what they would refuse is refused here. */
    Optional<Reading.Refused> fault() {
        return EventReader.read(body()) instanceof Reading.Refused unreadable
                ? Optional.of(unreadable)
                : Optional.empty();
    }

    /** The JSON that goes to the topic: the event, and after it what else the sender wrote. */
    String body() {
        String event = EventWriter.write(event());
        return unknownFields.equals(NONE)
                ? event
                : event.substring(0, event.length() - 1) + "," + unknownFields.substring(1);
    }
}
