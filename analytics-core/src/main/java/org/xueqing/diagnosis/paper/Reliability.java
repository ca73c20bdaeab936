package org.xueqing.diagnosis.paper;

import java.util.function.DoubleSupplier;

/**
 * How far the totals of a paper can be relied upon, over complete scripts, n items, population variances.
 * Cronbach's α = n/(n−1)·(1 − Σσ_j²/σ²) on marks; KR-20 the same on right and wrong, and KR-21 = n/(n−1)·(1 − M(n−M)/(nσ²));
 * standard error of measurement σ·√(1 − α) in marks. Unknown with one item, fewer than two pupils or equal totals; may be
 * negative, and then there is no standard error. Source: Cronbach (1951), doi:10.1007/BF02310555; Kuder and Richardson (1937),
 * doi:10.1007/BF02288391.
 *
 * @param alpha of the marks
 * @param kr20 of right and wrong
 * @param kr21 of right and wrong, as if all items were equally hard
 * @param standardError of a pupil's total, in marks, by α
 * @param deviation of the totals, in marks
 */
public record Reliability(Figure alpha, Figure kr20, Figure kr21, Figure standardError, Figure deviation) {

    static Reliability of(PaperSums sums) {
        long pupils = sums.complete();
        long spread = Moments.spread(pupils, sums.squares(), sums.sum(), sums.sum());
        long rightSpread = Moments.spread(pupils, sums.rightSquares(), sums.right(), sums.right());
        Figure alpha = figure(sums, spread, () -> stretched(sums, (double) itemSpreads(sums) / spread));
        Figure deviation = figure(sums, spread, () -> Math.sqrt(Math.max(0, spread)) / (100.0 * Math.max(1, pupils)));
        return new Reliability(
                alpha,
                figure(sums, rightSpread, () -> stretched(sums, (double) rightSpreads(sums) / rightSpread)),
                figure(sums, rightSpread, () -> stretched(sums, equallyHard(sums) / rightSpread)),
                error(alpha, deviation),
                deviation);
    }

    private static Figure figure(PaperSums sums, long spread, DoubleSupplier value) {
        int pupils = sums.complete();
        if (sums.items().size() < 2) {
            return new Figure.Unknown(Figure.Reason.ONE_ITEM, pupils);
        }
        if (pupils < 2) {
            return new Figure.Unknown(Figure.Reason.TOO_FEW_PUPILS, pupils);
        }
        return spread == 0
                ? new Figure.Unknown(Figure.Reason.TOTALS_EQUAL, pupils)
                : new Figure.Known(value.getAsDouble(), pupils);
    }

    private static double stretched(PaperSums sums, double shareOfItems) {
        double items = sums.items().size();
        return items / (items - 1) * (1 - shareOfItems);
    }

    private static long itemSpreads(PaperSums sums) {
        return sums.items().stream()
                .mapToLong(item -> Moments.spread(
                        sums.complete(), item.completeSquares(), item.completeEarned(), item.completeEarned()))
                .sum();
    }

    /** Of right and wrong Σx² is Σx. */
    private static long rightSpreads(PaperSums sums) {
        return sums.items().stream()
                .mapToLong(item -> Moments.spread(
                        sums.complete(), item.completeRight(), item.completeRight(), item.completeRight()))
                .sum();
    }

    /** N²·M(n − M)/n, M the mean number of right items. */
    private static double equallyHard(PaperSums sums) {
        double items = sums.items().size();
        double right = sums.right();
        return right * (items * sums.complete() - right) / items;
    }

    private static Figure error(Figure reliability, Figure deviation) {
        if (reliability instanceof Figure.Unknown unknown) {
            return unknown;
        }
        double value = reliability.known().orElseThrow();
        return value < 0
                ? new Figure.Unknown(Figure.Reason.NEGATIVE_RELIABILITY, reliability.pupils())
                : new Figure.Known(
                        deviation.known().orElseThrow() * Math.sqrt(Math.max(0, 1 - value)), reliability.pupils());
    }
}
