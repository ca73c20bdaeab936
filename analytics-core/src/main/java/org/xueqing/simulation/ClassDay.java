package org.xueqing.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One school day of a class: the lesson, then the work it sets.
 *
 * @param taught points new today
 * @param reviewed points of earlier volumes taken up again
 * @param soFar all points taught or reviewed until now
 */
record ClassDay(
        SimulatedClass home,
        LocalDate day,
        Instant lessonAt,
        List<String> taught,
        List<String> reviewed,
        List<String> soFar,
        List<SimulatedActivity> activities) {}
