package org.xueqing.report;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code learning_curves}: a point in a class or a grade.
 *
 * @param kind CLASS or GRADE
 * @param groupId a class; of a grade the school's id, a slash and the grade
 * @param pupils by opportunity
 * @param correct by opportunity, of those
 * @param steadyPupils who had every opportunity of {@code steadyCorrect}
 * @param slope null, with the three beside it, where the finding says why
 */
public record LearningCurvesRow(
        String kind,
        String groupId,
        String knowledgePoint,
        List<Integer> pupils,
        List<Integer> correct,
        int steadyPupils,
        List<Integer> steadyCorrect,
        @Nullable Double intercept,
        @Nullable Double slope,
        @Nullable Double low,
        @Nullable Double high,
        String finding)
        implements Serializable {

    public LearningCurvesRow {
        pupils = List.copyOf(pupils);
        correct = List.copyOf(correct);
        steadyCorrect = List.copyOf(steadyCorrect);
    }
}
