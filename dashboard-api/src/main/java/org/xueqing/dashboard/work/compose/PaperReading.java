package org.xueqing.dashboard.work.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.dashboard.work.compose.ComposedPaper.Line;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.forecast.ClassForecast;
import org.xueqing.ingest.forecast.ClassForecast.Known;
import org.xueqing.ingest.plan.ItemTimes;
import org.xueqing.item.choice.Exposure;
import org.xueqing.measurement.paper.Band;
import org.xueqing.measurement.paper.Candidate;
import org.xueqing.measurement.paper.Foretold;
import org.xueqing.measurement.paper.PaperForecast;
import org.xueqing.measurement.paper.PlannedItem;

/** Reads a paper that is being put together, with what is foretold of it. */
record PaperReading(
        VisibleClass visible,
        Exposure exposure,
        ClassForecast forecast,
        GivenItems items,
        ItemPoints itemPoints,
        PointList names) {

    private static final int HUNDREDTHS = 2;

    ComposedPaper of(PaperWish wish, Locale language) {
        Map<String, GivenItems.Found> found =
                items.find(visible.schoolId(), wish.items().keySet());
        Map<String, List<String>> about = itemPoints.of(found.keySet());
        Known known = forecast.of(about);
        List<PlannedItem> planned = found.keySet().stream()
                .map(id ->
                        new PlannedItem(id, hundredths(wish, id), known.item(id).chance()))
                .toList();
        PaperForecast foretold = PaperForecast.of(planned, known.abilities(), wish.seed());
        List<Line> lines = new ArrayList<>();
        Map<Candidate, Integer> chosen = new HashMap<>();
        found.forEach((id, item) -> {
            List<String> points = about.getOrDefault(id, List.of());
            Optional<Foretold> share = Optional.ofNullable(foretold.items().get(id));
            Band band = share.map(it -> Band.of(it.value())).orElse(Band.UNKNOWN);
            var numbers = org.xueqing.item.choice.Candidate.of(
                    id, item.content().stem(), item.content().rule().text());
            lines.add(new Line(
                    id,
                    item.content(),
                    points.stream().map(point -> names.name(point, language)).toList(),
                    marks(wish, id),
                    known.item(id).source(),
                    share,
                    band,
                    exposure.of(numbers).times()));
            chosen.put(
                    new Candidate(id, numbers.numbers(), points, names.competencies(points), band, 0),
                    hundredths(wish, id));
        });
        return new ComposedPaper(
                lines,
                foretold,
                chosen.isEmpty() ? List.of() : wish.blueprint().against(chosen),
                found.keySet().stream()
                        .mapToInt(id -> ItemTimes.seconds(id, visible.name().grade()))
                        .sum(),
                known.runId(),
                known.modelId());
    }

    private static BigDecimal marks(PaperWish wish, String itemId) {
        return wish.items().getOrDefault(itemId, BigDecimal.ONE);
    }

    private static int hundredths(PaperWish wish, String itemId) {
        return marks(wish, itemId).movePointRight(HUNDREDTHS).intValueExact();
    }
}
