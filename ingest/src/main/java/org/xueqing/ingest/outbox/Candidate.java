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
 * @param body the JSON that goes to the topic: the event in normal form, and after it what else the sender wrote
 * @param isRead whether a reader has found its values in order
 */
public record Candidate(LearningEvent event, Identity identity, Fingerprint fingerprint, String body, boolean isRead) {

    private static final String NONE = "{}";

    /** Of an event that was made here. */
    public static Candidate of(LearningEvent event) {
        return of(event, NONE, false);
    }

    /** Of an event that was read, with what else its sender wrote. */
    public static Candidate of(Reading.Read read) {
        return of(read.event(), read.unknownFields(), true);
    }

    /** @param unknownFields JSON object of fields that the contract does not name */
    public static Candidate of(LearningEvent event, String unknownFields) {
        return of(event, unknownFields, false);
    }

    private static Candidate of(LearningEvent event, String unknownFields, boolean isRead) {
        String values = EventWriter.write(event);
        String body = unknownFields.equals(NONE)
                ? values
                : values.substring(0, values.length() - 1) + "," + unknownFields.substring(1);
        return new Candidate(event, Identity.of(event), Fingerprint.ofValues(values), body, isRead);
    }

    /** Readers of the topic see the body and nothing else: what they would refuse is refused here. */
    Optional<Reading.Refused> fault() {
        if (isRead && body.length() <= EventReader.LONGEST_TEXT) {
            return Optional.empty();
        }
        return EventReader.read(body) instanceof Reading.Refused unreadable
                ? Optional.of(unreadable)
                : Optional.empty();
    }
}
