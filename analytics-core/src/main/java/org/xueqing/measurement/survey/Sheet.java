package org.xueqing.measurement.survey;

import java.util.Map;
import java.util.TreeMap;

/**
 * A booklet that somebody filled in; nobody knows who.
 *
 * @param stratum the class
 * @param booklet which one, from 0
 * @param right by item of the booklet; what was left out is not right
 */
public record Sheet(String stratum, int booklet, Map<String, Boolean> right) {
    public Sheet {
        right = new TreeMap<>(right);
    }
}
