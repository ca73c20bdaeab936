package org.xueqing.effect;

import java.io.Serializable;

/** What measures of one kind did, or why nothing can be said. */
public sealed interface Effect extends Serializable {

    /** Pupils helped who answered enough afterwards and have somebody alike; below this nothing is said. */
    int FEWEST_COMPARED = 10;

    /** @param helped pupils of the measures */
    int helped();

    /** @param compared of these, pupils with somebody alike */
    int compared();

    /**
     * By how much the share of right answers in the weeks afterwards was above that of pupils alike, -1 to 1.
     *
     * @param low of the 95 % interval
     * @param high of the 95 % interval
     */
    record Estimated(int helped, int compared, double difference, double low, double high) implements Effect {

        /** Whether chance alone hardly explains it. */
        public boolean isSeen() {
            return low > 0 || high < 0;
        }
    }

    /** Too few can be compared. */
    record TooFew(int helped, int compared) implements Effect {}
}
