package org.xueqing.dashboard.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One pupil's own map: what was taught, how much of it is held, what comes next. Measured by the criterion of the run alone,
 * never against other pupils.
 *
 * @param units in teaching order, taught points only
 * @param next one or two points to practise now
 * @param soon points that the class has next, of which nothing is said yet
 * @param growth week by week
 */
public record OwnMap(
        Optional<PublishedRun> run, List<Unit> units, List<OwnPoint> next, List<OwnPoint> soon, Growth growth) {

    private static final int MOST_NEXT = 2;
    private static final int MOST_SOON = 3;

    public OwnMap {
        units = List.copyOf(units);
        next = List.copyOf(next);
        soon = List.copyOf(soon);
    }

    /** A unit and its taught points. */
    public record Unit(OwnPoint.UnitKey key, List<OwnPoint> points) {

        public Unit {
            points = List.copyOf(points);
        }

        public long held() {
            return points.stream().filter(OwnPoint::isHeld).count();
        }

        public long known() {
            return points.stream().filter(OwnPoint::isPractisedEnough).count();
        }

        /** 等级 of a unit by criterion: of the points with enough answers, all held; more than half; else on the way. */
        public String word() {
            if (known() == 0) {
                return "few";
            }
            if (held() == known()) {
                return "held";
            }
            return held() * 2 >= known() ? "near" : "practising";
        }
    }

    static OwnMap of(Optional<PublishedRun> run, List<OwnPoint> points, Growth growth) {
        Map<OwnPoint.UnitKey, List<OwnPoint>> byUnit = points.stream()
                .filter(OwnPoint::isTaught)
                .collect(Collectors.groupingBy(OwnPoint::unit, TreeMap::new, Collectors.toList()));
        List<Unit> units = new ArrayList<>();
        byUnit.forEach((key, its) -> units.add(new Unit(key, its)));
        return new OwnMap(run, units, next(points), soon(points, units), growth);
    }

    /** Taught, practised enough, not held, and nothing before it known to be missing: the lowest first. */
    private static List<OwnPoint> next(List<OwnPoint> points) {
        Map<String, OwnPoint> byId = points.stream().collect(Collectors.toMap(OwnPoint::id, Function.identity()));
        return points.stream()
                .filter(point -> point.isTaught() && point.isPractisedEnough() && !point.isHeld())
                .filter(point -> point.prerequisites().stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .allMatch(before -> before.isHeld() || !before.isPractisedEnough()))
                .sorted(Comparator.comparingDouble(OwnMap::mastery).thenComparing(OwnPoint::id))
                .limit(MOST_NEXT)
                .toList();
    }

    private static double mastery(OwnPoint point) {
        return point.cell() == null ? 1 : point.cell().mastery();
    }

    /** What follows in the volume that is being taught. */
    private static List<OwnPoint> soon(List<OwnPoint> points, List<Unit> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        OwnPoint.UnitKey last = units.get(units.size() - 1).key();
        return points.stream()
                .filter(point -> !point.isTaught())
                .filter(point ->
                        point.unit().place() == last.place() && point.unit().number() >= last.number())
                .limit(MOST_SOON)
                .toList();
    }

    /** Units of the volume that is being taught. */
    public List<Unit> current() {
        return ofVolume(true);
    }

    /** Units of the volumes before it. */
    public List<Unit> earlier() {
        return ofVolume(false);
    }

    private List<Unit> ofVolume(boolean isLast) {
        int last = units.stream().mapToInt(unit -> unit.key().place()).max().orElse(0);
        return units.stream()
                .filter(unit -> (unit.key().place() == last) == isLast)
                .toList();
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** Whether anything can be said of a taught point yet: without it nothing is praised and no step is named. */
    public boolean hasEnoughPractice() {
        return units.stream().anyMatch(unit -> unit.known() > 0);
    }

    /** On how many answers this stands. */
    public long answers() {
        return cells().mapToLong(Cell::answers).sum();
    }

    public @Nullable Instant lastAnsweredAt() {
        return cells().map(Cell::lastAnsweredAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Held now and practised since then: what went well lately. */
    public List<OwnPoint> heldSince(Instant since) {
        return units.stream()
                .flatMap(unit -> unit.points().stream())
                .filter(OwnPoint::isHeld)
                .filter(point -> isSince(point, since))
                .toList();
    }

    private static boolean isSince(OwnPoint point, Instant since) {
        Instant last = point.cell() == null ? null : point.cell().lastAnsweredAt();
        return last != null && !last.isBefore(since);
    }

    private java.util.stream.Stream<Cell> cells() {
        return units.stream()
                .flatMap(unit -> unit.points().stream())
                .map(OwnPoint::cell)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull);
    }
}
