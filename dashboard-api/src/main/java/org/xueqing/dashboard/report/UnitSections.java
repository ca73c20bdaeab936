package org.xueqing.dashboard.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.teacher.PointColumn;
import org.xueqing.dashboard.teacher.PointSummary;
import org.xueqing.dashboard.teacher.WeakestPoints;
import org.xueqing.itemanalysis.WilsonInterval;

/** What the class holds of each unit of the volume, and which points to teach again. */
record UnitSections(ReportWords say) {

    Section units(List<PointSummary> points) {
        Map<String, UnitSum> units = new LinkedHashMap<>();
        points.stream()
                .filter(point -> !point.knowledgePoint().isNotYetTaught())
                .sorted(Comparator.comparingInt(point -> point.knowledgePoint().unitNo()))
                .forEach(point -> units.merge(unit(point.knowledgePoint()), UnitSum.of(point), UnitSum::plus));
        if (units.isEmpty()) {
            return Section.saying(say.say("report.units"), say.say("report.units.none"));
        }
        List<List<Value>> rows = new ArrayList<>();
        units.forEach((unit, sum) -> rows.add(row(unit, sum)));
        return new Section(
                say.say("report.units"),
                List.of(),
                List.of(new Grid("", say.columns("unit", "points", "held", "cells", "answers", "right"), rows)),
                List.of(say.say("report.units.how")));
    }

    private List<Value> row(String unit, UnitSum sum) {
        return List.of(
                Value.of(unit),
                Value.of(sum.points()),
                sum.isEnough() ? Value.percent((double) sum.held() / sum.cells()) : say.unknown("report.few"),
                Value.of(say.of(sum.held(), sum.cells())),
                Value.of(sum.answers()),
                sum.answers() > 0
                        ? Value.percent((double) sum.correct() / sum.answers())
                        : say.unknown("paper.why.NO_ANSWERS"));
    }

    Section again(WeakestPoints weakest) {
        String heading = say.say("report.again");
        if (weakest.weakest().isEmpty()) {
            return Section.saying(heading, say.say("report.again.none"));
        }
        List<List<Value>> rows = weakest.weakest().stream().map(this::row).toList();
        return new Section(
                heading,
                List.of(),
                List.of(new Grid("", say.columns("point", "unit", "held", "of", "sureness", "answers"), rows)),
                List.of(say.say("report.again.how")));
    }

    private List<Value> row(PointSummary point) {
        return List.of(
                Value.of(point.knowledgePoint().nameIn(say.language())),
                Value.of(unit(point.knowledgePoint())),
                Value.percent(point.shareHolding()),
                Value.of(say.say("report.of", point.mastered(), point.pupils())),
                Value.of(say.between(WilsonInterval.of(point.mastered(), point.pupils()))),
                Value.of(point.answers()));
    }

    private String unit(PointColumn point) {
        return point.unitNo() == 0
                ? say.say("report.unit.none")
                : say.say("report.unit", point.unitNo(), point.unitTitle()).strip();
    }

    /**
     * Sums over the points of a unit.
     *
     * @param cells pupils with evidence, each counted at each point
     * @param held of those, with the point held
     */
    record UnitSum(int points, long cells, long held, long answers, long correct, boolean isEnough) {

        static UnitSum of(PointSummary point) {
            return new UnitSum(1, point.pupils(), point.mastered(), point.answers(), point.correct(), point.isEnough());
        }

        /** Enough where one of the points has enough. */
        UnitSum plus(UnitSum other) {
            return new UnitSum(
                    points + other.points,
                    cells + other.cells,
                    held + other.held,
                    answers + other.answers,
                    correct + other.correct,
                    isEnough || other.isEnough);
        }
    }
}
