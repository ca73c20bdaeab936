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
                asked(answer), answer.isTimed(), answer.itemId(), answer.knowledgePoints(), answer.attempt());
    }

    /** A question is asked before it is answered: how long the answer took is known only after it. */
    private static Place asked(Answer answer) {
        Place place = answer.place();
        Long millis = answer.durationMillis();
        return answer.isTimed() && millis != null && millis > 0
                ? new Place(place.orderedAt().minusMillis(millis), place.sequence(), place.eventId())
                : place;
    }

    public boolean isFirstAttempt() {
        return attempt == 1;
    }
}
