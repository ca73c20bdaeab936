package org.xueqing.dashboard.work.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.PointQueries;
import org.xueqing.dashboard.work.bank.Draws;
import org.xueqing.dashboard.work.bank.PointList;
import org.xueqing.dashboard.work.compose.ComposedPaper.Line;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GivenItems;
import org.xueqing.ingest.bank.Givings;
import org.xueqing.ingest.forecast.ClassChances;
import org.xueqing.ingest.forecast.ClassChances.Known;
import org.xueqing.ingest.forecast.ClassChances.Sourced;
import org.xueqing.ingest.plan.ItemTimes;
import org.xueqing.item.choice.Exposure;
import org.xueqing.measurement.paper.Band;
import org.xueqing.measurement.paper.Candidate;
import org.xueqing.measurement.paper.Foretold;
import org.xueqing.measurement.paper.PaperForecast;
import org.xueqing.measurement.paper.PlannedItem;
import org.xueqing.measurement.paper.Proposal;

/** Proposes items for a paper of a class and foretells what the class will make of it. */
@Service
class Composing {

    /** Candidates for each wanted item of a point: enough to find easy and hard ones among them. */
    private static final int CANDIDATES_PER_ITEM = 3;

    private static final int FEWEST_CANDIDATES = 8;
    private static final int MOST_CANDIDATES = 160;
    private static final int HUNDREDTHS = 2;

    private final ClassPupils pupils;
    private final ClassChances chances;
    private final Draws draws;
    private final Givings givings;
    private final GivenItems items;
    private final ItemPoints itemPoints;
    private final PointList names;
    private final PointQueries points;

    Composing(
            ClassPupils pupils,
            ClassChances chances,
            Draws draws,
            Givings givings,
            GivenItems items,
            ItemPoints itemPoints,
            PointList names,
            PointQueries points) {
        this.pupils = pupils;
        this.chances = chances;
        this.draws = draws;
        this.givings = givings;
        this.items = items;
        this.itemPoints = itemPoints;
        this.names = names;
        this.points = points;
    }

    /** What may stand on the paper: what items say, what they are about, and how hard they will be for the class. */
    private record Pool(
            Map<String, Content> contents, Map<String, List<String>> points, Exposure exposure, List<Candidate> items) {

        Optional<Candidate> item(String id) {
            return items.stream().filter(item -> item.itemId().equals(id)).findFirst();
        }
    }

    /** New items for the whole paper. */
    PaperWish propose(VisibleClass visible, PaperWish wish) {
        PaperWish again = wish.again();
        Pool pool = pool(visible, again);
        return again.with(
                marks(
                        Proposal.of(allowed(pool, again.gone()), again.blueprint(), again.count(), again.seed()),
                        pool,
                        Map.of()),
                List.of());
    }

    /** Another item in the place of one. */
    PaperWish swap(VisibleClass visible, PaperWish wish, String itemId) {
        return changed(visible, wish, itemId, true);
    }

    PaperWish drop(PaperWish wish, String itemId) {
        Map<String, BigDecimal> rest = new LinkedHashMap<>(wish.items());
        rest.remove(itemId);
        return wish.with(rest, List.of(itemId));
    }

    /** One more item, at the end. */
    PaperWish add(VisibleClass visible, PaperWish wish) {
        return changed(visible, wish, "", false);
    }

    private PaperWish changed(VisibleClass visible, PaperWish wish, String leaving, boolean isSwap) {
        Pool pool = pool(visible, wish);
        List<Candidate> kept = wish.items().keySet().stream()
                .filter(id -> !id.equals(leaving))
                .flatMap(id -> pool.item(id).stream())
                .toList();
        List<String> gone = new ArrayList<>(wish.gone());
        gone.add(leaving);
        List<Candidate> all =
                Proposal.with(kept, allowed(pool, gone), wish.blueprint(), kept.size() + 1, wish.seed() + gone.size());
        List<Candidate> placed = new ArrayList<>(kept);
        int place = new ArrayList<>(wish.items().keySet()).indexOf(leaving);
        all.stream()
                .skip(kept.size())
                .forEach(one -> placed.add(isSwap && place >= 0 ? Math.min(place, placed.size()) : placed.size(), one));
        return wish.with(
                marks(placed, pool, wish.items()), isSwap && !leaving.isEmpty() ? List.of(leaving) : List.of());
    }

    private static List<Candidate> allowed(Pool pool, Collection<String> gone) {
        return pool.items().stream()
                .filter(item -> !gone.contains(item.itemId()))
                .toList();
    }

    private static Map<String, BigDecimal> marks(List<Candidate> chosen, Pool pool, Map<String, BigDecimal> before) {
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        chosen.forEach(item -> marks.put(
                item.itemId(),
                before.getOrDefault(
                        item.itemId(),
                        Optional.ofNullable(pool.contents().get(item.itemId()))
                                .map(Content::fullMarks)
                                .orElse(BigDecimal.ONE))));
        return marks;
    }

    private Pool pool(VisibleClass visible, PaperWish wish) {
        Exposure exposure = givings.ofClass(visible.id());
        Map<String, Content> contents = new LinkedHashMap<>();
        items.find(visible.schoolId(), wish.items().keySet()).forEach((id, found) -> contents.put(id, found.content()));
        drawn(visible, wish, exposure).forEach(line -> contents.putIfAbsent(line.itemId(), line.content()));
        Map<String, List<String>> about = itemPoints.of(contents.keySet());
        Known known = chances.of(asked(visible), about);
        Map<String, Foretold> shares = PaperForecast.ofEach(
                contents.keySet().stream()
                        .map(id -> new PlannedItem(id, 1, sourced(known, id).chance()))
                        .toList(),
                known.abilities(),
                wish.seed());
        List<Candidate> candidates = new ArrayList<>();
        contents.forEach((id, content) -> {
            var numbers = org.xueqing.item.choice.Candidate.of(
                    id, content.stem(), content.rule().text());
            List<String> own = about.getOrDefault(id, List.of());
            Band band = Optional.ofNullable(shares.get(id))
                    .map(share -> Band.of(share.value()))
                    .orElse(Band.UNKNOWN);
            candidates.add(new Candidate(
                    id,
                    numbers.numbers(),
                    own,
                    names.competencies(own),
                    band,
                    exposure.of(numbers).times()));
        });
        return new Pool(contents, about, exposure, candidates);
    }

    private List<Draws.Line> drawn(VisibleClass visible, PaperWish wish, Exposure exposure) {
        List<String> wanted = wish.points();
        List<Draws.Line> all = new ArrayList<>();
        int each = Math.max(
                FEWEST_CANDIDATES,
                Math.min(MOST_CANDIDATES, CANDIDATES_PER_ITEM * wish.count()) / Math.max(1, wanted.size()));
        for (String point : wanted) {
            all.addAll(draws.some(
                    visible.schoolId(),
                    point,
                    new Draws.Some(each, wish.seed(), wish.days()),
                    exposure,
                    points.today()));
        }
        return all;
    }

    /** Pupils whose work may be analysed; those of others are as those of the class. */
    private ClassChances.OfClass asked(VisibleClass visible) {
        return new ClassChances.OfClass(
                visible.schoolId(),
                visible.name().grade(),
                pupils.allFollowed(visible).stream()
                        .filter(VisiblePupil::showsWork)
                        .map(VisiblePupil::studentId)
                        .toList());
    }

    private static Sourced sourced(Known known, String itemId) {
        return Optional.ofNullable(known.items().get(itemId))
                .orElseThrow(() -> new IllegalStateException("no chance of " + itemId));
    }

    /** The paper as it stands; items that the school does not have are left out. */
    ComposedPaper read(VisibleClass visible, PaperWish wish, Locale language) {
        Map<String, GivenItems.Found> found =
                items.find(visible.schoolId(), wish.items().keySet());
        Map<String, List<String>> about = itemPoints.of(found.keySet());
        Known known = chances.of(asked(visible), about);
        List<PlannedItem> planned = found.keySet().stream()
                .map(id ->
                        new PlannedItem(id, full(wish, id), sourced(known, id).chance()))
                .toList();
        PaperForecast forecast = PaperForecast.of(planned, known.abilities(), wish.seed());
        Exposure exposure = givings.ofClass(visible.id());
        List<Line> lines = new ArrayList<>();
        Map<Candidate, Integer> chosen = new HashMap<>();
        found.forEach((id, item) -> {
            Optional<Foretold> share = Optional.ofNullable(forecast.items().get(id));
            Band band = share.map(it -> Band.of(it.value())).orElse(Band.UNKNOWN);
            List<String> own = about.getOrDefault(id, List.of());
            var numbers = org.xueqing.item.choice.Candidate.of(
                    id, item.content().stem(), item.content().rule().text());
            lines.add(new Line(
                    id,
                    item.content(),
                    own.stream().map(point -> names.name(point, language)).toList(),
                    wish.items().getOrDefault(id, BigDecimal.ONE),
                    sourced(known, id).source(),
                    share,
                    band,
                    exposure.of(numbers).times()));
            chosen.put(new Candidate(id, numbers.numbers(), own, names.competencies(own), band, 0), full(wish, id));
        });
        return new ComposedPaper(
                lines,
                forecast,
                chosen.isEmpty() ? List.of() : wish.blueprint().against(chosen),
                found.keySet().stream()
                        .mapToInt(id -> ItemTimes.seconds(id, visible.name().grade()))
                        .sum(),
                known.runId(),
                known.modelId());
    }

    private static int full(PaperWish wish, String itemId) {
        return wish.items()
                .getOrDefault(itemId, BigDecimal.ONE)
                .movePointRight(HUNDREDTHS)
                .intValueExact();
    }
}
