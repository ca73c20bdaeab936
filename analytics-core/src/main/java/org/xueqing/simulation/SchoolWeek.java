package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What happened in seven days, and the truth behind it.
 *
 * @param number from 1
 * @param sent in the order in which events left the school; late ones may stem from an earlier week
 * @param answers truth behind each answer given in this week, sent or still on its way
 * @param knowledge truth per pupil and point at the end of the week
 * @param moods truth per pupil about the week
 */
public record SchoolWeek(
        int number,
        LocalDate firstDay,
        List<Sent> sent,
        List<SimulatedActivity> activities,
        List<Absence> absences,
        List<AnswerTruth> answers,
        List<Knowledge> knowledge,
        List<Mood> moods) {

    /** The same week of several classes as one. */
    static SchoolWeek merged(List<SchoolWeek> byClass) {
        SchoolWeek first = byClass.get(0);
        List<Sent> sent = byClass.stream()
                .flatMap(week -> week.sent.stream())
                .sorted(Sent.ORDER)
                .toList();
        return new SchoolWeek(
                first.number,
                first.firstDay,
                sent,
                all(byClass, SchoolWeek::activities),
                all(byClass, SchoolWeek::absences),
                all(byClass, SchoolWeek::answers),
                all(byClass, SchoolWeek::knowledge),
                all(byClass, SchoolWeek::moods));
    }

    private static <T> List<T> all(List<SchoolWeek> weeks, Function<SchoolWeek, List<T>> part) {
        return weeks.stream().flatMap(week -> part.apply(week).stream()).toList();
    }
}
