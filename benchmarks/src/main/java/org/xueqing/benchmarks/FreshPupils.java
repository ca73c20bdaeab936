package org.xueqing.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.BktCalibration;
import org.xueqing.calibration.Response;
import org.xueqing.response.Bkt;

/** New pupils who answer as the real ones do: as often, and by the parameters found in their answers. */
record FreshPupils(List<List<int[]>> real) {

    static final Bkt TYPICAL = new Bkt(0.4, 0.1, 0.2, 0.1);

    /** So many times as many pupils for every point. */
    List<List<int[]>> times(int factor) {
        RandomGenerator random = new Random(factor);
        List<List<int[]>> points = new ArrayList<>();
        for (List<int[]> pupils : real) {
            Bkt bkt = BktCalibration.interpretable(Beliefs.OF_NAMED_PRIOR, false)
                    .of(Calibrating.tree(pupils))
                    .parameters();
            List<int[]> fresh = new ArrayList<>();
            for (int copy = 0; copy < factor; copy++) {
                pupils.forEach(pupil -> fresh.add(answers(bkt, pupil.length, random)));
            }
            points.add(fresh);
        }
        return points;
    }

    private static int[] answers(Bkt bkt, int count, RandomGenerator random) {
        int[] responses = new int[count];
        boolean isMastered = random.nextDouble() < bkt.prior();
        for (int i = 0; i < count; i++) {
            boolean isCorrect = random.nextDouble() < (isMastered ? 1 - bkt.slip() : bkt.guess());
            responses[i] = Response.of(isCorrect, i == 0 ? 0 : 1, 0);
            isMastered |= random.nextDouble() < bkt.learn();
        }
        return responses;
    }
}
