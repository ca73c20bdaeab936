package org.xueqing.simulation;

/**
 * How often paper answers are keyed wrong, per answer.
 *
 * @param flipped right for wrong or wrong for right
 * @param otherItem exchanged with the pupil's next item
 * @param otherPupil exchanged with the next pupil's answer to the item
 * @param noticed share of these that is voided and keyed anew
 */
record KeyingErrors(double flipped, double otherItem, double otherPupil, double noticed) {

    static final KeyingErrors CAREFUL = new KeyingErrors(0.004, 0, 0, 1);
    static final KeyingErrors SLOPPY = new KeyingErrors(0.03, 0.01, 0.01, 0.3);
}
