package org.xueqing.dashboard.work.compose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.bank.Draws;
import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.forecast.ClassForecast;
import org.xueqing.ingest.forecast.ClassForecast.Known;
import org.xueqing.item.choice.Exposure;
import org.xueqing.measurement.paper.Band;
import org.xueqing.measurement.paper.Candidate;
import org.xueqing.measurement.paper.Foretold;
import org.xueqing.measurement.paper.PaperForecast;
import org.xueqing.measurement.paper.PlannedItem;

/** What may stand on a paper of a class: items that are on it already, and drawn ones, with how hard they will be for the class. */
record ItemPool(
        VisibleClass visible,
        Exposure exposure,
        ClassForecast forecast,
        Draws draws,
        GivenItems items,
        ItemPoints itemPoints,
        PointList names,
        LocalDate today) {

    /** Candidates for each wanted item of a point: enough to find easy and hard ones among them. */
    private static final int CANDIDATES_PER_ITEM = 3;

    private static final int FEWEST_CANDIDATES = 8;
    private static final int MOST_CANDIDATES = 160;

    /** @param contents what the items say, by id */
    record Pool(Map<String, Content> contents, List<Candidate> items) {

        Optional<Candidate> item(String id) {
            return items.stream().filter(item -> item.itemId().equals(id)).findFirst();
        }

        List<Candidate> without(Collection<String> gone) {
            return items.stream().filter(item -> !gone.contains(item.itemId())).toList();
        }

        BigDecimal usualMarks(String id) {
            return Optional.ofNullable(contents.get(id)).map(Content::fullMarks).orElse(BigDecimal.ONE);
        }
    }

    Pool of(PaperWish wish) {
        Map<String, Content> contents = new LinkedHashMap<>();
        items.find(visible.schoolId(), wish.items().keySet()).forEach((id, found) -> contents.put(id, found.content()));
        drawn(wish).forEach(line -> contents.putIfAbsent(line.itemId(), line.content()));
        Map<String, List<String>> about = itemPoints.of(contents.keySet());
        Map<String, Foretold> shares = shares(contents.keySet(), forecast.of(about), wish.seed());
        return new Pool(
                contents,
                contents.entrySet().stream()
                        .map(item -> candidate(
                                item.getKey(), item.getValue(), about.getOrDefault(item.getKey(), List.of()), shares))
                        .toList());
    }

    private static Map<String, Foretold> shares(Collection<String> ids, Known known, long seed) {
        List<PlannedItem> planned = ids.stream()
                .map(id -> new PlannedItem(id, 1, known.item(id).chance()))
                .toList();
        return PaperForecast.ofEach(planned, known.abilities(), seed);
    }

    private Candidate candidate(String id, Content content, List<String> about, Map<String, Foretold> shares) {
        var numbers = org.xueqing.item.choice.Candidate.of(
                id, content.stem(), content.rule().text());
        Band band = Optional.ofNullable(shares.get(id))
                .map(share -> Band.of(share.value()))
                .orElse(Band.UNKNOWN);
        return new Candidate(
                id,
                numbers.numbers(),
                about,
                names.competencies(about),
                band,
                exposure.of(numbers).times());
    }

    private List<Draws.Line> drawn(PaperWish wish) {
        List<String> wanted = wish.points();
        int each = Math.max(
                FEWEST_CANDIDATES,
                Math.min(MOST_CANDIDATES, CANDIDATES_PER_ITEM * wish.count()) / Math.max(1, wanted.size()));
        Draws.Some some = new Draws.Some(each, wish.seed(), wish.days());
        return wanted.stream()
                .flatMap(point -> draws.some(visible.schoolId(), point, some, exposure, today).stream())
                .toList();
    }
}
