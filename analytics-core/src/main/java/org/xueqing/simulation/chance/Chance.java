package org.xueqing.simulation.chance;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Draws from a generator. Only its 53-bit uniforms and {@code StrictMath} are used, so that a seed means the same on
 * every platform.
 */
public record Chance(RandomGenerator random) {

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** A subject's own generator: what one pupil draws moves no other. */
    public static Chance of(long seed, String subject) {
        long hash = FNV_BASIS ^ seed;
        for (int at = 0; at < subject.length(); at++) {
            hash = (hash ^ subject.charAt(at)) * FNV_PRIME;
        }
        return new Chance(new SplittableRandom(hash));
    }

    /** 1 / (1 + e^-logit). */
    public static double logistic(double logit) {
        return 1 / (1 + StrictMath.exp(-logit));
    }

    public static double logit(double probability) {
        return StrictMath.log(probability / (1 - probability));
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    public double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** From 0 to below the bound. */
    public int below(int bound) {
        return (int) (random.nextDouble() * bound);
    }

    /** A whole number; both ends are possible. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** Exponential with the given mean. */
    public double waiting(double mean) {
        return -mean * StrictMath.log(1 - random.nextDouble());
    }

    /** Standard normal, by Box and Muller (doi:10.1214/aoms/1177706645). */
    public double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    /** e to the power of a normal of the given spread: median 1. */
    public double factor(double spread) {
        return StrictMath.exp(spread * gaussian());
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    public <T> List<T> shuffled(List<T> values) {
        List<T> left = new ArrayList<>(values);
        List<T> shuffled = new ArrayList<>(values.size());
        while (!left.isEmpty()) {
            shuffled.add(left.remove(below(left.size())));
        }
        return shuffled;
    }
}
