package org.xueqing.fluency;

/**
 * The frequency to reach on a knowledge point.
 *
 * @param source where the figure is from
 */
public record Aim(String knowledgePoint, int grade, double correctPerMinute, String source) {

    public boolean isReachedBy(Frequency day) {
        return day.correctPerMinute().orElse(0) >= correctPerMinute;
    }
}
