package org.xueqing.calibration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.calibration.Calibration.Given;
import org.xueqing.calibration.Calibration.TooFewAnswers;
import org.xueqing.response.Bkt;

/**
 * Estimates BKT for one knowledge point: the maximum of likelihood × Beta beliefs around the named prior, by
 * expectation–maximisation (Dempster, Laird and Rubin 1977) on a {@link PrefixTree} from fixed starts.
 *
 * <p>Guess and slip stay below {@link #MOST_GUESS_OR_SLIP}, hence guess &lt; 1 − slip: at the unconstrained maximum mastery
 * can mean its opposite. The beliefs weigh {@link #BELIEF_ANSWERS} imagined observations per parameter and keep the other
 * two away from 0 and 1. Each M-step maximises a concave function of one parameter, so its constrained maximum is the free
 * one cut at the bound.
 *
 * <p>An answer that needs several points gives its outcome to each of them here. That blames every point for a wrong joint
 * answer; the joint observation of tracing does not.
 */
public final class BktCalibration {

    /** Fewer pupils or answers than these are not calibrated. */
    public static final long FEWEST_PUPILS = 10;

    public static final long FEWEST_ANSWERS = 50;
    public static final double BELIEF_ANSWERS = 10;
    public static final double MOST_GUESS_OR_SLIP = 0.499;

    private static final int MOST_STEPS = 1_000;
    private static final double LEAST_GAIN_PER_ANSWER = 1e-8;
    private static final List<Bkt> STARTS =
            List.of(Bkt.NAMED_PRIOR, new Bkt(0.15, 0.25, 0.30, 0.20), new Bkt(0.70, 0.04, 0.15, 0.25));

    private static final BetaPrior PRIOR = BetaPrior.around(Bkt.NAMED_PRIOR.prior(), BELIEF_ANSWERS);
    private static final BetaPrior LEARN = BetaPrior.around(Bkt.NAMED_PRIOR.learn(), BELIEF_ANSWERS);
    private static final BetaPrior GUESS = BetaPrior.around(Bkt.NAMED_PRIOR.guess(), BELIEF_ANSWERS);
    private static final BetaPrior SLIP = BetaPrior.around(Bkt.NAMED_PRIOR.slip(), BELIEF_ANSWERS);

    private final long pupils;
    private final long answers;
    private final Expectation expectation;

    private BktCalibration(Collection<Outcomes> outcomes) {
        this.pupils = outcomes.stream().mapToLong(Outcomes::pupils).sum();
        this.answers = outcomes.stream().mapToLong(Outcomes::answers).sum();
        this.expectation = new Expectation(PrefixTree.of(outcomes));
    }

    /** @param outcomes of all pupils with evidence on the point, in any order */
    public static Calibration of(Collection<Outcomes> outcomes) {
        BktCalibration calibration = new BktCalibration(outcomes);
        if (calibration.pupils < FEWEST_PUPILS || calibration.answers < FEWEST_ANSWERS) {
            return calibration.tooFew();
        }
        return STARTS.stream()
                .map(calibration::climb)
                .max(Comparator.comparingDouble(Climb::logPosterior))
                .orElseThrow()
                .result();
    }

    /** How likely the outcomes are under parameters that are not to be changed. */
    public static Calibration given(Bkt parameters, Collection<Outcomes> outcomes) {
        BktCalibration calibration = new BktCalibration(outcomes);
        double logLikelihood = calibration.expectation.under(parameters).logLikelihood();
        return new Given(parameters, calibration.pupils, calibration.answers, logLikelihood);
    }

    private Calibration tooFew() {
        double logLikelihood = expectation.under(Bkt.NAMED_PRIOR).logLikelihood();
        return new TooFewAnswers(Bkt.NAMED_PRIOR, pupils, answers, logLikelihood);
    }

    private record Climb(Calibrated result, double logPosterior) {}

    private Climb climb(Bkt start) {
        Bkt here = start;
        ExpectedCounts counts = expectation.under(here);
        double height = counts.logLikelihood() + logBelief(here);
        for (int step = 1; step <= MOST_STEPS; step++) {
            here = maximum(counts);
            counts = expectation.under(here);
            double higher = counts.logLikelihood() + logBelief(here);
            boolean hasConverged = higher - height < LEAST_GAIN_PER_ANSWER * answers;
            height = higher;
            if (hasConverged || step == MOST_STEPS) {
                return new Climb(
                        new Calibrated(here, pupils, answers, counts.logLikelihood(), step, hasConverged), height);
            }
        }
        throw new IllegalStateException("the last step returns");
    }

    private static Bkt maximum(ExpectedCounts counts) {
        return new Bkt(
                counts.prior(PRIOR), counts.learn(LEARN), bounded(counts.guess(GUESS)), bounded(counts.slip(SLIP)));
    }

    private static double bounded(double guessOrSlip) {
        return Math.max(Bkt.LEAST, Math.min(MOST_GUESS_OR_SLIP, guessOrSlip));
    }

    private static double logBelief(Bkt bkt) {
        return PRIOR.logDensity(bkt.prior())
                + LEARN.logDensity(bkt.learn())
                + GUESS.logDensity(bkt.guess())
                + SLIP.logDensity(bkt.slip());
    }
}
