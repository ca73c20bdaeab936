package org.xueqing.dashboard.work.textbook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Placement;
import org.xueqing.curriculum.Unit;
import org.xueqing.curriculum.Volume;

/** One edition's volumes: what stands in which unit, what it needs and what needs it. Editions share the points. */
final class Shelf {

    private final Curriculum curriculum;
    private final String edition;
    private final Map<String, Placement> placements;

    Shelf(Curriculum curriculum, String edition) {
        this.curriculum = curriculum;
        this.edition = edition;
        this.placements = curriculum.placements(edition).stream()
                .collect(Collectors.toMap(Placement::knowledgePoint, placement -> placement, (first, again) -> first));
    }

    /**
     * A neighbour of a point.
     *
     * @param place where this edition teaches it; empty where it does not
     */
    record Neighbour(KnowledgePoint point, Optional<Placement> place) {
        public String nameIn(Locale language) {
            return language.getLanguage().equals("en") ? point.nameEn() : point.nameZh();
        }
    }

    String edition() {
        return edition;
    }

    /** Units with points, in teaching order; those without are revision. */
    List<Unit> units(Volume volume) {
        List<Integer> taught = curriculum.placements(edition).stream()
                .filter(placement -> placement.volume().equals(volume))
                .map(Placement::unitNumber)
                .distinct()
                .toList();
        return curriculum.units(edition, volume).stream()
                .filter(unit -> taught.contains(unit.number()))
                .toList();
    }

    List<KnowledgePoint> points(Volume volume, int unitNumber) {
        return curriculum.placements(edition).stream()
                .filter(placement -> placement.volume().equals(volume) && placement.unitNumber() == unitNumber)
                .flatMap(placement -> curriculum.point(placement.knowledgePoint()).stream())
                .toList();
    }

    List<Neighbour> prerequisites(KnowledgePoint point) {
        return point.prerequisites().stream()
                .flatMap(id -> curriculum.point(id).stream())
                .map(this::neighbour)
                .toList();
    }

    List<Neighbour> successors(KnowledgePoint point) {
        return curriculum.points().stream()
                .filter(later -> later.prerequisites().contains(point.id()))
                .map(this::neighbour)
                .toList();
    }

    /** The points of a unit and all that they need or that needs them, each once. */
    List<String> withNeighbours(List<KnowledgePoint> points) {
        return points.stream()
                .flatMap(point -> Stream.of(
                                Stream.of(point.id()),
                                prerequisites(point).stream()
                                        .map(it -> it.point().id()),
                                successors(point).stream().map(it -> it.point().id()))
                        .flatMap(ids -> ids))
                .distinct()
                .toList();
    }

    private Neighbour neighbour(KnowledgePoint point) {
        return new Neighbour(point, Optional.ofNullable(placements.get(point.id())));
    }
}
