package org.xueqing.report;

import java.io.Serializable;
import java.util.List;

/** A row of {@code outcome_models}: how a run foretells what becomes of a kind of course, as plain numbers. */
public record OutcomeModelsRow(
        String kind,
        List<Double> bars,
        List<String> signs,
        List<Double> means,
        List<Double> scales,
        List<Double> coefficients,
        List<Double> intercepts,
        List<Double> thresholds,
        List<Integer> heldOut,
        double alarmFrom,
        int pupils,
        int cases)
        implements Serializable {}
