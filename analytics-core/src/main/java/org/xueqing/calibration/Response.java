package org.xueqing.calibration;

import org.xueqing.response.ItemEase;
import org.xueqing.response.Lapse;

/**
 * All that calibration sees of one answer, in one number: the outcome, the steps of forgetting since the answer before, and
 * the item's ease. Equal numbers are equal answers.
 */
public final class Response {

    private static final int EASE_BITS = 6;
    private static final int EASE_MASK = (1 << EASE_BITS) - 1;

    private Response() {}

    /**
     * @param steps of forgetting since the pupil's answer before on the same point, 0 for the first; at most {@link
     *     Lapse#MOST_STEPS}
     * @param easeQuarters see {@link ItemEase}
     */
    public static int of(boolean isCorrect, int steps, int easeQuarters) {
        return (((steps << EASE_BITS) | (easeQuarters + ItemEase.MOST_QUARTERS)) << 1) | (isCorrect ? 1 : 0);
    }

    static boolean isCorrect(int response) {
        return (response & 1) == 1;
    }

    static int easeQuarters(int response) {
        return ((response >>> 1) & EASE_MASK) - ItemEase.MOST_QUARTERS;
    }

    static int steps(int response) {
        return response >>> (EASE_BITS + 1);
    }
}
