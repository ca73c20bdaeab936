package org.xueqing.prediction.outcome;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of a course that part its outcomes; outcome 0 is below the first bar.
 *
 * @param shares ascending, in (0, 1)
 */
public record Bars(List<Double> shares) implements Serializable {

    /** The goal of a unit: 85 % of its points are held, the lower end of what mastery learning asks for (Block 1972). */
    public static final Bars GOAL = new Bars(List.of(0.85));

    /** The levels at a term's end: 待合格, 合格, 良好, 优秀. */
    public static final Bars LEVELS = new Bars(List.of(0.60, 0.75, 0.85));

    public Bars {
        shares = List.copyOf(shares);
    }

    public int outcomes() {
        return shares.size() + 1;
    }

    public int outcome(double share) {
        return (int) shares.stream().filter(bar -> share >= bar).count();
    }

    /** How probable each outcome is, by what is known of an ending. */
    double[] probabilities(Ending ending) {
        return parted(shares.stream().mapToDouble(ending::below).toArray());
    }

    /** Probabilities of the outcomes from those of being below each bar. */
    static double[] parted(double[] below) {
        return IntStream.rangeClosed(0, below.length)
                .mapToDouble(i -> (i == below.length ? 1 : below[i]) - (i == 0 ? 0 : below[i - 1]))
                .toArray();
    }
}
