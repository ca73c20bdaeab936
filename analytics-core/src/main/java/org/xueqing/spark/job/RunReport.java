package org.xueqing.spark.job;

import java.util.List;
import java.util.Map;
import org.xueqing.report.EvaluationsRow;
import org.xueqing.report.OutcomeAuditsRow;

/** What a published run says of itself, as one JSON object. */
record RunReport(
        long runId,
        long answers,
        long pupils,
        long knowledgePoints,
        long snapshot,
        Map<String, Double> stageSeconds,
        List<EvaluationsRow> evaluation,
        List<OutcomeAuditsRow> subgroups)
        implements AnalysisReport {}
