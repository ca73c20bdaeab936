package org.xueqing.calibration;

import java.io.Serializable;

/**
 * Outcomes of one knowledge point in order, {@code 1} for correct and {@code 0} for wrong, and how many pupils share them.
 */
public record Outcomes(String sequence, long pupils) implements Serializable {

    public Outcomes {
        if (sequence.isEmpty() || pupils < 1) {
            throw new IllegalArgumentException("'" + sequence + "' of " + pupils + " pupils is no outcome");
        }
    }

    long answers() {
        return pupils * sequence.length();
    }
}
