package org.xueqing.spark.job;

import java.util.Map;

/**
 * What was folded onto a published run.
 *
 * @param runId of that run, which keeps its number
 * @param newRecords repeats included
 * @param touchedPupils with new records
 * @param refoldedPupils of those, folded again from their whole history
 * @param snapshot of the lake, which the run has now read
 */
record ContinuationReport(
        long runId,
        long newRecords,
        long touchedPupils,
        long refoldedPupils,
        long snapshot,
        Map<String, Double> stageSeconds)
        implements AnalysisReport {}
