package org.xueqing.rootcause;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xueqing.curriculum.Curriculum;

/**
 * A point and all that it needs of what something is known about, each behind what it needs itself; the point is the last.
 *
 * @param before by place, the places of the points needed; a point that nothing is known about is passed over, and what it
 *     needs stands for it
 */
record Needed(List<String> points, List<List<Integer>> before) {

    Needed {
        points = List.copyOf(points);
        before = List.copyOf(before);
    }

    static Needed of(String target, Curriculum curriculum, Set<String> known) {
        return new Walk(curriculum, known).to(target);
    }

    int size() {
        return points.size();
    }

    int target() {
        return points.size() - 1;
    }

    private static final class Walk {

        private final Curriculum curriculum;
        private final Set<String> known;
        private final List<String> points = new ArrayList<>();
        private final List<List<Integer>> before = new ArrayList<>();

        /** By point, the places that stand for it. */
        private final Map<String, Set<Integer>> places = new HashMap<>();

        Walk(Curriculum curriculum, Set<String> known) {
            this.curriculum = curriculum;
            this.known = known;
        }

        Needed to(String target) {
            add(target, beneath(target));
            return new Needed(points, before);
        }

        private Set<Integer> standingFor(String point) {
            Set<Integer> seen = places.get(point);
            if (seen != null) {
                return seen;
            }
            Set<Integer> beneath = beneath(point);
            Set<Integer> found = known.contains(point) ? Set.of(add(point, beneath)) : beneath;
            places.put(point, found);
            return found;
        }

        private Set<Integer> beneath(String point) {
            Set<Integer> beneath = new LinkedHashSet<>();
            curriculum.point(point).ifPresent(found -> found.prerequisites()
                    .forEach(needed -> beneath.addAll(standingFor(needed))));
            return beneath;
        }

        private int add(String point, Set<Integer> beneath) {
            points.add(point);
            before.add(List.copyOf(beneath));
            return points.size() - 1;
        }
    }
}
