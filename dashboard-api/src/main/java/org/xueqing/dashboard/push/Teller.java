package org.xueqing.dashboard.push;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.PublishedRun;

/**
 * Tells open pages what has moved since they were told last. A page that has just opened, or shows values of another run, is
 * first brought to where the others are. One look reads one moment of the store, so nothing falls between two looks and
 * nothing is told twice. For one thread.
 */
final class Teller {

    /** Those who are brought up are many after a restart; the others do not wait for all of them. */
    private static final int BROUGHT_UP_AT_ONCE = 20;

    private static final Stand NOWHERE = new Stand(new Position(0, 0, List.of()), 0, 0);

    private final Watch watch;
    private final Watched watched = new Watched();
    private final Set<Subscription> upToDate = new LinkedHashSet<>();
    /** What each of them holds. */
    private final Map<Subscription, Optional<EventId>> behind = new LinkedHashMap<>();

    private final AtomicReference<Stand> last = new AtomicReference<>(NOWHERE);

    Teller(Watch watch) {
        this.watch = watch;
    }

    /**
     * @param sums another number when sums of the published run have followed
     * @param asked another number when a class was asked something, or a question was closed
     */
    private record Stand(Position position, long sums, long asked) {}

    /** What one look has read. */
    private record Look(
            Stand now,
            Optional<PublishedRun> run,
            Map<String, Change> moved,
            Map<Subscription, Map<String, Change>> missed,
            Map<String, Map<String, Double>> shares,
            Map<String, OpenQuestion> questions) {}

    void add(Subscription page) {
        behind.put(page, page.since());
    }

    void remove(Subscription page) {
        behind.remove(page);
        if (upToDate.remove(page)) {
            watched.remove(page);
        }
    }

    /** Looks once and tells. */
    void tell() {
        Look look = watch.inOneMoment(this::look);
        boolean haveSumsMoved = look.now.sums != stand().sums;
        boolean isAsked = look.now.asked != stand().asked;
        last.set(look.now);
        look.run.ifPresent(
                run -> watched.byPage(look.moved).forEach((page, changes) -> page.tellMoved(position(), run, changes)));
        if (haveSumsMoved) {
            upToDate.forEach(page -> tellSums(page, look));
        }
        if (isAsked) {
            upToDate.forEach(page -> tellAsked(page, look));
        }
        look.missed.forEach((page, changes) -> bringUp(page, changes, look));
    }

    /** Tells all that they are connected, and until when their page holds everything. */
    void beat() {
        Optional<PublishedRun> run = watch.inOneMoment(watch::run);
        upToDate.forEach(page -> page.tellBeat(position(), run));
    }

    private Stand stand() {
        return Objects.requireNonNull(last.get());
    }

    private Position position() {
        return stand().position;
    }

    private Look look() {
        Stand now = new Stand(watch.position(), watch.sums(), watch.asked());
        if (!now.position.isOfOneFoldWith(position())) {
            setAllBack();
        }
        List<Subscription> next =
                behind.keySet().stream().limit(BROUGHT_UP_AT_ONCE).toList();
        if (now.equals(stand()) && next.isEmpty()) {
            return new Look(now, Optional.empty(), Map.of(), Map.of(), Map.of(), Map.of());
        }
        Optional<PublishedRun> run = watch.run();
        Map<Subscription, Map<String, Change>> missed = new LinkedHashMap<>();
        next.forEach(page -> missed.put(page, missed(page, now.position, run)));
        return new Look(
                now,
                run,
                run.map(published -> moved(now.position, published)).orElseGet(Map::of),
                missed,
                run.map(published ->
                                watch.shares(published, classes(next, now.sums != stand().sums, OpenPage::classId)))
                        .orElseGet(Map::of),
                watch.questions(classes(next, now.asked != stand().asked, OpenPage::askedClass)));
    }

    /** Any value may be another one now. */
    private void setAllBack() {
        upToDate.forEach(page -> behind.put(page, Optional.of(page.idAt(position()))));
        upToDate.clear();
        watched.clear();
    }

    private Map<String, Change> moved(Position now, PublishedRun run) {
        if (now.equals(position()) || watched.pupils().isEmpty()) {
            return Map.of();
        }
        Set<String> moved = watch.moved(position(), watched.pupils());
        return watched.changes(moved, watch.cells(run, moved));
    }

    private Map<String, Change> missed(Subscription page, Position now, Optional<PublishedRun> run) {
        if (run.isEmpty()) {
            return Map.of();
        }
        Collection<String> pupils = missed(page, now);
        Map<String, List<Cell>> cells = watch.cells(run.get(), pupils);
        Map<String, Change> missed = new TreeMap<>();
        pupils.forEach(pupil -> missed.put(pupil, Change.whole(cells.getOrDefault(pupil, List.of()))));
        return missed;
    }

    /** Everybody, where the page does not say from where on it misses something. */
    private Collection<String> missed(Subscription page, Position now) {
        Optional<EventId> holds = behind.getOrDefault(page, Optional.empty());
        return holds.filter(id -> page.staleness(holds, now).isEmpty())
                .map(EventId::position)
                .filter(now::isOfOneFoldWith)
                .<Collection<String>>map(since -> watch.moved(since, page.page().pupils()))
                .orElseGet(() -> page.page().pupils());
    }

    private Set<String> classes(
            List<Subscription> next, boolean areAllTold, Function<OpenPage, Optional<String>> classOf) {
        Stream<Subscription> pages = areAllTold ? Stream.concat(upToDate.stream(), next.stream()) : next.stream();
        return pages.flatMap(page -> classOf.apply(page.page()).stream()).collect(Collectors.toSet());
    }

    private void bringUp(Subscription page, Map<String, Change> missed, Look look) {
        Set<String> why = page.staleness(behind.getOrDefault(page, Optional.empty()), position());
        if (!why.isEmpty()) {
            page.tellRenewed(position(), why);
        }
        look.run.ifPresentOrElse(
                run -> page.tellMoved(position(), run, missed), () -> page.tellBeat(position(), Optional.empty()));
        tellSums(page, look);
        tellAsked(page, look);
        behind.remove(page);
        upToDate.add(page);
        watched.add(page);
    }

    private void tellSums(Subscription page, Look look) {
        @Nullable
        Map<String, Double> shares = page.page().classId().map(look.shares::get).orElse(null);
        if (shares != null) {
            page.tellSums(position(), new HashMap<>(shares));
        }
    }

    private void tellAsked(Subscription page, Look look) {
        page.page()
                .askedClass()
                .ifPresent(asked -> page.tellAsked(position(), Optional.ofNullable(look.questions.get(asked))));
    }
}
