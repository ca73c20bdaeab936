package org.xueqing.dashboard.work.board;

/** An item that lies before a pupil. @param label its number there */
record Place(String activityId, String itemId, String label) {

    boolean isOf(Done done) {
        return done.itemId().equals(itemId)
                && (done.activityId().isEmpty() || done.activityId().equals(activityId));
    }
}
