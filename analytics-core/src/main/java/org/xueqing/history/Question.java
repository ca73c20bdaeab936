package org.xueqing.history;

import java.util.List;
import org.xueqing.event.Place;

/**
 * What is known of an answer before it is given, and nothing else: a model cannot look at what it has to predict.
 *
 * @param knowledgePoints empty if nobody knows any
 * @param attempt 1 for the first
 */
public record Question(Place place, boolean isTimed, String itemId, List<String> knowledgePoints, int attempt) {

    public Question {
        knowledgePoints = List.copyOf(knowledgePoints);
    }

    public static Question of(Answer answer) {
        return new Question(
                answer.place(), answer.isTimed(), answer.itemId(), answer.knowledgePoints(), answer.attempt());
    }

    public boolean isFirstAttempt() {
        return attempt == 1;
    }
}
