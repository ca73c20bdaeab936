package org.xueqing.dashboard.push;

import java.time.LocalDate;

/**
 * A question that a class is asked.
 *
 * @param activityId of the assignment that it is
 * @param askedOn the day into which alone it is open
 */
public record OpenQuestion(String activityId, LocalDate askedOn) {}
