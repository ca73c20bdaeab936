package org.xueqing.ingest.statement;

/**
 * Where a statement stands.
 *
 * @param row as the spreadsheet shows it, from 1
 */
public record Place(String sheet, int row) {}
