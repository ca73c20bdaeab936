package org.xueqing.dashboard.work.alarm;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it is stored.
 *
 * @param risk of missing the goal, 0 to 1
 * @param progress share of the course's points taught
 * @param signs that speak for missing it, strongest first
 * @param owner login; null for nobody
 * @param clearedOn null while it is open
 */
record AlarmLine(
        long id,
        String studentId,
        String course,
        double raisedRisk,
        double risk,
        double progress,
        int answers,
        List<String> signs,
        @Nullable String owner,
        LocalDate raisedOn,
        @Nullable LocalDate clearedOn,
        @Nullable String clearedWhy,
        @Nullable String setAsideNote,
        @Nullable String cameOfIt) {}
