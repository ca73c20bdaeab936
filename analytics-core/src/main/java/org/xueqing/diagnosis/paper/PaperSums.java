package org.xueqing.diagnosis.paper;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is summed over the scripts of a paper: enough for difficulty, item-total correlations and reliability. A monoid over
 * whole numbers, so parts add up to exactly the whole in any order.
 *
 * @param full full marks by item, in hundredths
 * @param items by item
 * @param complete scripts on which every item was answered; what follows rests on them
 * @param sum of their totals, in hundredths
 * @param squares of their totals, summed
 * @param right items that they have right, summed over the scripts
 * @param rightSquares squares of the number of right items of each, summed
 */
public record PaperSums(
        List<Integer> full, List<OfItem> items, int complete, long sum, long squares, long right, long rightSquares)
        implements Serializable {

    /**
     * Of one item. Marks in hundredths.
     *
     * @param answered scripts on which it was answered, complete or not, as are {@code earned} and {@code right}
     * @param completeEarned over the complete scripts, as are all that follow
     * @param products of the item's marks and the script's total
     */
    public record OfItem(
            int answered,
            long earned,
            int right,
            long completeEarned,
            long completeSquares,
            long products,
            int completeRight)
            implements Serializable {

        static final OfItem NONE = new OfItem(0, 0, 0, 0, 0, 0, 0);

        OfItem plus(OfItem other) {
            return new OfItem(
                    answered + other.answered,
                    earned + other.earned,
                    right + other.right,
                    completeEarned + other.completeEarned,
                    completeSquares + other.completeSquares,
                    products + other.products,
                    completeRight + other.completeRight);
        }
    }

    public PaperSums {
        full = List.copyOf(full);
        items = List.copyOf(items);
    }

    public static PaperSums none(List<Integer> full) {
        return new PaperSums(full, Collections.nCopies(full.size(), OfItem.NONE), 0, 0, 0, 0, 0);
    }

    public static PaperSums of(Scripts scripts) {
        return scripts.byPupil().values().stream()
                .map(script -> of(scripts.full(), script))
                .reduce(none(scripts.full()), PaperSums::plus);
    }

    public static PaperSums of(List<Integer> full, Script script) {
        List<OfItem> items = IntStream.range(0, full.size())
                .mapToObj(item -> ofItem(full.get(item), script, item))
                .toList();
        if (!script.isComplete()) {
            return new PaperSums(full, items, 0, 0, 0, 0, 0);
        }
        long total = script.total();
        long right = items.stream().mapToLong(OfItem::right).sum();
        return new PaperSums(full, items, 1, total, total * total, right, right * right);
    }

    private static OfItem ofItem(int full, Script script, int item) {
        if (!script.isAnswered(item)) {
            return OfItem.NONE;
        }
        long marks = script.marks(item);
        int right = marks == full ? 1 : 0;
        return script.isComplete()
                ? new OfItem(1, marks, right, marks, marks * marks, marks * script.total(), right)
                : new OfItem(1, marks, right, 0, 0, 0, 0);
    }

    public PaperSums plus(PaperSums other) {
        if (!full.equals(other.full)) {
            throw new IllegalArgumentException("papers of " + full + " and " + other.full);
        }
        return new PaperSums(
                full,
                IntStream.range(0, items.size())
                        .mapToObj(item -> items.get(item).plus(other.items.get(item)))
                        .toList(),
                complete + other.complete,
                sum + other.sum,
                squares + other.squares,
                right + other.right,
                rightSquares + other.rightSquares);
    }

    /** 难度 (得分率): marks earned of those that could be, over those who answered; high is easy. */
    public Figure ease(int item) {
        OfItem sums = items.get(item);
        return sums.answered() == 0
                ? new Figure.Unknown(Figure.Reason.NO_ANSWERS, 0)
                : new Figure.Known((double) sums.earned() / ((long) sums.answered() * full.get(item)), sums.answered());
    }

    /** Pearson's correlation of the item's marks and the total, the item being part of it. */
    public Figure itemTotal(int item) {
        OfItem sums = items.get(item);
        return correlation(own(sums), of(sums.products(), sums.completeEarned(), sum), of(squares, sum, sum));
    }

    /** The same against the rest of the paper: the item does not correlate with itself. Below 0, look at the item. */
    public Figure itemRest(int item) {
        OfItem sums = items.get(item);
        long own = own(sums);
        long withTotal = of(sums.products(), sums.completeEarned(), sum);
        long total = of(squares, sum, sum);
        return correlation(own, withTotal - own, total - 2 * withTotal + own);
    }

    private long own(OfItem sums) {
        return of(sums.completeSquares(), sums.completeEarned(), sums.completeEarned());
    }

    private long of(long products, long sumX, long sumY) {
        return Moments.spread(complete, products, sumX, sumY);
    }

    private Figure correlation(long ownSpread, long together, long otherSpread) {
        if (complete < 2) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_PUPILS, complete);
        }
        if (ownSpread == 0) {
            return new Figure.Unknown(Figure.Reason.ITEM_CONSTANT, complete);
        }
        return otherSpread == 0
                ? new Figure.Unknown(Figure.Reason.TOTALS_EQUAL, complete)
                : new Figure.Known(together / (Math.sqrt(ownSpread) * Math.sqrt(otherSpread)), complete);
    }

    public Reliability reliability() {
        return Reliability.of(this);
    }
}
