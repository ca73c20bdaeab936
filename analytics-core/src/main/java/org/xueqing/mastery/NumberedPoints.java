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

    private final BktParameters parameters;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Bkt> points = new ArrayList<>();

    /** By point and steps: the share of mastery that is left; 0 until asked for, since a power costs as much as all else. */
    private final List<double[]> kept = new ArrayList<>();

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
        return names.size() - 1;
    }
}
