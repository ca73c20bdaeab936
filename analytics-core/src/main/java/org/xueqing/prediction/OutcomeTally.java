package org.xueqing.prediction;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/** Counts first attempts of many pupils by item and by point; tallies of parts add up to the tally of the whole. */
public final class OutcomeTally implements Serializable {

    private final Map<String, FoldedCounts> items = new HashMap<>();
    private final Map<String, FoldedCounts> points = new HashMap<>();
    private FoldedCounts all = new FoldedCounts();

    /** Adds one pupil; returns this tally. */
    public OutcomeTally add(History history) {
        int fold = PupilHash.fold(history.studentId());
        history.answers().stream().filter(Answer::isFirstAttempt).forEach(answer -> add(fold, answer));
        return this;
    }

    /** Adds another tally; returns this one. */
    public OutcomeTally add(OutcomeTally other) {
        other.items.forEach((item, counts) -> items.merge(item, counts, FoldedCounts::plus));
        other.points.forEach((point, counts) -> points.merge(point, counts, FoldedCounts::plus));
        all = all.plus(other.all);
        return this;
    }

    public OutcomeRates rates() {
        return new OutcomeRates(items, points, all);
    }

    private void add(int fold, Answer answer) {
        FoldedCounts one = FoldedCounts.one(fold, answer.isCorrect());
        items.merge(answer.itemId(), one, FoldedCounts::plus);
        answer.knowledgePoints().forEach(point -> points.merge(point, one, FoldedCounts::plus));
        all = all.plus(one);
    }
}
