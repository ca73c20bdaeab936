package org.xueqing.report;

/**
 * A row of {@code item_ease}: how much easier an item is than its knowledge points make it.
 *
 * @param ease in logits; harder items are negative
 * @param answers first attempts that it was estimated from
 */
public record ItemEaseRow(String itemId, double ease, double standardError, long answers) {}
