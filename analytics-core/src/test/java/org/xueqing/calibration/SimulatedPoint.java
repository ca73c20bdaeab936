package org.xueqing.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.xueqing.response.Bkt;
import org.xueqing.response.ItemEase;

/** Pupils whose answers to one point follow BKT exactly. */
final class SimulatedPoint {

    private final Bkt truth;
    private final RandomGenerator random;

    SimulatedPoint(Bkt truth, RandomGenerator random) {
        this.truth = truth;
        this.random = random;
    }

    /** Answers of so many pupils, one opportunity apart, to items of usual ease. */
    List<int[]> pupils(int count, int fewestAnswers, int mostAnswers) {
        List<int[]> pupils = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pupils.add(pupil(fewestAnswers + random.nextInt(mostAnswers - fewestAnswers + 1), 1, 0));
        }
        return pupils;
    }

    /** Answers with gaps up to so many steps and eases up to so many quarters either way. */
    int[] pupil(int answers, int mostSteps, int mostQuarters) {
        int[] responses = new int[answers];
        boolean isMastered = random.nextDouble() < truth.prior();
        for (int i = 0; i < answers; i++) {
            int steps = i == 0 ? 0 : mostSteps == 1 ? 1 : random.nextInt(mostSteps + 1);
            int quarters = mostQuarters == 0 ? 0 : random.nextInt(2 * mostQuarters + 1) - mostQuarters;
            isMastered &= random.nextDouble() < truth.retained(1, steps);
            double usual = isMastered ? 1 - truth.slip() : truth.guess();
            boolean isCorrect = random.nextDouble() < ItemEase.eased(usual, ItemEase.oddsFactor(quarters));
            responses[i] = Response.of(isCorrect, steps, quarters);
            isMastered |= random.nextDouble() < truth.learn();
        }
        return responses;
    }

    static ResponseTree tree(List<int[]> pupils) {
        ResponseTreeBuilder builder = new ResponseTreeBuilder();
        pupils.forEach(responses -> builder.add(responses, responses.length));
        return builder.build();
    }
}
