package org.xueqing.mastery;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/**
 * How a pupil's mastery grew, week by week. Untimed answers count into what is held and stand in no week; a week without
 * answers carries the state on.
 */
public final class Growth {

    /**
     * One week.
     *
     * @param monday its first day
     * @param answers pieces of evidence of that week
     * @param pointsPractised points with evidence so far
     * @param pointsHeld of those, held at the end of the week
     */
    public record Week(LocalDate monday, int answers, int correct, int pointsPractised, int pointsHeld) {}

    /**
     * Points of the pupil that the trace does not hold, because no new answer is about them.
     *
     * @param practised with evidence
     * @param held of those, held
     */
    public record Elsewhere(int practised, int held) {
        public static final Elsewhere NOTHING = new Elsewhere(0, 0);
    }

    private final Trace trace;
    private final Elsewhere elsewhere;
    private final ZoneId zone;
    private final double heldFrom;
    private final List<Week> weeks = new ArrayList<>();
    private int answers;
    private int correct;

    private Growth(Trace trace, Elsewhere elsewhere, ZoneId zone, double heldFrom) {
        this.trace = trace;
        this.elsewhere = elsewhere;
        this.zone = zone;
        this.heldFrom = heldFrom;
    }

    /**
     * The weeks from the first timed evidence to that of the last day.
     *
     * @param trace where the answers are folded; cleared first
     * @param zone whose calendar says when a week begins
     * @param heldFrom probability from which on a point counts as held
     */
    public static List<Week> of(History history, Trace trace, ZoneId zone, double heldFrom, LocalDate lastDay) {
        trace.clear();
        return new Growth(trace, Elsewhere.NOTHING, zone, heldFrom).from(null, history, lastDay);
    }

    /**
     * The weeks that change when answers come after all earlier ones: from the last one with timed evidence, or from the
     * first of the new.
     *
     * @param trace resumed from what was believed before; the new answers are folded into it
     * @param last the last week with timed evidence so far; null if there was none
     * @param elsewhere what the trace does not hold
     * @param news only the new answers
     */
    public static List<Week> after(
            @Nullable Week last,
            Elsewhere elsewhere,
            History news,
            Trace trace,
            ZoneId zone,
            double heldFrom,
            LocalDate lastDay) {
        Growth growth = new Growth(trace, elsewhere, zone, heldFrom);
        if (last == null) {
            return growth.from(null, news, lastDay);
        }
        growth.answers = last.answers;
        growth.correct = last.correct;
        return growth.from(last.monday, news, lastDay);
    }

    private List<Week> from(@Nullable LocalDate first, History history, LocalDate lastDay) {
        LocalDate current = first;
        for (Answer answer : history.evidence().toList()) {
            LocalDate monday = answer.isTimed() ? monday(answer) : current;
            if (current != null && monday != null) {
                closeUntil(current, monday);
            }
            current = monday;
            count(answer);
        }
        if (current != null) {
            closeUntil(current, later(current, monday(lastDay)).plusWeeks(1));
        }
        return weeks;
    }

    /** The Monday of the week that a day lies in. */
    public static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private void count(Answer answer) {
        trace.fold(answer);
        if (answer.isTimed()) {
            answers++;
            correct += answer.isCorrect() ? 1 : 0;
        }
    }

    /** Closes the weeks from this one on to the one before {@code next}. */
    private void closeUntil(LocalDate current, LocalDate next) {
        for (LocalDate week = current; week.isBefore(next); week = week.plusWeeks(1)) {
            weeks.add(new Week(
                    week,
                    answers,
                    correct,
                    elsewhere.practised() + trace.size(),
                    elsewhere.held() + trace.held(heldFrom)));
            answers = 0;
            correct = 0;
        }
    }

    private LocalDate monday(Answer answer) {
        return monday(LocalDate.ofInstant(answer.place().orderedAt(), zone));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
