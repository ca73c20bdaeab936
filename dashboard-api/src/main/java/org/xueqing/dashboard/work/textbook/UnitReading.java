package org.xueqing.dashboard.work.textbook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.textbook.TextbookPoint.FrequentError;
import org.xueqing.dashboard.work.textbook.TextbookPoint.Holding;
import org.xueqing.dashboard.work.textbook.TextbookPoint.Link;
import org.xueqing.dashboard.work.textbook.TextbookPoint.Linked;
import org.xueqing.item.family.Families;

/** Puts together what a class and its teachers have of a unit. */
@Component
class UnitReading {

    private static final Duration ERRORS_OF = Duration.ofDays(120);

    private final TextbookQueries queries;
    private final CommonErrors errors;
    private final Curriculum curriculum;
    private final Clock clock;

    UnitReading(TextbookQueries queries, CommonErrors errors, Curriculum curriculum, Clock clock) {
        this.queries = queries;
        this.errors = errors;
        this.curriculum = curriculum;
        this.clock = clock;
    }

    /** The points of a unit in teaching order. */
    List<TextbookPoint> points(VisibleClass visible, Place place, Locale language) {
        Shelf shelf = place.shelf();
        List<KnowledgePoint> points = place.points();
        List<String> all = shelf.withNeighbours(points);
        List<String> own = points.stream().map(KnowledgePoint::id).toList();
        Map<String, Holding> holdings = queries.holdings(visible, all);
        Map<String, Instant> taught = queries.taught(visible, own);
        Map<String, Long> items = queries.items(own);
        Map<String, List<Link>> links = queries.links(visible, own);
        Map<String, List<FrequentError>> frequent = errors(visible, own, place.volume(), language);
        return points.stream()
                .map(point -> new TextbookPoint(
                        point,
                        holdings.get(point.id()),
                        taught.get(point.id()),
                        linked(shelf.prerequisites(point), holdings),
                        linked(shelf.successors(point), holdings),
                        curriculum.misconceptions(point.id()),
                        frequent.getOrDefault(point.id(), List.of()),
                        Families.of(point.id()).size(),
                        items.getOrDefault(point.id(), 0L),
                        links.getOrDefault(point.id(), List.of())))
                .toList();
    }

    /** Whoever sees a class as sums alone reads no single answers. */
    private Map<String, List<FrequentError>> errors(
            VisibleClass visible, List<String> points, Volume volume, Locale language) {
        return visible.showsPupils()
                ? errors.of(queries.wrong(visible, points, clock.instant().minus(ERRORS_OF)), volume, language)
                : Map.of();
    }

    private static List<Linked> linked(List<Shelf.Neighbour> neighbours, Map<String, Holding> holdings) {
        return neighbours.stream()
                .map(it -> new Linked(
                        it.point().id(),
                        it.point().nameZh(),
                        it.point().nameEn(),
                        it.place().map(place -> Place.key(place.volume())).orElse(""),
                        it.place().map(place -> place.unitNumber()).orElse(0),
                        holdings.get(it.point().id())))
                .toList();
    }

    /** How many of a class hold the points of each unit, on average; nothing where there is too little evidence. */
    Map<Integer, Integer> shares(VisibleClass visible, Place place) {
        Map<Integer, List<KnowledgePoint>> points = new TreeMap<>();
        place.units().forEach(unit -> points.put(unit.number(), place.shelf().points(place.volume(), unit.number())));
        List<String> all = points.values().stream()
                .flatMap(List::stream)
                .map(KnowledgePoint::id)
                .toList();
        Map<String, Holding> holdings = queries.holdings(visible, all);
        Map<Integer, Integer> shares = new TreeMap<>();
        points.forEach((unit, its) -> share(its, holdings).ifPresent(share -> shares.put(unit, share)));
        return shares;
    }

    private static Optional<Integer> share(List<KnowledgePoint> points, Map<String, Holding> holdings) {
        List<Holding> known = points.stream()
                .map(point -> holdings.get(point.id()))
                .filter(Objects::nonNull)
                .filter(Holding::isEnough)
                .toList();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of((int) Math.round(
                        known.stream().mapToInt(Holding::percent).average().orElseThrow()));
    }
}
