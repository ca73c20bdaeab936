package org.xueqing.measurement.ability;

/** Whether an item is as hard, and tells as much apart, in one group as on the scale of the others. */
public sealed interface ItemDifference {

    /** Of which item. */
    int item();

    /**
     * @param shift of the difficulty in the group, above 0 where it is harder there for pupils of equal ability
     * @param standardError of the shift
     * @param likelihoodRatio twice what freeing the item in the group adds to the log-likelihood
     * @param pValue how probable so much is without a difference, for this item alone
     * @param isEstablished whether it remains after Holm's correction (1979) over all items judged, at 5 %
     */
    record Judged(
            int item,
            double shift,
            double standardError,
            double likelihoodRatio,
            int degreesOfFreedom,
            double pValue,
            boolean isEstablished)
            implements ItemDifference {

        public Interval shiftInterval() {
            return Interval.around(shift, standardError);
        }

        Judged established(boolean holds) {
            return new Judged(item, shift, standardError, likelihoodRatio, degreesOfFreedom, pValue, holds);
        }
    }

    /** Too few answers on one of the sides, or no maximum with the item freed. */
    record NotJudged(int item) implements ItemDifference {}
}
