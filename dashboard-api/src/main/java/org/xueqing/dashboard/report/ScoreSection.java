package org.xueqing.dashboard.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xueqing.dashboard.report.Report.Grid;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.diagnosis.paper.ScoreLevel;
import org.xueqing.diagnosis.paper.ScoreSummary;
import org.xueqing.diagnosis.paper.Thresholds;
import org.xueqing.itemanalysis.WilsonInterval;

/** 成绩 of a class: tests alone, because practice has no totals, for nobody. */
record ScoreSection(ReportWords say, Thresholds thresholds) {

    /** How a class did in a test. */
    record Result(ActivityLine test, ScoreSummary summary) {}

    /** @param results the newest first */
    Section section(List<Result> results) {
        String heading = say.say("report.score");
        if (results.isEmpty()) {
            return Section.saying(heading, say.say("report.score.none"));
        }
        List<Grid> grids = new ArrayList<>();
        results.forEach(result -> grids.add(figures(result)));
        grids.add(bands(results.get(0)));
        grids.add(levels(results.get(0)));
        return new Section(
                heading,
                List.of(),
                grids,
                List.of(say.say(
                        "report.score.how",
                        thresholds.excellent(),
                        thresholds.good(),
                        thresholds.pass(),
                        thresholds.low())));
    }

    private Grid figures(Result result) {
        ScoreSummary summary = result.summary();
        List<List<Value>> rows = List.of(
                List.of(
                        Value.of(say.say("report.mean")),
                        say.marks(summary.mean()),
                        Value.of(say.say("report.pupils", summary.pupils())),
                        Value.of(say.say(
                                "report.deviation",
                                say.marks(summary.deviation()).text()))),
                rate(
                        "paper.excellent",
                        thresholds.excellent(),
                        summary.at(ScoreLevel.EXCELLENT),
                        summary.excellentRate(),
                        summary),
                rate("paper.pass", thresholds.pass(), summary.passed(), summary.passRate(), summary),
                rate("paper.low", thresholds.low(), summary.low(), summary.lowRate(), summary));
        return new Grid(caption(result), say.columns("figure", "value", "basis", "sureness"), rows);
    }

    private String caption(Result result) {
        return say.say(
                "report.test",
                result.test().title(),
                result.test().givenOn().toString(),
                Value.of(result.summary().full() / 100.0, 2).text());
    }

    private List<Value> rate(
            String name, int threshold, int count, Optional<WilsonInterval> rate, ScoreSummary summary) {
        return List.of(
                Value.of(say.say("report.percent", say.say(name, threshold))),
                rate.map(it -> Value.percent(it.share())).orElseGet(() -> say.unknown("paper.why.NO_ANSWERS")),
                Value.of(say.say("report.of", count, summary.pupils())),
                Value.of(rate.map(say::between).orElse("")));
    }

    private Grid bands(Result last) {
        List<List<Value>> rows = new ArrayList<>();
        for (int band = ScoreSummary.BANDS - 1; band >= 0; band--) {
            String name = band == ScoreSummary.BANDS - 1
                    ? say.say("paper.band.last")
                    : say.say("paper.band", band * 10, band * 10 + 10);
            rows.add(List.of(Value.of(name), Value.of(last.summary().bands().get(band))));
        }
        return new Grid(say.say("report.distribution", last.test().title()), say.columns("band", "pupils"), rows);
    }

    private Grid levels(Result last) {
        List<List<Value>> rows = new ArrayList<>();
        for (ScoreLevel level : ScoreLevel.values()) {
            rows.add(List.of(
                    Value.of(say.say("paper.level." + level)),
                    Value.of(last.summary().at(level))));
        }
        return new Grid(say.say("report.levels", last.test().title()), say.columns("level", "pupils"), rows);
    }
}
