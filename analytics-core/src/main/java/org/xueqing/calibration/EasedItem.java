package org.xueqing.calibration;

import java.io.Serializable;

/**
 * The estimated ease of an item.
 *
 * @param ease what is added to the log-odds of a correct answer, shrunk towards 0
 * @param answers first attempts with knowledge points
 */
public record EasedItem(double ease, double standardError, long answers) implements Serializable {}
