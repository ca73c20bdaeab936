package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A sum for each habit; those that could never have shown are missing. Parts add up in whatever order. */
public record HabitSums(Map<Habit, HabitSum> byHabit) implements Serializable {

    public HabitSums {
        byHabit = Map.copyOf(byHabit);
    }

    static HabitSums of(Collection<Noted> all) {
        Map<Habit, List<Noted>> noted = new EnumMap<>(Habit.class);
        all.forEach(each ->
                noted.computeIfAbsent(each.habit(), absent -> new ArrayList<>()).add(each));
        Map<Habit, HabitSum> sums = new EnumMap<>(Habit.class);
        noted.forEach((habit, ofHabit) -> sums.put(habit, HabitSum.of(ofHabit)));
        return new HabitSums(sums);
    }

    public HabitSum of(Habit habit) {
        return byHabit.getOrDefault(habit, HabitSum.NONE);
    }

    public HabitSums plus(HabitSums other) {
        Map<Habit, HabitSum> sums = new EnumMap<>(Habit.class);
        sums.putAll(byHabit);
        other.byHabit.forEach((habit, sum) -> sums.merge(habit, sum, HabitSum::plus));
        return new HabitSums(sums);
    }
}
