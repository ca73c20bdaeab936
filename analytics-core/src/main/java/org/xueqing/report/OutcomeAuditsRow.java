package org.xueqing.report;

import java.io.Serializable;

/**
 * A row of {@code outcome_audits}: whether what is foretold of a group of pupils comes true as often as it says.
 *
 * @param foretold mean risk of missing the goal, 0 to 1, for pupils who were not learnt from
 * @param came share that missed it, 0 to 1
 * @param error standard error of the difference
 */
public record OutcomeAuditsRow(
        String kind, String subgroup, int pupils, int cases, double foretold, double came, double error, boolean isOff)
        implements Serializable {}
