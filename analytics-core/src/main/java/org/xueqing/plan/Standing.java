package org.xueqing.plan;

/**
 * What a run believes of one pupil and one point at the moment of planning.
 *
 * @param mastery now, with what was forgotten since the last answer
 * @param held after the last answer; the same as mastery without any
 * @param learn probability that one exercise teaches the point, for this pupil
 * @param answers pieces of evidence
 * @param days since the last answer; 0 without any
 */
public record Standing(double mastery, double held, double learn, int answers, int correct, int days) {

    /** Wrong answers beyond what slips explain: the pupil practises in vain. */
    double inVain() {
        return (answers - correct) * (1 - mastery);
    }
}
