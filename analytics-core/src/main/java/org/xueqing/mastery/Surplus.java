package org.xueqing.mastery;

/**
 * By how much a pupil's answers so far were righter than an ordinary pupil's would have been.
 *
 * @param logits added to the log-odds of an ordinary pupil's right answer; −{@link #MOST} to MOST
 * @param information that the answers hold about it: 1 / (information + what is imagined) is its squared standard error
 */
public record Surplus(double logits, double information) {

    /** Of a pupil about whom nothing is known yet. */
    public static final Surplus NONE = new Surplus(0, 0);

    /** However many answers were right, a pupil is not taken to be further from an ordinary one. */
    public static final double MOST = 1.5;

    public Surplus {
        if (!(Math.abs(logits) <= MOST && information >= 0)) {
            throw new IllegalArgumentException("no surplus: " + logits + " logits from information " + information);
        }
    }
}
