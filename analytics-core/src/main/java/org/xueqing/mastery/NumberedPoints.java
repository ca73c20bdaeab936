package org.xueqing.mastery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.Lapse;

/**
 * Knowledge points by number, so that a trace is columns of numbers. A point gets its number when it first comes. Not for
 * two threads.
 */
final class NumberedPoints {

    private static final double[] NOT_ASKED = {};

    /** By then an ordinary pupil is where learning and forgetting meet. */
    private static final int OPPORTUNITIES = 64;

    private final BktParameters parameters;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Bkt> points = new ArrayList<>();

    /** By point and steps: the share of mastery that is left; 0 until asked for, since a power costs as much as all else. */
    private final List<double[]> kept = new ArrayList<>();

    /** By point and earlier opportunities; empty until asked for. */
    private final List<double[]> usual = new ArrayList<>();

    NumberedPoints(BktParameters parameters) {
        this.parameters = parameters;
    }

    int numberOf(String name) {
        Integer known = numbers.get(name);
        return known == null ? add(name) : known;
    }

    Bkt parameters(int number) {
        return points.get(number);
    }

    /** {@link Bkt#retained}, to the last bit. */
    double retained(int number, double mastery, int steps) {
        Bkt point = points.get(number);
        if (steps <= 1 || point.forget() == 0) {
            return point.retained(mastery, steps);
        }
        return mastery * kept(number, point, steps);
    }

    /** What is left of mastery where a step costs that much. */
    static double left(double mastery, double forget, int steps) {
        double left = mastery;
        double kept = 1 - forget;
        for (int rest = steps; rest > 0; rest >>>= 1) {
            if ((rest & 1) == 1) {
                left = left * kept;
            }
            kept = kept * kept;
        }
        return left;
    }

    /**
     * Probability that an ordinary pupil has the point after so many opportunities, whatever the answers were; between two
     * of them there is one step of forgetting.
     */
    double usualMastery(int number, int earlierOpportunities) {
        double[] ofPoint = usual.get(number);
        if (ofPoint.length == 0) {
            ofPoint = usualMastery(points.get(number));
            usual.set(number, ofPoint);
        }
        return ofPoint[Math.min(earlierOpportunities, OPPORTUNITIES - 1)];
    }

    private static double[] usualMastery(Bkt point) {
        double[] mastery = new double[OPPORTUNITIES];
        mastery[0] = point.prior();
        for (int i = 1; i < OPPORTUNITIES; i++) {
            double learned = mastery[i - 1] + ((1 - mastery[i - 1]) * point.learn());
            mastery[i] = point.retained(learned, 1);
        }
        return mastery;
    }

    private double kept(int number, Bkt point, int steps) {
        double[] ofPoint = kept.get(number);
        if (ofPoint.length == 0) {
            ofPoint = new double[Lapse.MOST_STEPS + 1];
            kept.set(number, ofPoint);
        }
        if (ofPoint[steps] == 0) {
            ofPoint[steps] = point.retained(1, steps);
        }
        return ofPoint[steps];
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    private int add(String name) {
        numbers.put(name, names.size());
        names.add(name);
        points.add(parameters.of(name));
        kept.add(NOT_ASKED);
        usual.add(NOT_ASKED);
        return names.size() - 1;
    }
}
