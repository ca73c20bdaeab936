package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.List;

/**
 * What happened in seven days, and the truth behind it.
 *
 * @param number from 1
 * @param sent in the order in which events left the school; late ones may stem from an earlier week
 * @param answers truth behind each answer given in this week, sent or still on its way
 * @param knowledge truth per pupil and point at the end of the week
 */
public record SchoolWeek(
        int number,
        LocalDate firstDay,
        List<Sent> sent,
        List<SimulatedActivity> activities,
        List<Absence> absences,
        List<AnswerTruth> answers,
        List<Knowledge> knowledge) {}
