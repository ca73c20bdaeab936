package org.xueqing.mastery;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What we believe about one pupil: the points with evidence, in the order of their names. */
public record PupilMastery(Map<String, PointMastery> byPoint) {

    public static final PupilMastery EMPTY = new PupilMastery(Map.of());

    public PupilMastery {
        byPoint = Collections.unmodifiableMap(new TreeMap<>(byPoint));
    }
}
