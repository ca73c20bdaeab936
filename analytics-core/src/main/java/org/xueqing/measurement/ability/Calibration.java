package org.xueqing.measurement.ability;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What came of a calibration: parameters with their errors, or why there are none. */
public sealed interface Calibration {

    /**
     * @param items by item of the answers
     * @param groups by group; the reference group has mean 0 and standard deviation 1, without error
     * @param logLikelihood marginal, at the estimates
     * @param steps how often the expected counts were taken
     * @param nodes of the quadrature used in the end
     * @param estimates how the errors of items hang together
     * @param course of the log-likelihood (with prior, where there is one), never falling
     */
    record Calibrated(
            ItemModel model,
            List<ItemOutcome> items,
            List<Population> groups,
            double logLikelihood,
            int freeParameters,
            int steps,
            int nodes,
            Errors errors,
            Estimates estimates,
            List<Double> course)
            implements Calibration {

        /** The parameters of an item, estimated or given. */
        public Optional<ItemParameters> parameters(int item) {
            ItemOutcome outcome = items.get(item);
            if (outcome instanceof ItemOutcome.Estimated estimated) {
                return Optional.of(estimated.parameters());
            }
            return outcome instanceof ItemOutcome.Anchored anchored
                    ? Optional.of(anchored.parameters())
                    : Optional.empty();
        }

        /** The standard error of the difference between the difficulties of two estimated items. */
        public double difficultyDifferenceError(int item, int other) {
            return estimates.difficultyDifferenceError(
                    item,
                    parameters(item).orElseThrow(),
                    other,
                    parameters(other).orElseThrow());
        }

        /** The items of which there are parameters. */
        public List<Integer> known() {
            return IntStream.range(0, items.size())
                    .filter(item -> parameters(item).isPresent())
                    .boxed()
                    .toList();
        }
    }

    /** @param needed of what there were only so many, 0 where no number would do */
    record NotEnough(Reason reason, int count, int needed) implements Calibration {}

    /** The steps did not end, or ended where the likelihood has no maximum. */
    record DidNotConverge(int steps, double logLikelihood) implements Calibration {}

    /** Ability in a group: normal, with the errors of its two numbers, 0 where given. */
    record Population(double mean, double sd, double meanError, double sdError) {

        public Interval meanInterval() {
            return Interval.around(mean, meanError);
        }
    }

    /** What the standard errors rest on. */
    enum Errors {
        /** The observed information of all parameters. */
        ALL_TOGETHER,
        /** The observed information of each item alone, the others taken as known: for banks of many items. */
        ITEM_BY_ITEM
    }

    /** Why nothing was calibrated. */
    enum Reason {
        NO_ITEMS,
        TOO_FEW_PUPILS,
        /** A mean and a standard deviation of their own would be chance. */
        TOO_FEW_PUPILS_IN_A_GROUP,
        TOO_FEW_ITEMS,
        /** Nothing ties the groups to one scale. */
        GROUPS_SHARE_NO_ITEMS
    }
}
