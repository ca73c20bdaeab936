package org.xueqing.ingest.store;

import java.util.UUID;
import org.xueqing.event.LearningEvent;
import org.xueqing.ingest.topic.EventStream;

/** What makes an event that event and no other. */
public record Identity(EventStream stream, String subjectId, UUID eventId) {

    public static Identity of(LearningEvent event) {
        return new Identity(EventStream.of(event), event.subjectId(), event.eventId());
    }

    /** Every event is looked up several times; what makes most of the difference is enough to find it. */
    @Override
    public int hashCode() {
        return 31 * subjectId.hashCode() + eventId.hashCode();
    }

    /** Another event of the same pupil or class. */
    public Identity sibling(UUID other) {
        return new Identity(stream, subjectId, other);
    }
}
