package org.xueqing.diagnosis.strategy;

import java.time.Instant;

/** A habit could have shown, and did or not. @param of an item's id; for wheel spinning a knowledge point's */
record Noted(Habit habit, Instant at, String of, boolean isShown) {}
