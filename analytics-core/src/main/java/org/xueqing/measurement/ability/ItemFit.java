package org.xueqing.measurement.ability;

/**
 * Whether an item's answers follow its curve: pupils are put together by their number of right answers, and the share
 * that has the item right is compared with what the model expects of that number: S-X² (Orlando and Thissen 2000,
 * doi:10.1177/01466216000241003), with expected shares by the recursion of Lord and Wingersky (1984). Groups are joined
 * from the outside until at least so many right and wrong answers are expected in each.
 */
public sealed interface ItemFit {

    /**
     * @param statistic S-X²
     * @param degreesOfFreedom groups less the estimated parameters of the item
     * @param pValue how probable so large a value is if the model holds
     */
    record Judged(double statistic, int degreesOfFreedom, double pValue, int pupils) implements ItemFit {}

    /** @param pupils who answered every item with parameters: only their numbers of right answers can be compared */
    record NotEnough(Reason reason, int pupils) implements ItemFit {}

    /** Why an item is not judged. */
    enum Reason {
        NO_PARAMETERS,
        TOO_FEW_COMPLETE_PUPILS,
        /** Pupils differ too little: after joining there are no more groups than parameters. */
        TOO_FEW_GROUPS
    }
}
