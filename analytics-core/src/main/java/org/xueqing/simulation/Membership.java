package org.xueqing.simulation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pupil belongs to a class.
 *
 * @param pupilNumber 学号 within the class, two digits
 * @param validFrom the first day
 * @param validTo the last day; absent while it lasts
 */
public record Membership(String classId, String pupilNumber, LocalDate validFrom, @Nullable LocalDate validTo) {

    boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
