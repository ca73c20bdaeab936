package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A sum for each habit; those that could never have shown are missing. */
public record HabitSums(Map<Habit, HabitSum> of) implements Serializable {

    public static final HabitSums NONE = new HabitSums(Map.of());

    public HabitSums {
        of = Map.copyOf(of);
    }

    static HabitSums of(Habit habit, Instant at, String item, boolean isShown) {
        return new HabitSums(Map.of(habit, HabitSum.of(new Occasion(at, item), isShown)));
    }

    public HabitSum of(Habit habit) {
        return of.getOrDefault(habit, HabitSum.NONE);
    }

    public HabitSums plus(HabitSums other) {
        Map<Habit, HabitSum> sums = new EnumMap<>(Habit.class);
        sums.putAll(of);
        other.of.forEach((habit, sum) -> sums.merge(habit, sum, HabitSum::plus));
        return new HabitSums(sums);
    }
}
