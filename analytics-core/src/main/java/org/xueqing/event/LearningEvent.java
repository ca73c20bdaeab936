package org.xueqing.event;

import java.util.UUID;

/**
 * Something that happened and that a sender reports. Its identity is ({@link #subjectId}, {@link #eventId}); the first
 * accepted event of an identity holds for ever.
 */
public sealed interface LearningEvent permits PupilEvent, Taught {

    UUID eventId();

    /** The pupil, or for {@link Taught} the class; also the key on the topic. */
    String subjectId();
}
