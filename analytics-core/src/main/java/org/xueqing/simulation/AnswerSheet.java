package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xueqing.event.Answered;
import org.xueqing.event.Setting;
import org.xueqing.event.Stepped;

/** Takes what a pupil does in one sitting. */
sealed interface AnswerSheet {

    void take(Attempt attempt);

    void step(Item item, Stepped.Step step, Instant at);

    void hint(Item item, Instant at);

    /** Lies on the pile until the teacher keys it. Paper knows no steps. */
    record Paper(PupilSender pupil, List<Attempt> attempts) implements AnswerSheet {

        static Paper of(PupilSender pupil) {
            return new Paper(pupil, new ArrayList<>());
        }

        @Override
        public void take(Attempt attempt) {
            attempts.add(attempt);
        }

        @Override
        public void step(Item item, Stepped.Step step, Instant at) {}

        @Override
        public void hint(Item item, Instant at) {}
    }

    /**
     * Everything is sent, all of it with the same delay.
     *
     * @param activityId absent where the pupil practises of their own accord
     * @param sessionId the sitting, where there is no activity
     */
    record Screen(
            PupilSender pupil,
            Setting setting,
            @Nullable String activityId,
            @Nullable String sessionId,
            Duration delay,
            WeekLog log)
            implements AnswerSheet {

        @Override
        public void take(Attempt attempt) {
            UUID id = pupil.ids().next();
            log.send(pupil.sentAt(attempt.answeredAt(), delay), answered(id, attempt));
            log.add(AnswerTruth.of(id, pupil.studentId(), attempt, Keying.AS_WRITTEN));
        }

        @Override
        public void step(Item item, Stepped.Step step, Instant at) {
            log.send(
                    pupil.sentAt(at, delay),
                    new Stepped(pupil.ids().next(), pupil.studentId(), item.itemId(), step, at));
        }

        @Override
        public void hint(Item item, Instant at) {
            log.send(
                    pupil.sentAt(at, delay),
                    new Stepped(
                            pupil.helpIds().next(), pupil.studentId(), item.itemId(), Stepped.Step.HINT_OPENED, at));
        }

        private Answered answered(UUID id, Attempt attempt) {
            return new Answered(
                    id,
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
                    setting,
                    activityId,
                    sessionId);
        }
    }
}
