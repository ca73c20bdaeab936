package org.xueqing.dashboard.work.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.Forms;
import org.xueqing.event.Setting;
import org.xueqing.ingest.plan.PlanOrder;
import org.xueqing.ingest.plan.PlanOrder.ForWhom;

/**
 * What a teacher asked for, as the form says it; what it does not say, or what the law does not allow, is as usual: a list for
 * each pupil, homework from grade 3 on and classwork before, the minutes of the school.
 */
record PlanForm(MultiValueMap<String, String> fields, VisibleClass visible, int homeworkMinutes) {

    private static final int SECONDS_PER_MINUTE = 60;
    private static final int USUAL_MINUTES_IN_CLASS = 15;
    private static final int USUAL_MINUTES_ON_A_POINT = 5;
    private static final int LONGEST_DAYS = 14;

    PlanOrder order(String planId, LocalDate today, Instant now, Set<String> untaught) {
        Setting setting = setting();
        Set<String> previewed = new TreeSet<>(fields.getOrDefault("preview", java.util.List.of()));
        previewed.retainAll(untaught);
        return new PlanOrder(
                planId,
                forWhom(),
                setting,
                seconds(setting),
                today,
                dueOn(setting, today),
                previewed,
                Optional.of(text("point")).filter(point -> point.matches("[\\w:.-]{1,64}")),
                visible.viewer().login(),
                now);
    }

    private ForWhom forWhom() {
        String wanted = text("forWhom");
        for (ForWhom each : ForWhom.values()) {
            if (each.name().equals(wanted)) {
                return each;
            }
        }
        return ForWhom.PUPIL;
    }

    private Setting setting() {
        boolean mayBeHomework =
                PlanOrder.mostSeconds(Setting.HOMEWORK, visible.name().grade(), homeworkMinutes) > 0;
        boolean isWanted = text("setting").isEmpty()
                ? text("point").isEmpty()
                : text("setting").equals("HOMEWORK");
        return mayBeHomework && isWanted ? Setting.HOMEWORK : Setting.CLASSWORK;
    }

    private int seconds(Setting setting) {
        int most = PlanOrder.mostSeconds(setting, visible.name().grade(), homeworkMinutes);
        int usual = !text("point").isEmpty()
                ? USUAL_MINUTES_ON_A_POINT
                : setting == Setting.HOMEWORK ? homeworkMinutes : USUAL_MINUTES_IN_CLASS;
        int wanted = text("minutes").matches("\\d{1,3}") ? Integer.parseInt(text("minutes")) : usual;
        return Math.min(most, Math.max(1, wanted) * SECONDS_PER_MINUTE);
    }

    private LocalDate dueOn(Setting setting, LocalDate today) {
        LocalDate usual = setting == Setting.HOMEWORK ? today.plusDays(1) : today;
        return Forms.date(text("dueOn"))
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(LONGEST_DAYS)))
                .orElse(usual);
    }

    private String text(String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
