package org.xueqing.dashboard.teacher;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.HabitQueries.Found;
import org.xueqing.diagnosis.strategy.Habit;

/**
 * One habit in a class.
 *
 * @param known pupils of whom something can be said
 * @param pupils in whom it stands out, in school order
 */
record ClassHabit(Habit habit, int known, List<VisiblePupil> pupils) {

    ClassHabit {
        pupils = List.copyOf(pupils);
    }

    /** All habits in their order. @param pupils of the class, in school order */
    static List<ClassHabit> of(List<Found> found, List<VisiblePupil> pupils) {
        Map<Habit, Set<String>> known = new EnumMap<>(Habit.class);
        Map<Habit, Set<String>> standing = new EnumMap<>(Habit.class);
        for (Found each : found) {
            known.computeIfAbsent(each.habit(), absent -> new HashSet<>()).add(each.studentId());
            if (each.habit().standsOut(each.low())) {
                standing.computeIfAbsent(each.habit(), absent -> new HashSet<>())
                        .add(each.studentId());
            }
        }
        return Stream.of(Habit.values())
                .map(habit -> new ClassHabit(
                        habit,
                        known.getOrDefault(habit, Set.of()).size(),
                        pupils.stream()
                                .filter(pupil ->
                                        standing.getOrDefault(habit, Set.of()).contains(pupil.studentId()))
                                .toList()))
                .toList();
    }
}
