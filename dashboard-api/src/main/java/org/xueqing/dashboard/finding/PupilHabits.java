package org.xueqing.dashboard.finding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.diagnosis.strategy.Habit;

/**
 * How a pupil goes about the work, as the published run says.
 *
 * @param habits in their order; none where the run did not look at the pupil
 * @param type among those of the grade; null where there are none
 */
public record PupilHabits(List<Line> habits, @Nullable String type) {

    public static final PupilHabits NONE = new PupilHabits(List.of(), null);

    private static final double PERCENT = 100;

    /**
     * One habit and what it rests on.
     *
     * @param value share of the occasions; null, with its interval, where there are too few
     * @param signs times that it showed, the latest first
     */
    public record Line(
            Habit habit,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            int occasions,
            int shown,
            List<Sign> signs) {

        public Line {
            signs = List.copyOf(signs);
        }

        public boolean isKnown() {
            return value != null;
        }

        public long percent() {
            return percent(value);
        }

        public long lowPercent() {
            return percent(low);
        }

        public long highPercent() {
            return percent(high);
        }

        public boolean standsOut() {
            return low != null && habit.standsOut(low);
        }

        private static long percent(@Nullable Double share) {
            return share == null ? 0 : Math.round(PERCENT * share);
        }
    }

    /**
     * One of the times.
     *
     * @param said an item's stem or a knowledge point's name; an id where nobody knows more
     * @param point whose answers show it; null where nobody knows
     */
    public record Sign(Instant at, String said, @Nullable String point) {}

    public PupilHabits {
        habits = List.copyOf(habits);
    }

    /**
     * What the pupil is told: one thing that is done well and stands out, or nothing. Who hurries is not praised for a type that may
     * be quickness; and a second try after "wrong" is no checking, though it counts as a mended answer.
     */
    public Optional<String> praise() {
        boolean hurries = habits.stream().anyMatch(line -> line.habit() == Habit.RAPID_GUESSING && line.standsOut());
        return type != null && !hurries
                ? Optional.of(type)
                : habits.stream()
                        .filter(line -> !line.habit().isConcern() && line.standsOut())
                        .filter(line -> line.habit() != Habit.MENDING)
                        .map(line -> line.habit().name())
                        .findFirst();
    }
}
