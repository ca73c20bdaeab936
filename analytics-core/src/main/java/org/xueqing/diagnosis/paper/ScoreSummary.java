package org.xueqing.diagnosis.paper;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xueqing.itemanalysis.WilsonInterval;

/**
 * How a group did in all: 平均分, 优秀率, 合格率, 低分率, distribution and 等级. A monoid over whole hundredths of marks, so parts
 * add up to exactly the whole in any order. Who was absent is not in it.
 *
 * @param full full marks of the paper, in hundredths
 * @param sum of the totals, in hundredths
 * @param squares of the totals, summed
 * @param byLevel pupils by {@link ScoreLevel}, in its order
 * @param low pupils below the threshold of 低分
 * @param bands pupils by tenth of the full marks; the last one holds full marks too
 */
public record ScoreSummary(
        int full,
        Thresholds thresholds,
        int pupils,
        long sum,
        long squares,
        List<Integer> byLevel,
        int low,
        List<Integer> bands)
        implements Serializable {

    public static final int BANDS = 10;

    public ScoreSummary {
        byLevel = List.copyOf(byLevel);
        bands = List.copyOf(bands);
        if (full <= 0) {
            throw new IllegalArgumentException("full marks of " + full);
        }
    }

    public static ScoreSummary none(int full, Thresholds thresholds) {
        return new ScoreSummary(
                full,
                thresholds,
                0,
                0,
                0,
                Collections.nCopies(ScoreLevel.values().length, 0),
                0,
                Collections.nCopies(BANDS, 0));
    }

    public static ScoreSummary of(Scripts scripts, Thresholds thresholds) {
        return scripts.byPupil().values().stream()
                .map(script -> none(scripts.fullMarks(), thresholds).and(script.total()))
                .reduce(none(scripts.fullMarks(), thresholds), ScoreSummary::plus);
    }

    /** With one more pupil. @param total in hundredths, 0 to full marks */
    public ScoreSummary and(int total) {
        if (total < 0 || total > full) {
            throw new IllegalArgumentException(total + " of " + full);
        }
        int band = Math.min(BANDS - 1, (int) ((long) BANDS * total / full));
        return new ScoreSummary(
                full,
                thresholds,
                pupils + 1,
                sum + total,
                squares + (long) total * total,
                oneMore(byLevel, thresholds.level(total, full).ordinal()),
                low + (thresholds.isLow(total, full) ? 1 : 0),
                oneMore(bands, band));
    }

    public ScoreSummary plus(ScoreSummary other) {
        if (full != other.full || !thresholds.equals(other.thresholds)) {
            throw new IllegalArgumentException("results of two papers, or by two measures, do not add up");
        }
        return new ScoreSummary(
                full,
                thresholds,
                pupils + other.pupils,
                sum + other.sum,
                squares + other.squares,
                added(byLevel, other.byLevel),
                low + other.low,
                added(bands, other.bands));
    }

    private static List<Integer> oneMore(List<Integer> counts, int at) {
        return IntStream.range(0, counts.size())
                .mapToObj(each -> counts.get(each) + (each == at ? 1 : 0))
                .toList();
    }

    private static List<Integer> added(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, one.size())
                .mapToObj(each -> one.get(each) + other.get(each))
                .toList();
    }

    /** In marks. */
    public Figure mean() {
        return pupils == 0
                ? new Figure.Unknown(Figure.Reason.NO_ANSWERS, 0)
                : new Figure.Known(sum / (100.0 * pupils), pupils);
    }

    /** Of the population, in marks. */
    public Figure deviation() {
        return pupils == 0
                ? new Figure.Unknown(Figure.Reason.NO_ANSWERS, 0)
                : new Figure.Known(Math.sqrt(Moments.spread(pupils, squares, sum, sum)) / (100.0 * pupils), pupils);
    }

    public int at(ScoreLevel level) {
        return byLevel.get(level.ordinal());
    }

    /** 合格 and everything above it. */
    public int passed() {
        return pupils - at(ScoreLevel.NOT_YET);
    }

    /** With its 95 % interval; empty where nobody has results. */
    public Optional<WilsonInterval> excellentRate() {
        return rate(at(ScoreLevel.EXCELLENT));
    }

    public Optional<WilsonInterval> passRate() {
        return rate(passed());
    }

    public Optional<WilsonInterval> lowRate() {
        return rate(low);
    }

    private Optional<WilsonInterval> rate(int count) {
        return pupils == 0 ? Optional.empty() : Optional.of(WilsonInterval.of(count, pupils));
    }
}
