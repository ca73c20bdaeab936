package org.xueqing.event;

import java.time.Instant;
import java.util.UUID;

/** Something a pupil did on an item short of answering it; never evidence of mastery. */
public record Stepped(UUID eventId, String studentId, String itemId, Step step, Instant steppedAt)
        implements PupilEvent {

    /** What was done. */
    public enum Step {
        HINT_OPENED,
        REVISED,
        SKIPPED,
        LEFT
    }
}
