package org.xueqing.report;

import java.io.Serializable;
import java.time.Instant;

/**
 * A row of {@code strategy_evidence}: one of the times that a habit showed.
 *
 * @param place from 1, the latest
 * @param about an item's id; for wheel spinning a knowledge point's
 */
public record StrategyEvidenceRow(String studentId, String habit, int place, Instant happenedAt, String about)
        implements Serializable {}
