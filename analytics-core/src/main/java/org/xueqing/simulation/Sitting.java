package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.xueqing.event.Setting;

/** One pupil works through one activity, item by item, while time passes. */
final class Sitting {

    private static final double OPENS_HINT = 0.08;
    private static final double TRIES_AGAIN = 0.3;
    private static final double MISKEYED = 0.004;
    private static final double UNKNOWN_TAKES_LONGER = 1.3;
    private static final double LONGEST_SECONDS = 240;

    private final SimulatedActivity activity;
    private final PupilTraits traits;
    private final Mind mind;
    private final SittingSender sender;
    private final Chance chance;
    private Instant clock;

    Sitting(
            SimulatedActivity activity,
            PupilTraits traits,
            Mind mind,
            SittingSender sender,
            Instant startsAt,
            Chance chance) {
        this.activity = activity;
        this.traits = traits;
        this.mind = mind;
        this.sender = sender;
        this.clock = startsAt;
        this.chance = chance;
    }

    void answer(Item item) {
        boolean correct = attempt(item, 1);
        if (!correct && activity.setting() != Setting.QUIZ && chance.happens(TRIES_AGAIN)) {
            attempt(item, 2);
        }
    }

    private boolean attempt(Item item, int number) {
        clock = clock.plusSeconds(2 + chance.below(13));
        Attempt attempt = tried(item, number, mind.knowsAll(item.knowledgePoints()));
        if (number == 1 && chance.happens(MISKEYED)) {
            sender.miskeyedAnswer(attempt, Duration.ofMinutes((long) chance.between(2 * 60, 26 * 60)));
        } else {
            sender.answer(attempt);
        }
        mind.practise(item.knowledgePoints(), clock);
        return attempt.correct();
    }

    private Attempt tried(Item item, int number, boolean known) {
        boolean hinted = hints(item, known);
        double unaided = AnswerLaw.right(item, traits, known);
        double right = hinted ? AnswerLaw.rightWithHint(unaided) : unaided;
        boolean correct = chance.happens(right);
        Optional<String> misled = known ? Optional.empty() : item.misledAnswer(traits.misconceptions());
        Duration duration = duration(item, known);
        clock = clock.plus(duration);
        String response = Responses.write(item, correct, misled, chance);
        return new Attempt(item, number, hinted ? 1 : 0, known, right, correct, response, clock, duration);
    }

    private boolean hints(Item item, boolean known) {
        boolean hinted = activity.setting() == Setting.HOMEWORK && !known && chance.happens(OPENS_HINT);
        if (hinted) {
            sender.hint(item, clock);
        }
        return hinted;
    }

    private Duration duration(Item item, boolean known) {
        double seconds = item.seconds() * traits.pace() * chance.factor(0.3) * (known ? 1 : UNKNOWN_TAKES_LONGER);
        return Duration.ofMillis((long) (1000 * Math.min(LONGEST_SECONDS, seconds)));
    }
}
