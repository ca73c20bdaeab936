package org.xueqing.report;

import java.io.Serializable;

/**
 * A row of {@code item_differences}: how much harder an item is in the focal group of a study.
 *
 * @param size {@code NEGLIGIBLE}, {@code MODERATE} or {@code LARGE}
 */
public record ItemDifferencesRow(String studyId, String itemId, double shift, double error, double pValue, String size)
        implements Serializable {}
