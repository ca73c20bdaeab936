package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xueqing.event.Answered;
import org.xueqing.event.Stepped;
import org.xueqing.event.Voided;

/** Sends what happens in one sitting, all of it with the same delay. */
record SittingSender(PupilSender pupil, SimulatedActivity activity, Duration delay, WeekLog log) {

    void hint(Item item, Instant at) {
        log.send(
                pupil.sentAt(at, delay),
                new Stepped(pupil.ids().next(), pupil.studentId(), item.itemId(), Stepped.Step.HINT_OPENED, at));
    }

    void answer(Attempt attempt) {
        send(attempt, delay);
    }

    /** The answer keyed wrong, its void, and the right one under a new id. */
    void miskeyedAnswer(Attempt attempt, Duration untilNoticed) {
        UUID wrong = send(attempt.miskeyed(), delay);
        Duration noticed = delay.plus(untilNoticed);
        log.send(
                pupil.sentAt(attempt.answeredAt(), noticed),
                new Voided(pupil.ids().next(), pupil.studentId(), wrong, "录入有误", pupil.teacherId()));
        send(attempt, noticed.plusSeconds(1));
    }

    private UUID send(Attempt attempt, Duration sentAfter) {
        Answered answered = answered(attempt);
        log.send(pupil.sentAt(attempt.answeredAt(), sentAfter), answered);
        log.add(new AnswerTruth(
                answered.eventId(), answered.studentId(), answered.itemId(), attempt.known(), attempt.right()));
        return answered.eventId();
    }

    private Answered answered(Attempt attempt) {
        return new Answered(
                pupil.ids().next(),
                pupil.studentId(),
                attempt.item().itemId(),
                List.of(),
                attempt.correct(),
                null,
                attempt.response(),
                attempt.answeredAt(),
                null,
                attempt.duration().toMillis(),
                attempt.number(),
                attempt.hints(),
                activity.setting(),
                activity.activityId(),
                null);
    }
}
