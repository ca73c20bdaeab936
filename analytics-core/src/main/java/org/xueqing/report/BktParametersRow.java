package org.xueqing.report;

/**
 * A row of {@code bkt_parameters}: what a run believes about one knowledge point.
 *
 * @param knowledgePoint {@code *} is the named prior of a point without a row
 * @param note empty, {@link #USES_NAMED_PRIOR} or {@link #DID_NOT_CONVERGE}
 */
public record BktParametersRow(
        String knowledgePoint,
        double prior,
        double learn,
        double guess,
        double slip,
        long pupils,
        long answers,
        double logLikelihood,
        String note) {

    public static final String USES_NAMED_PRIOR = "named-prior";
    public static final String DID_NOT_CONVERGE = "did-not-converge";
}
