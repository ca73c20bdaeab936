package org.xueqing.dashboard.work.board;

import java.util.List;

/**
 * An item that lies before a pupil.
 *
 * @param label its number there
 * @param tries after which it is over, right or wrong
 */
record Place(String activityId, String itemId, String label, int tries) {

    boolean isOf(Done done) {
        return done.itemId().equals(itemId)
                && (done.activityId().isEmpty() || done.activityId().equals(activityId));
    }

    /** @param done with it */
    boolean isOver(List<Done> done) {
        return done.stream().anyMatch(Done::isCorrect)
                || done.stream().filter(Done::isAnswer).count() >= tries;
    }
}
