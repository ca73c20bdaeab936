package org.xueqing.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code bkt_parameters}: what a run believes about one knowledge point.
 *
 * @param knowledgePoint {@code *} is the named prior of a point without a row
 * @param standardErrors of prior, learn, guess, slip and forget; null at an end of the range; empty if none was estimated
 * @param lows of the 95 % intervals, in the same order
 * @param highs of the 95 % intervals
 * @param flags what a reader must know, such as {@link #GIVEN} or {@code thin}
 */
public record BktParametersRow(
        String knowledgePoint,
        double prior,
        double learn,
        double guess,
        double slip,
        double forget,
        List<@Nullable Double> standardErrors,
        List<Double> lows,
        List<Double> highs,
        long pupils,
        long answers,
        double logLikelihood,
        List<String> flags) {

    /** Nothing was estimated. */
    public static final String GIVEN = "given";

    /** The point has no parameters of its own. */
    public static final String USES_NAMED_PRIOR = "named-prior";
}
