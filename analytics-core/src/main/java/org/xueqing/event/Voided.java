package org.xueqing.event;

import java.util.UUID;

/**
 * Takes back one answer of the same pupil; it may arrive before its target. A correction is a void and a new answer.
 *
 * @param by who took it back, a pseudonymous id
 */
public record Voided(UUID eventId, String studentId, UUID targetEventId, String reason, String by)
        implements PupilEvent {}
