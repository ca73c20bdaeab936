package org.xueqing.dashboard.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.report.UnitSections.UnitSum;
import org.xueqing.dashboard.teacher.PointSummary;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.diagnosis.paper.PairSums;
import org.xueqing.diagnosis.paper.ScoreSummary;
import org.xueqing.diagnosis.paper.ValueAdded;

/** Parts of the report of a grade. Rows are classes in school order, and nothing orders them by a value. */
record GradeSections(ReportWords say) {

    private static final int LEAST_PUPILS = 10;

    /** @param byClass in school order; empty for fewer than ten pupils */
    record Results(ActivityLine test, Map<VisibleClass, Optional<ScoreSummary>> byClass) {

        boolean hasAny() {
            return byClass.values().stream().anyMatch(Optional::isPresent);
        }
    }

    Section tests(List<Results> tests) {
        String heading = say.say("report.grade.tests");
        return tests.isEmpty()
                ? Section.saying(heading, say.say("report.grade.tests.none"))
                : new Section(
                        heading,
                        List.of(),
                        tests.stream().map(this::grid).toList(),
                        List.of(say.say("report.grade.tests.how")));
    }

    private Grid grid(Results results) {
        List<List<Value>> rows = new ArrayList<>();
        results.byClass().forEach((one, found) -> rows.add(row(name(one), found)));
        List<ScoreSummary> known =
                results.byClass().values().stream().flatMap(Optional::stream).toList();
        if (known.size() > 1) {
            rows.add(row(say.say("report.grade.all"), known.stream().reduce(ScoreSummary::plus)));
        }
        return new Grid(
                results.test().title() + " " + results.test().givenOn(),
                say.columns("class", "pupils", "mean", "excellent", "excellent.between", "pass", "pass.between", "low"),
                rows);
    }

    private List<Value> row(String name, Optional<ScoreSummary> found) {
        return found.map(summary -> List.of(
                        Value.of(name),
                        Value.of(summary.pupils()),
                        say.marks(summary.mean()),
                        Value.percent(summary.excellentRate().orElseThrow().share()),
                        Value.of(say.between(summary.excellentRate().orElseThrow())),
                        Value.percent(summary.passRate().orElseThrow().share()),
                        Value.of(say.between(summary.passRate().orElseThrow())),
                        Value.percent(summary.lowRate().orElseThrow().share())))
                .orElseGet(() -> Stream.concat(
                                Stream.of(Value.of(name), say.unknown("report.grade.few")),
                                Stream.generate(() -> Value.of("")).limit(6))
                        .toList());
    }

    Section noValue() {
        return Section.saying(say.say("report.grade.value"), say.say("report.grade.value.none"));
    }

    Section value(ActivityLine earlier, ActivityLine later, Map<VisibleClass, PairSums> pairs) {
        List<ValueAdded> added = ValueAdded.of(List.copyOf(pairs.values()));
        List<VisibleClass> classes = List.copyOf(pairs.keySet());
        return new Section(
                say.say("report.grade.value"),
                List.of(say.say("report.grade.value.between", earlier.title(), later.title())),
                List.of(new Grid(
                        "",
                        say.columns("class", "both", "expected", "expected.between"),
                        IntStream.range(0, classes.size())
                                .mapToObj(at -> row(classes.get(at), added.get(at)))
                                .toList())),
                List.of(say.say("report.grade.value.how")));
    }

    private List<Value> row(VisibleClass one, ValueAdded added) {
        if (added instanceof ValueAdded.Known known) {
            return List.of(
                    Value.of(name(one)),
                    Value.of(known.pupils()),
                    Value.of(say.say("report.grade.value." + known.expectation())),
                    Value.of(say.say(
                            "report.grade.value.interval",
                            Value.of(known.low(), 1).text(),
                            Value.of(known.high(), 1).text())));
        }
        ValueAdded.Unknown unknown = (ValueAdded.Unknown) added;
        return List.of(
                Value.of(name(one)),
                unknown.pupils() == 0 ? say.unknown("report.grade.few") : Value.of(unknown.pupils()),
                say.unknown("report.grade.value." + unknown.why()),
                Value.of(""));
    }

    /** @param points of each class, in the order of the classes */
    Section units(List<VisibleClass> classes, List<List<PointSummary>> points) {
        Map<Integer, String> names = new TreeMap<>();
        List<Map<Integer, UnitSum>> sums = new ArrayList<>();
        for (List<PointSummary> ofClass : points) {
            Map<Integer, UnitSum> byUnit = new TreeMap<>();
            ofClass.stream()
                    .filter(point -> point.knowledgePoint().unitNo() > 0
                            && !point.knowledgePoint().isNotYetTaught()
                            && point.pupils() >= LEAST_PUPILS)
                    .forEach(point -> {
                        names.put(
                                point.knowledgePoint().unitNo(),
                                point.knowledgePoint().unitTitle());
                        byUnit.merge(point.knowledgePoint().unitNo(), UnitSum.of(point), UnitSum::plus);
                    });
            sums.add(byUnit);
        }
        if (names.isEmpty()) {
            return Section.saying(say.say("report.grade.units"), say.say("report.grade.units.none"));
        }
        List<List<Value>> rows = new ArrayList<>();
        names.forEach((unit, title) -> {
            List<Optional<UnitSum>> shown = shown(unit, sums);
            for (int at = 0; at < shown.size(); at++) {
                rows.add(row(say.say("report.unit", unit, title), name(classes.get(at)), shown.get(at)));
            }
        });
        return new Section(
                say.say("report.grade.units"),
                List.of(),
                List.of(new Grid("", say.columns("unit", "class", "held", "cells"), rows)),
                List.of(say.say("report.grade.units.how")));
    }

    /** The grade's sum stands on another page: one class left out could be found by subtraction, so another goes with it. */
    static List<Optional<UnitSum>> shown(int unit, List<Map<Integer, UnitSum>> classes) {
        List<Optional<UnitSum>> shown = new ArrayList<>(classes.stream()
                .map(byUnit -> Optional.ofNullable(byUnit.get(unit)))
                .toList());
        if (shown.stream().filter(Optional::isEmpty).count() == 1) {
            shown.stream()
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong(UnitSum::cells))
                    .ifPresent(least -> shown.set(shown.indexOf(Optional.of(least)), Optional.empty()));
        }
        return shown;
    }

    private List<Value> row(String unit, String className, Optional<UnitSum> found) {
        return found.map(sum -> List.of(
                        Value.of(unit),
                        Value.of(className),
                        Value.percent((double) sum.held() / sum.cells()),
                        Value.of(say.of(sum.held(), sum.cells()))))
                .orElseGet(() -> List.of(
                        Value.of(unit), Value.of(className), say.unknown("report.grade.few.unit"), Value.of("")));
    }

    private String name(VisibleClass one) {
        return one.name().in(say.language());
    }
}
