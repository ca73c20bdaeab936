package org.xueqing.calibration;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A parameter with its uncertainty.
 *
 * @param standardError from the expected information; null at an end of the range, where it means nothing
 * @param low of the 95 % interval
 * @param high of the 95 % interval
 */
public record Estimate(double value, @Nullable Double standardError, double low, double high) implements Serializable {}
