package org.xueqing.diagnosis.paper;

import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * 差异系数 D*: how far the S and the P curve lie apart, in times what chance alone would make of it. Sato divides by a tabled
 * D_B(M); that table is not at hand, so this is C / E[C], E[C] being the mean over simulated tables of the same size in which
 * every cell is right with the probability p̄ of the table. About 0.5 is usual; above 0.6 a paper or class deserves a look.
 */
public final class Disparity {

    /** Above it the answers follow no common order of difficulty. */
    public static final double NOTABLE = 0.6;

    private Disparity() {}

    /** @param tables how many are simulated */
    public static Figure of(SpTable table, int tables, RandomGenerator random) {
        int pupils = table.pupils().size();
        int items = table.items().size();
        long right = table.scores().stream().mapToLong(Integer::longValue).sum();
        if (pupils < 2) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_PUPILS, pupils);
        }
        if (items < 2) {
            return new Figure.Unknown(Figure.Reason.ONE_ITEM, pupils);
        }
        if (right == 0 || right == (long) pupils * items) {
            return new Figure.Unknown(Figure.Reason.NO_PATTERN, pupils);
        }
        double expected = expectedBetween(pupils, items, (double) right / ((long) pupils * items), tables, random);
        return expected == 0
                ? new Figure.Unknown(Figure.Reason.NO_PATTERN, pupils)
                : new Figure.Known(table.cellsBetween() / expected, pupils);
    }

    static double expectedBetween(int pupils, int items, double share, int tables, RandomGenerator random) {
        long cells = 0;
        for (int table = 0; table < tables; table++) {
            cells += simulated(pupils, items, share, random);
        }
        return (double) cells / tables;
    }

    private static int simulated(int pupils, int items, double share, RandomGenerator random) {
        int[] scores = new int[pupils];
        int[] counts = new int[items];
        for (int pupil = 0; pupil < pupils; pupil++) {
            for (int item = 0; item < items; item++) {
                if (random.nextDouble() < share) {
                    scores[pupil]++;
                    counts[item]++;
                }
            }
        }
        return cellsBetween(falling(scores), falling(counts));
    }

    private static List<Integer> falling(int[] values) {
        return IntStream.of(values).boxed().sorted(Comparator.reverseOrder()).toList();
    }

    /** Cells that one curve counts as right and the other does not. */
    static int cellsBetween(List<Integer> scores, List<Integer> counts) {
        int cells = 0;
        for (int row = 0; row < scores.size(); row++) {
            for (int column = 0; column < counts.size(); column++) {
                boolean isLeftOfS = column < scores.get(row);
                boolean isAboveP = row < counts.get(column);
                cells += isLeftOfS == isAboveP ? 0 : 1;
            }
        }
        return cells;
    }
}
