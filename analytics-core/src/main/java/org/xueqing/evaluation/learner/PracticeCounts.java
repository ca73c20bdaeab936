package org.xueqing.evaluation.learner;

import java.util.HashMap;
import java.util.Map;
import org.xueqing.history.Answer;

/** How often one pupil has been right and wrong so far: in all, on each knowledge point, on each item. */
final class PracticeCounts {

    private final Count all = new Count();
    private final Map<String, Count> byPoint = new HashMap<>();
    private final Map<String, Count> byItem = new HashMap<>();

    static final class Count {

        static final Count NONE = new Count();

        private int right;
        private int wrong;

        double logRight() {
            return Math.log1p(right);
        }

        double logWrong() {
            return Math.log1p(wrong);
        }

        private void add(boolean isCorrect) {
            right += isCorrect ? 1 : 0;
            wrong += isCorrect ? 0 : 1;
        }
    }

    void add(Answer answer) {
        all.add(answer.isCorrect());
        answer.knowledgePoints().forEach(point -> byPoint.computeIfAbsent(point, absent -> new Count())
                .add(answer.isCorrect()));
        byItem.computeIfAbsent(answer.itemId(), absent -> new Count()).add(answer.isCorrect());
    }

    Count all() {
        return all;
    }

    Count ofPoint(String point) {
        return byPoint.getOrDefault(point, Count.NONE);
    }

    Count ofItem(String item) {
        return byItem.getOrDefault(item, Count.NONE);
    }
}
