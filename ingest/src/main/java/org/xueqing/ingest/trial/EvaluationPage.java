package org.xueqing.ingest.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.xueqing.evaluation.Judgement;
import org.xueqing.evaluation.OpportunityBand;
import org.xueqing.evaluation.Reliability;
import org.xueqing.ingest.message.Sentence;

/** One self-contained HTML page: tables, and for each model its reliability diagram and learning curve, as inline SVG. */
public final class EvaluationPage {

    private static final String STYLE =
            """
            body{font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:92rem;margin:2rem auto;\
            padding:0 1rem;color:#1b1b1b}
            .wide{overflow-x:auto}table{border-collapse:collapse;margin:1rem 0;font-variant-numeric:tabular-nums}
            th,td{padding:.25rem .75rem;border-bottom:1px solid #ccc;text-align:right;white-space:nowrap}
            th:first-child,td:first-child{text-align:left}
            .charts{display:flex;flex-wrap:wrap;gap:1rem}svg{width:26rem;max-width:100%;background:#fff}
            svg text{font-size:11px;fill:#444}.grid{stroke:#ddd}polyline{fill:none;stroke-width:2}
            .ideal{stroke:#888;stroke-dasharray:4 4}.said{stroke:#b35806}.came{stroke:#2166ac}
            circle.said{fill:#b35806;stroke:none}circle.came{fill:#2166ac;stroke:none}
            """;

    private final Summary summary;
    private final Locale language;

    private EvaluationPage(Summary summary, Locale language) {
        this.summary = summary;
        this.language = language;
    }

    /** @param footing date, code version, seed: what a reader needs to repeat the run */
    public static String of(Summary summary, Sentence footing, Locale language) {
        return new EvaluationPage(summary, language).page(footing);
    }

    private String page(Sentence footing) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language.toLanguageTag()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + Html.escaped(said("title")) + "</title><style>" + STYLE + "</style></head><body>\n");
        html.append(Html.element("h1", said("title")));
        summary.sentences().forEach(sentence -> html.append(Html.element("p", sentence.in(language))));
        html.append(Html.element("p", said("protocol")));
        html.append(Html.table(
                Summary.header(language),
                summary.models().stream().map(Summary::cells).toList()));
        html.append(Html.element("p", said("reading", summary.subject().resamples())));
        html.append(Html.element("h2", Sentence.of("trial.by-fold").in(language)));
        html.append(Html.table(
                summary.foldHeader(language),
                summary.models().stream().map(Summary::foldCells).toList()));
        html.append(Html.element("h2", said("brier")));
        html.append(brier());
        summary.models().forEach(model -> html.append(section(model)));
        return html.append(Html.element("footer", footing.in(language)))
                .append("</body></html>\n")
                .toString();
    }

    private String brier() {
        return Html.table(
                columns("model", "brier", "brier-reliability", "brier-resolution", "brier-uncertainty", "brier-within"),
                summary.models().stream().map(EvaluationPage::brierCells).toList());
    }

    private static List<String> brierCells(ModelFigures model) {
        Reliability reliability = model.pooled().reliability();
        return List.of(
                model.name(),
                FigureText.of(reliability.brier(), 5),
                FigureText.of(reliability.reliability(), 5),
                FigureText.of(reliability.resolution(), 5),
                FigureText.of(reliability.uncertainty(), 5),
                FigureText.of(reliability.within(), 5));
    }

    private String section(ModelFigures model) {
        Judgement pooled = model.pooled();
        return Html.element("h2", said("model", model.name()))
                + Html.element(
                        "p", said("settings", model.skills(), model.learner().settings()))
                + "<div class=\"charts\">" + reliability(model.name(), pooled.reliability())
                + curve(model.name(), pooled.opportunities()) + "</div>\n"
                + Html.element(
                        "p",
                        said(
                                "recalibration",
                                FigureText.with(
                                        FigureText.slope(pooled),
                                        pooled.intervals().slope(),
                                        3),
                                FigureText.intercept(pooled),
                                FigureText.with(
                                        FigureText.of(pooled.reliability().ece(), 4),
                                        pooled.intervals().ece(),
                                        4)))
                + bins(pooled.reliability())
                + bands(pooled.opportunities());
    }

    private String reliability(String model, Reliability reliability) {
        List<Svg.Point> points = reliability.bins().stream()
                .map(bin -> new Svg.Point(bin.meanPredicted(), bin.shareCorrect()))
                .toList();
        Svg svg = new Svg(said("reliability-title", model))
                .axes(said("predicted"), said("observed"), List.of("0.1", "0.3", "0.5", "0.7", "0.9"))
                .line("ideal", List.of(new Svg.Point(0, 0), new Svg.Point(1, 1)))
                .line("came", points);
        long most = reliability.bins().stream()
                .mapToLong(Reliability.Bin::answers)
                .max()
                .orElse(1);
        for (int i = 0; i < points.size(); i++) {
            Reliability.Bin bin = reliability.bins().get(i);
            double radius = 2 + 5 * Math.sqrt((double) bin.answers() / most);
            svg.dot("came", points.get(i), radius, said("bin", FigureText.count(bin.answers())));
        }
        return svg.end();
    }

    private String curve(String model, List<OpportunityBand> bands) {
        List<Svg.Point> said = points(bands, OpportunityBand::meanPredicted);
        List<Svg.Point> came = points(bands, OpportunityBand::shareCorrect);
        Svg svg = new Svg(said("curve-title", model))
                .axes(
                        said("opportunity"),
                        said("curve-axis"),
                        bands.stream().map(OpportunityBand::label).toList())
                .line("said", said)
                .line("came", came);
        for (int i = 0; i < bands.size(); i++) {
            String count = said("bin", FigureText.count(bands.get(i).accuracy().answers()));
            svg.dot("said", said.get(i), 3, count).dot("came", came.get(i), 3, count);
        }
        return svg.end();
    }

    private static List<Svg.Point> points(List<OpportunityBand> bands, ToDoubleFunction<OpportunityBand> up) {
        return IntStream.range(0, bands.size())
                .mapToObj(i -> new Svg.Point(Svg.place(i, bands.size()), up.applyAsDouble(bands.get(i))))
                .toList();
    }

    private String bins(Reliability reliability) {
        return Html.table(
                columns("bin", "answers", "mean-predicted", "share-correct"),
                reliability.bins().stream()
                        .map(bin -> List.of(
                                FigureText.of(bin.number() / 10.0, 1) + "–"
                                        + FigureText.of((bin.number() + 1) / 10.0, 1),
                                FigureText.count(bin.answers()),
                                FigureText.of(bin.meanPredicted(), 4),
                                FigureText.of(bin.shareCorrect(), 4)))
                        .toList());
    }

    private String bands(List<OpportunityBand> bands) {
        return Html.table(
                columns("opportunity", "answers", "mean-predicted", "share-correct", "auc-alone", "log-loss", "rmse"),
                bands.stream()
                        .map(band -> List.of(
                                band.label(),
                                FigureText.count(band.accuracy().answers()),
                                FigureText.of(band.meanPredicted(), 4),
                                FigureText.of(band.shareCorrect(), 4),
                                FigureText.of(band.accuracy().auc(), 4),
                                FigureText.of(band.accuracy().logLoss(), 4),
                                FigureText.of(band.accuracy().rmse(), 4)))
                        .toList());
    }

    private List<String> columns(String... names) {
        return Arrays.stream(names)
                .map(name -> Sentence.of("trial.column." + name).in(language))
                .toList();
    }

    private String said(String key, Object... arguments) {
        return Sentence.of("trial.page." + key, arguments).in(language);
    }
}
