package org.xueqing.evaluation;

import java.util.Optional;

/** 95 % intervals of the figures of one model; empty where the figure itself is, or pupils are too few to resample. */
public record Intervals(
        Optional<Interval> auc,
        Optional<Interval> logLoss,
        Optional<Interval> rmse,
        Optional<Interval> ece,
        Optional<Interval> slope) {

    static final Intervals NONE =
            new Intervals(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
