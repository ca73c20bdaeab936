package org.xueqing.dashboard.roster.study;

import java.time.LocalDate;

/**
 * Who allowed a study and from when to when.
 *
 * @param by a body of the school or above it
 * @param document number or name of what it wrote
 */
record Approval(String by, LocalDate on, String document, LocalDate firstDay, LocalDate lastDay) {}
