package org.xueqing.mastery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;

/**
 * Knowledge points by number, so that a trace is columns of numbers. A point gets its number when it first comes. Not for
 * two threads.
 */
final class NumberedPoints {

    private final BktParameters parameters;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Bkt> points = new ArrayList<>();

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
        return names.size() - 1;
    }
}
