package org.xueqing.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The term as it goes by, one week at a time; holds the pupils' minds and what is still on its way. */
final class SchoolTerm implements Iterator<SchoolWeek> {

    private final SchoolPlan plan;
    private final List<ClassTerm> classes;
    private List<Sent> underway = List.of();
    private int weeksGone;

    SchoolTerm(SchoolPlan plan, List<ClassTerm> classes) {
        this.plan = plan;
        this.classes = List.copyOf(classes);
    }

    @Override
    public boolean hasNext() {
        return weeksGone < plan.weeks();
    }

    @Override
    public SchoolWeek next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the term has " + plan.weeks() + " weeks");
        }
        LocalDate first = plan.firstDay().plusWeeks(weeksGone);
        WeekLog log = new WeekLog(underway);
        first.datesUntil(first.plusWeeks(1)).forEach(day -> classes.forEach(it -> it.live(day, log)));
        weeksGone++;
        Instant end = Timetable.midnight(first.plusWeeks(1));
        underway = log.underwayAt(end);
        return log.close(weeksGone, first, end, knowledge());
    }

    private List<Knowledge> knowledge() {
        return classes.stream().flatMap(ClassTerm::knowledge).toList();
    }
}
