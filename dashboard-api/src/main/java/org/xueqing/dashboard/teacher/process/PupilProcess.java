package org.xueqing.dashboard.teacher.process;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xueqing.dashboard.teacher.process.WorkQueries.Done;
import org.xueqing.dashboard.teacher.process.WorkQueries.Step;
import org.xueqing.diagnosis.process.Sitting;
import org.xueqing.event.Stepped;
import org.xueqing.fluency.PracticeDays;
import org.xueqing.history.Answer;

/**
 * How one pupil worked in a span of time.
 *
 * @param all timed answers to whatever points
 * @param byPoint timed answers by knowledge point, the points with the most days first
 * @param sittings of answers with a time, in their order
 * @param weeks by the Monday of the week, the latest first
 * @param attempts first ones right at once, items tried again, items got right later
 */
record PupilProcess(
        PracticeDays all,
        Map<String, PracticeDays> byPoint,
        List<Sitting> sittings,
        List<Week> weeks,
        Attempts attempts,
        List<LocalDate> days) {

    /** Sittings of a week. @param minutes from first to last answers, added */
    record Week(LocalDate monday, int sittings, long minutes, int answers, int right) {}

    /** Items and what was done with them. */
    record Attempts(
            long items,
            long rightAtOnce,
            long triedAgain,
            long rightLater,
            long answersWithHints,
            Map<Stepped.Step, Long> steps) {}

    static PupilProcess of(List<Done> done, List<Step> steps, ZoneId zone) {
        List<Answer> answers = done.stream().map(Done::answer).toList();
        List<Sitting> sittings = Sitting.of(answers.stream()
                .filter(PupilProcess::isMeasured)
                .map(answer -> new Sitting.Moment(answer.place().orderedAt(), answer.isCorrect()))
                .toList());
        return new PupilProcess(
                all(answers, zone),
                byPoint(answers, zone),
                sittings,
                weeks(sittings, zone),
                attempts(done, steps),
                answers.stream()
                        .map(answer -> LocalDate.ofInstant(answer.place().orderedAt(), zone))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    static boolean isMeasured(Answer answer) {
        Long millis = answer.durationMillis();
        return millis != null && millis > 0;
    }

    /** As if they were of one point: each answer counts once, also where it needs several points. */
    private static PracticeDays all(List<Answer> answers, ZoneId zone) {
        return answers.stream()
                .map(answer -> new Answer(
                        answer.place(),
                        answer.isTimed(),
                        answer.itemId(),
                        List.of(""),
                        answer.attempt(),
                        answer.isCorrect(),
                        answer.durationMillis()))
                .map(answer -> PracticeDays.of(answer, zone))
                .reduce(PracticeDays.NONE, PracticeDays::plus);
    }

    private static Map<String, PracticeDays> byPoint(List<Answer> answers, ZoneId zone) {
        SortedMap<String, PracticeDays> byPoint = new TreeMap<>();
        answers.forEach(answer -> answer.knowledgePoints()
                .forEach(point -> byPoint.merge(point, PracticeDays.of(answer, zone), PracticeDays::plus)));
        return byPoint.entrySet().stream()
                .filter(each -> !each.getValue().byDay().isEmpty())
                .sorted(Comparator.comparing((Map.Entry<String, PracticeDays> each) ->
                                -each.getValue().byDay().size())
                        .thenComparing(Map.Entry::getKey))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, PracticeDays::plus, LinkedHashMap::new));
    }

    private static List<Week> weeks(List<Sitting> sittings, ZoneId zone) {
        SortedMap<LocalDate, List<Sitting>> byWeek = sittings.stream()
                .collect(Collectors.groupingBy(
                        sitting -> LocalDate.ofInstant(sitting.began(), zone)
                                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        () -> new TreeMap<LocalDate, List<Sitting>>(Comparator.reverseOrder()),
                        Collectors.toList()));
        return byWeek.entrySet().stream()
                .map(week -> new Week(
                        week.getKey(),
                        week.getValue().size(),
                        Math.round(week.getValue().stream()
                                        .mapToLong(each -> each.length().toSeconds())
                                        .sum()
                                / 60.0),
                        week.getValue().stream().mapToInt(Sitting::answers).sum(),
                        week.getValue().stream().mapToInt(Sitting::right).sum()))
                .toList();
    }

    private static Attempts attempts(List<Done> done, List<Step> steps) {
        Map<String, List<Answer>> byItem = done.stream()
                .map(Done::answer)
                .filter(PupilProcess::isMeasured)
                .collect(Collectors.groupingBy(Answer::itemId));
        long rightAtOnce = byItem.values().stream()
                .filter(tries -> tries.get(0).isCorrect())
                .count();
        long again = byItem.values().stream()
                .filter(tries -> !tries.get(0).isCorrect() && tries.size() > 1)
                .count();
        long later = byItem.values().stream()
                .filter(tries -> !tries.get(0).isCorrect() && tries.stream().anyMatch(Answer::isCorrect))
                .count();
        long hinted = done.stream().filter(each -> each.hints() > 0).count();
        return new Attempts(
                byItem.size(),
                rightAtOnce,
                again,
                later,
                hinted,
                steps.stream().collect(Collectors.groupingBy(Step::step, TreeMap::new, Collectors.counting())));
    }
}
