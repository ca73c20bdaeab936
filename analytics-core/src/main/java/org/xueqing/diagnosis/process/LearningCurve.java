package org.xueqing.diagnosis.process;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.xueqing.itemanalysis.WilsonInterval;

/**
 * Shares of right answers by opportunity. Later opportunities of {@code all} are of fewer and other pupils, so whether learning
 * shows is asked of {@code steady} alone: pupils who had every one of its opportunities.
 *
 * @param all by opportunity, of whoever had it
 * @param steady the first opportunities of pupils who had all of them; empty where too few had
 * @param fit of {@code steady}; null where the finding says why
 */
public record LearningCurve(List<Step> all, List<Step> steady, @Nullable CurveFit fit, Finding finding) {

    public static final int FEWEST_PUPILS = 10;
    public static final int FEWEST_OPPORTUNITIES = 4;

    /** What a curve says. */
    public enum Finding {
        /** The interval of the slope lies above 0. */
        LEARNING_SHOWN,
        /** It does not: perhaps nothing was learned, perhaps too little was seen. */
        NONE_SHOWN,
        /** Fewer than {@link #FEWEST_PUPILS} had {@link #FEWEST_OPPORTUNITIES} opportunities. */
        TOO_FEW_PUPILS,
        /** Nearly all answers are right from the beginning: there is nothing left to rise. */
        RIGHT_FROM_THE_START,
        /** Nearly all answers are wrong to the end. */
        WRONG_TO_THE_END
    }

    /** An opportunity, 1 for the first. */
    public record Step(int opportunity, long pupils, long right) {
        public WilsonInterval share() {
            return WilsonInterval.of(right, pupils);
        }
    }

    private static final double NEARLY_ALL = 0.97;

    public LearningCurve {
        all = List.copyOf(all);
        steady = List.copyOf(steady);
    }

    public static LearningCurve of(Opportunities opportunities) {
        int first = steady(opportunities);
        List<Step> all = steps(opportunities, Opportunities.MOST);
        if (first < FEWEST_OPPORTUNITIES) {
            return new LearningCurve(all, List.of(), null, Finding.TOO_FEW_PUPILS);
        }
        Opportunities cut = opportunities.firstOfAll(first);
        List<Step> steady = steps(cut, first);
        double share = (double) steady.stream().mapToLong(Step::right).sum()
                / steady.stream().mapToLong(Step::pupils).sum();
        if (share > NEARLY_ALL || share < 1 - NEARLY_ALL) {
            return new LearningCurve(
                    all, steady, null, share > 0.5 ? Finding.RIGHT_FROM_THE_START : Finding.WRONG_TO_THE_END);
        }
        CurveFit fit = CurveFit.of(cut, first);
        return new LearningCurve(all, steady, fit, fit.low() > 0 ? Finding.LEARNING_SHOWN : Finding.NONE_SHOWN);
    }

    /** As many opportunities as half of those had who can be looked at, and enough pupils; 0 if nobody can. */
    private static int steady(Opportunities opportunities) {
        long most = opportunities.reached(FEWEST_OPPORTUNITIES);
        return IntStream.rangeClosed(FEWEST_OPPORTUNITIES, Opportunities.MOST)
                .filter(first -> opportunities.reached(first) >= Math.max(FEWEST_PUPILS, (most + 1) / 2))
                .max()
                .orElse(0);
    }

    private static List<Step> steps(Opportunities opportunities, int most) {
        return IntStream.rangeClosed(1, most)
                .filter(at -> opportunities.reached(at) > 0)
                .mapToObj(at -> new Step(at, opportunities.reached(at), opportunities.right(at)))
                .toList();
    }
}
