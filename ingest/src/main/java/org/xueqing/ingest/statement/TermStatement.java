package org.xueqing.ingest.statement;

import java.time.LocalDate;

/**
 * @param schoolYear 2026 is the year from September 2026
 * @param semester 上 or 下
 */
public record TermStatement(int schoolYear, String semester, LocalDate firstDay, LocalDate lastDay) {}
