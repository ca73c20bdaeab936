package org.xueqing.curriculum;

import java.util.Comparator;

/**
 * Where an edition teaches a knowledge point. Ordered as taught within an edition.
 *
 * @param position 1, 2, … inside the unit
 */
public record Placement(
        String edition, String knowledgePoint, Volume volume, int unitNumber, int position, Confidence confidence) {

    /** Order of teaching among the placements of one edition. */
    public static final Comparator<Placement> TEACHING_ORDER = Comparator.comparing(Placement::volume)
            .thenComparingInt(Placement::unitNumber)
            .thenComparingInt(Placement::position);
}
