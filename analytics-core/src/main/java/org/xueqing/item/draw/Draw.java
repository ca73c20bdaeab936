package org.xueqing.item.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Draws from a generator. */
public record Draw(RandomGenerator random) {

    /** So many tries always suffice unless a condition almost never holds, which is our mistake. */
    private static final int MOST_TRIES = 10_000;

    /** Both ends are possible. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Both ends are possible. */
    public long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    public boolean isHeads() {
        return random.nextBoolean();
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Different ones, in drawn order. @throws IllegalArgumentException if there are fewer */
    public <T> List<T> some(int count, List<T> choices) {
        if (count > choices.size()) {
            throw new IllegalArgumentException(count + " of " + choices.size());
        }
        return shuffled(choices).subList(0, count);
    }

    public <T> List<T> shuffled(List<T> values) {
        List<T> left = new ArrayList<>(values);
        List<T> shuffled = new ArrayList<>(values.size());
        while (!left.isEmpty()) {
            shuffled.add(left.remove(random.nextInt(left.size())));
        }
        return List.copyOf(shuffled);
    }

    /** The first drawn value that is wanted. @throws IllegalStateException if none comes up in many tries */
    public <T> T until(Function<Draw, T> drawing, Predicate<T> isWanted) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            T drawn = drawing.apply(this);
            if (isWanted.test(drawn)) {
                return drawn;
            }
        }
        throw new IllegalStateException("nothing wanted in " + MOST_TRIES + " tries");
    }
}
