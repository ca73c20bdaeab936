package org.xueqing.dashboard.work.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.plan.Settled.Move;

/** Since when a pupil is in a group, and why, in a teacher's words; of moves of the last days. */
@Component
final class MoveWords {

    private static final Duration TOLD_FOR = Duration.ofDays(7);

    private final PlanWords words;
    private final TimeWords.Of times;
    private final Clock clock;

    MoveWords(PlanWords words, TimeWords.Of times, Clock clock) {
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    Optional<String> say(Move move, Locale language) {
        Instant from = clock.instant().minus(TOLD_FOR);
        return move.at().isBefore(from) ? Optional.empty() : Optional.of(said(move, language));
    }

    private String said(Move move, Locale language) {
        String at = times.now(language).at(move.at());
        String before = words.say(language, "plan.need." + move.from().name());
        return move.answers() == 0
                ? words.say(language, "groups.faded", at, before, move.before(), move.after())
                : words.say(
                        language,
                        "groups.moved",
                        at,
                        before,
                        move.answers(),
                        move.correct(),
                        move.before(),
                        move.after());
    }
}
