package org.xueqing.simulation;

/**
 * One answer as the teacher's hand keys it.
 *
 * @param keyedFor the pupil in the log
 * @param keyedAs the item in the log
 * @param writtenBy the pupil of the paper
 * @param written what stands on the paper
 */
record KeyedAnswer(PupilSender keyedFor, Item keyedAs, PupilSender writtenBy, Attempt written, Keying keying) {

    static KeyedAnswer asWritten(PupilSender pupil, Attempt written) {
        return new KeyedAnswer(pupil, written.item(), pupil, written, Keying.AS_WRITTEN);
    }

    KeyedAnswer flipped() {
        return new KeyedAnswer(keyedFor, keyedAs, writtenBy, written, Keying.FLIPPED);
    }

    /** What the other paper says, under the pupil and item of this. */
    KeyedAnswer with(KeyedAnswer other, Keying how) {
        return new KeyedAnswer(keyedFor, keyedAs, other.writtenBy, other.written, how);
    }

    KeyedAnswer corrected() {
        return asWritten(writtenBy, written);
    }

    boolean isMisapplied() {
        return keying != Keying.AS_WRITTEN;
    }

    /** What the log says about right or wrong. */
    boolean correct() {
        return written.correct() != (keying == Keying.FLIPPED);
    }
}
