package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;

/** Turns what one pupil does into events. */
record PupilSender(String studentId, String teacherId, EventIds ids, Instant lastDelivery) {

    /** @param delay from an event until it is sent */
    SittingSender during(SimulatedActivity activity, Duration delay, WeekLog log) {
        return new SittingSender(this, activity, delay, log);
    }

    Instant sentAt(Instant happenedAt, Duration delay) {
        Instant due = happenedAt.plus(delay);
        return due.isBefore(lastDelivery) ? due : lastDelivery;
    }
}
