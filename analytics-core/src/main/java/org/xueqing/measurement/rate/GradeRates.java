package org.xueqing.measurement.rate;

import java.io.Serializable;
import java.util.List;

/**
 * Rates of a grade's pupils.
 *
 * @param usualLearning by how many logits an answer is righter at each doubling of practice; points differ around it
 * @param usualForgetting by how many logits it is less right at each doubling of the days since
 */
public record GradeRates(double usualLearning, double usualForgetting, List<OfPupil> pupils) implements Serializable {

    /**
     * @param learning how much faster than usual practice helps
     * @param forgetting how much faster than usual it fades
     */
    public record OfPupil(String studentId, Rate learning, Rate forgetting) implements Serializable {}
}
