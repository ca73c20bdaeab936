package org.xueqing.ingest.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.xueqing.event.Setting;
import org.xueqing.plan.Budget;

/**
 * What a teacher wants planned.
 *
 * @param planId names the form: sent twice it is one plan
 * @param seconds for required and optional items together
 * @param previewed points not taught yet that are allowed
 * @param point that all of it is about, with what the point needs; empty for whatever helps most
 * @param by login
 */
public record PlanOrder(
        String planId,
        ForWhom forWhom,
        Setting setting,
        int seconds,
        LocalDate givenOn,
        LocalDate dueOn,
        Set<String> previewed,
        Optional<String> point,
        String by,
        Instant at) {

    private static final int LONGEST_IN_CLASS_MINUTES = 40;
    private static final int SECONDS_PER_MINUTE = 60;

    /** Who shares a list. */
    public enum ForWhom {
        PUPIL,
        GROUP,
        CLASS
    }

    public PlanOrder {
        previewed = Set.copyOf(previewed);
        if (setting != Setting.CLASSWORK && setting != Setting.HOMEWORK || seconds <= 0) {
            throw new IllegalArgumentException(setting + " of " + seconds + " seconds");
        }
    }

    /** How long it may take at most: 0 where the law leaves nothing. @param homeworkMinutes of mathematics, of all subjects' 60 */
    public static int mostSeconds(Setting setting, int grade, int homeworkMinutes) {
        return setting == Setting.HOMEWORK
                ? Budget.ofHomework(grade, (double) homeworkMinutes / Budget.MOST_HOMEWORK_MINUTES)
                        .seconds()
                : Budget.inClass(LONGEST_IN_CLASS_MINUTES).seconds();
    }

    public int minutes() {
        return seconds / SECONDS_PER_MINUTE;
    }
}
