package org.xueqing.ingest.alarm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xueqing.report.OutlooksRow;

/**
 * What one run foretells, and under which conditions alarms may be made of it.
 *
 * @param outlooks that alarm, and those of pupils with an open alarm: few of all
 * @param goingOn courses that classes are in
 * @param alarmFrom risk from which on outlooks alarm, by kind of course; a kind of which nothing was learnt is missing
 * @param withheld pupils whose guardians do not agree to prediction
 * @param mostADay new alarms of a class on one day, by class; a class that is missing gets none
 */
public record Foretold(
        List<OutlooksRow> outlooks,
        Set<ClassCourse> goingOn,
        Map<String, Double> alarmFrom,
        Set<String> withheld,
        Map<String, Integer> mostADay) {

    /** A course that a class is in. */
    public record ClassCourse(String classId, String course) {}

    public Foretold {
        outlooks = List.copyOf(outlooks);
        goingOn = Set.copyOf(goingOn);
        alarmFrom = Map.copyOf(alarmFrom);
        withheld = Set.copyOf(withheld);
        mostADay = Map.copyOf(mostADay);
    }
}
