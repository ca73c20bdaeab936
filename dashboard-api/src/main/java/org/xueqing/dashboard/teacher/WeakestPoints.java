package org.xueqing.dashboard.teacher;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;

/** Which points of a volume the class holds least. */
public record WeakestPoints(
        @Schema(description = "At most five, the least share of pupils first") List<PointSummary> weakest,
        @Schema(description = "Fewer than three answers a pupil: not enough yet to call them weak")
                List<PointSummary> tooFewAnswers) {

    private static final int MOST = 5;

    private static final Comparator<PointSummary> WEAKEST_FIRST = Comparator.comparingDouble(PointSummary::shareHolding)
            .thenComparingDouble(PointSummary::meanMastery)
            .thenComparing(summary -> summary.knowledgePoint().id());

    public WeakestPoints {
        weakest = List.copyOf(weakest);
        tooFewAnswers = List.copyOf(tooFewAnswers);
    }

    /** What is not taught yet is never weak; what every pupil holds is not either. */
    public static WeakestPoints of(List<PointSummary> summaries) {
        List<PointSummary> taught = summaries.stream()
                .filter(summary -> !summary.knowledgePoint().isNotYetTaught())
                .toList();
        return new WeakestPoints(
                taught.stream()
                        .filter(summary -> summary.isEnough() && summary.mastered() < summary.pupils())
                        .sorted(WEAKEST_FIRST)
                        .limit(MOST)
                        .toList(),
                taught.stream()
                        .filter(summary -> !summary.isEnough())
                        .sorted(Comparator.comparing(
                                summary -> summary.knowledgePoint().id()))
                        .toList());
    }
}
