package org.xueqing.simulation;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The period as it goes by, one week at a time; holds the pupils' minds and what is still on its way. */
final class SchoolWeeks implements Iterator<SchoolWeek> {

    private final SchoolPlan plan;
    private final List<ClassLife> classes;
    private int weeksGone;

    SchoolWeeks(SchoolPlan plan, List<ClassLife> classes) {
        this.plan = plan;
        this.classes = List.copyOf(classes);
    }

    @Override
    public boolean hasNext() {
        return weeksGone < plan.weeks();
    }

    /** Classes live at the same time; what comes of it does not depend on how many at once. */
    @Override
    public SchoolWeek next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the plan has " + plan.weeks() + " weeks");
        }
        LocalDate first = plan.firstDay().plusWeeks(weeksGone);
        weeksGone++;
        int number = weeksGone;
        List<SchoolWeek> byClass =
                classes.parallelStream().map(it -> it.live(number, first)).toList();
        return SchoolWeek.merged(byClass);
    }
}
