package org.xueqing.calibration;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.response.BktParameters;
import org.xueqing.response.SurplusEffects;

/**
 * What the answers say about how much a pupil is the same on all points: their log-likelihood under some strengths of the
 * surplus on mastery, each answer foretold from the pupil's earlier ones. A summary: the evidence of two groups of pupils
 * merges into that of both.
 */
@SuppressWarnings("ArrayRecordComponent") // sums on their way to the driver, never compared
public record SurplusEvidence(double[] logLikelihoods) implements Serializable {

    /** Of the usual effects on mastery; those on answers stay, since they say how answers come about and not what is known. */
    private static final double[] STRENGTHS = {0.25, 0.5, 0.75, 1};

    /** How far from the usual strength a school is believed to be before anything is known of it. */
    private static final double SPREAD = 0.5;

    private static final double LEAST = 1e-12;

    /** Traces every pupil under every strength. */
    public static SurplusEvidence of(Iterator<PupilEvidence> pupils, BktParameters parameters) {
        List<Trace> traces = DoubleStream.of(STRENGTHS)
                .mapToObj(strength -> new Trace(parameters.with(SurplusEffects.USUAL.onMasteryTimes(strength))))
                .toList();
        double[] sums = new double[STRENGTHS.length];
        pupils.forEachRemaining(pupil -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += logLikelihood(pupil, traces.get(i));
            }
        });
        return new SurplusEvidence(sums);
    }

    public SurplusEvidence merge(SurplusEvidence other) {
        double[] sums = logLikelihoods.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.logLikelihoods[i];
        }
        return new SurplusEvidence(sums);
    }

    /** The most probable effects. */
    SurplusEffects effects() {
        double best = 1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < STRENGTHS.length; i++) {
            double unusual = (STRENGTHS[i] - 1) / SPREAD;
            double posterior = logLikelihoods[i] - unusual * unusual / 2;
            if (posterior > most) {
                most = posterior;
                best = STRENGTHS[i];
            }
        }
        return SurplusEffects.USUAL.onMasteryTimes(best);
    }

    private static double logLikelihood(PupilEvidence pupil, Trace trace) {
        double[] sum = {0};
        trace.clear();
        trace.fold(pupil, (answer, expected, slope) -> {
            double probability = pupil.isCorrect()[answer] ? expected : 1 - expected;
            sum[0] += Math.log(Math.max(LEAST, probability));
        });
        return sum[0];
    }
}
