package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;

/** Where a pupil's events come from. @param helpIds of hints, so that they move no other id */
record PupilSender(String studentId, EventIds ids, EventIds helpIds, Instant lastDelivery) {

    /** @param delay from an event until it is sent */
    Instant sentAt(Instant happenedAt, Duration delay) {
        Instant due = happenedAt.plus(delay);
        return due.isBefore(lastDelivery) ? due : lastDelivery;
    }
}
