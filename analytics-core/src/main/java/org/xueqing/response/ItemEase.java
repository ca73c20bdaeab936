package org.xueqing.response;

import java.io.Serializable;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * How much easier an item is than its knowledge points make it: what is added to the log-odds of a correct answer, with
 * mastery and without. Kept in quarters of a logit, finer than any item's data can tell, so that equal histories stay equal
 * in {@code calibration}, which estimates it. 0 for an item that nothing is known about.
 *
 * @param quartersByItem −{@link #MOST_QUARTERS} to MOST_QUARTERS; harder items are negative
 */
public record ItemEase(Map<String, Integer> quartersByItem) implements Serializable {

    public static final ItemEase NONE = new ItemEase(Map.of());
    public static final int MOST_QUARTERS = 16;
    public static final double QUARTERS_PER_LOGIT = 4;

    private static final double[] ODDS_FACTORS = oddsFactors();

    public ItemEase {
        // Not Map.copyOf: its linear probing takes µs per look-up where the ids of items are numbered.
        quartersByItem = Collections.unmodifiableMap(new HashMap<>(quartersByItem));
        quartersByItem.forEach((item, quarters) -> {
            if (Math.abs(quarters) > MOST_QUARTERS) {
                throw new IllegalArgumentException("ease of " + item + " is " + quarters + " quarters of a logit");
            }
        });
    }

    public int quarters(String itemId) {
        return quartersByItem.getOrDefault(itemId, 0);
    }

    /** What the odds of a correct answer to the item are multiplied with; exactly 1 for ease 0. */
    public double oddsFactor(String itemId) {
        return oddsFactor(quarters(itemId));
    }

    public static double oddsFactor(int quarters) {
        return ODDS_FACTORS[quarters + MOST_QUARTERS];
    }

    /** The probability whose odds are so many times those of the given one. */
    public static double eased(double probability, double oddsFactor) {
        return oddsFactor == 1
                ? probability
                : (probability * oddsFactor) / ((1 - probability) + (probability * oddsFactor));
    }

    private static double[] oddsFactors() {
        double[] factors = new double[2 * MOST_QUARTERS + 1];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = StrictMath.exp((i - MOST_QUARTERS) / QUARTERS_PER_LOGIT);
        }
        return factors;
    }
}
