package org.xueqing.dashboard.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.report.ReportQueries.Alarms;
import org.xueqing.dashboard.report.ReportQueries.Practice;
import org.xueqing.dashboard.report.ReportQueries.Week;

/** What changed in some days: lessons, practice, weeks, and alarms, of which nobody is named unless the teacher asks. */
record MonthSections(ReportWords say) {

    /** @param before the month before this one */
    Section practice(Practice now, Practice before) {
        List<List<Value>> rows = List.of(
                List.of(Value.of(say.say("report.exercises")), Value.of(now.exercises()), Value.of(before.exercises())),
                List.of(Value.of(say.say("report.practising")), Value.of(now.pupils()), Value.of(before.pupils())),
                List.of(Value.of(say.say("report.right")), right(now), right(before)));
        return new Section(
                say.say("report.practice"),
                List.of(),
                List.of(new Grid("", say.columns("figure", "month", "before"), rows)),
                List.of(say.say("report.practice.how")));
    }

    private Value right(Practice practice) {
        return practice.exercises() == 0
                ? say.unknown("paper.why.NO_ANSWERS")
                : Value.percent((double) practice.correct() / practice.exercises());
    }

    Section taught(List<String> points) {
        return Section.saying(
                say.say("report.taught"),
                points.isEmpty()
                        ? say.say("report.taught.none")
                        : say.say("report.taught.points", points.size(), String.join(say.say("report.and"), points)));
    }

    Section weeks(List<Week> weeks) {
        if (weeks.isEmpty()) {
            return Section.saying(say.say("report.weeks"), say.say("report.weeks.none"));
        }
        List<List<Value>> rows = weeks.stream()
                .map(week -> List.of(
                        Value.of(week.week().toString()),
                        Value.of(week.pupils()),
                        Value.of(week.answers()),
                        week.pointsPractised() == 0
                                ? say.unknown("report.few")
                                : Value.percent((double) week.pointsHeld() / week.pointsPractised()),
                        Value.of(say.of(week.pointsHeld(), week.pointsPractised()))))
                .toList();
        return new Section(
                say.say("report.weeks"),
                List.of(),
                List.of(new Grid("", say.columns("week", "pupils", "answers", "held", "cells"), rows)),
                List.of(say.say("report.weeks.how")));
    }

    /** @param named who has an alarm, in school order; empty where nobody is to be named */
    Section alarms(Alarms alarms, List<VisiblePupil> named) {
        List<List<Value>> rows = List.of(
                List.of(Value.of(say.say("report.alarms.open")), Value.of(alarms.openPupils())),
                List.of(Value.of(say.say("report.alarms.raised")), Value.of(alarms.raised())),
                List.of(Value.of(say.say("report.alarms.cleared")), Value.of(alarms.cleared())));
        List<String> sentences = new ArrayList<>();
        if (!named.isEmpty()) {
            sentences.add(say.say(
                    "report.alarms.names",
                    named.stream().map(VisiblePupil::name).collect(Collectors.joining(say.say("report.and")))));
        }
        return new Section(
                say.say("report.alarms"),
                sentences,
                List.of(new Grid("", say.columns("figure", "count"), rows)),
                List.of(say.say("report.alarms.how")));
    }
}
