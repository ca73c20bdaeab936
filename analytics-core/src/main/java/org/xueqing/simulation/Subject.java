package org.xueqing.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.simulation.chance.Chance;

/** The mathematics of the school: the points of all its syllabi with their truth, and items for them. */
record Subject(Map<String, PointTraits> points, ItemBank bank) {

    static Subject draw(List<Syllabus> syllabi, Curriculum curriculum, SchoolPlan plan) {
        Set<String> ids = new TreeSet<>(Syllabus.taughtIn(syllabi));
        ids.addAll(Syllabus.foundationsOf(syllabi));
        List<KnowledgePoint> points =
                curriculum.points().stream().filter(it -> ids.contains(it.id())).toList();
        Map<String, PointTraits> traits = new LinkedHashMap<>();
        points.forEach(point -> traits.put(point.id(), traits(point, ids, plan.seed())));
        List<Item> items = points.stream()
                .flatMap(point -> items(point, traits, plan).stream())
                .toList();
        return new Subject(traits, new ItemBank(items));
    }

    private static PointTraits traits(KnowledgePoint point, Set<String> ids, long seed) {
        List<String> prerequisites =
                point.prerequisites().stream().filter(ids::contains).toList();
        return PointTraits.draw(point.id(), prerequisites, Chance.of(seed, "point/" + point.id()));
    }

    private static List<Item> items(KnowledgePoint point, Map<String, PointTraits> traits, SchoolPlan plan) {
        PointTraits own = PointTraits.in(traits, point.id());
        return ItemWriter.write(point, own, plan.world().bugs(), Chance.of(plan.seed(), "items/" + point.id()));
    }
}
