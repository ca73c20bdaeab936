package org.xueqing.diagnosis.teaching;

/** Draws without putting back (hypergeometric). */
final class Urn {

    private Urn() {}

    /** The chance of at least so many hits when drawing from an urn of all, in which some are hits. */
    static double atLeast(int hits, int drawn, int some, int all) {
        double chance = 0;
        for (int k = Math.max(hits, drawn + some - all); k <= Math.min(drawn, some); k++) {
            chance += Math.exp(choose(some, k) + choose(all - some, drawn - k) - choose(all, drawn));
        }
        return Math.min(1, chance);
    }

    /** Its natural logarithm. */
    private static double choose(int n, int k) {
        double log = 0;
        for (int i = 1; i <= k; i++) {
            log += Math.log((double) (n - k + i) / i);
        }
        return log;
    }
}
