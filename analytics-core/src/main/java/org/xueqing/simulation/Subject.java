package org.xueqing.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Misconception;

/**
 * The mathematics of the school: the points of all its syllabi with their truth, and items for them.
 *
 * @param misconceptions of these points
 */
record Subject(Map<String, PointTraits> points, List<Misconception> misconceptions, ItemBank bank) {

    static Subject draw(List<Syllabus> syllabi, Curriculum curriculum, long seed) {
        Set<String> ids = new TreeSet<>();
        syllabi.stream()
                .flatMap(syllabus -> Stream.concat(syllabus.foundations().stream(), syllabus.points().stream()))
                .forEach(ids::add);
        List<KnowledgePoint> points =
                curriculum.points().stream().filter(it -> ids.contains(it.id())).toList();
        Map<String, PointTraits> traits = new LinkedHashMap<>();
        points.forEach(point -> traits.put(point.id(), traits(point, ids, seed)));
        List<Misconception> misconceptions = curriculum.misconceptions().stream()
                .filter(it -> ids.contains(it.knowledgePoint()))
                .toList();
        List<Item> items = traits.values().stream()
                .flatMap(it -> items(it, curriculum, seed).stream())
                .toList();
        return new Subject(traits, misconceptions, new ItemBank(items));
    }

    private static PointTraits traits(KnowledgePoint point, Set<String> ids, long seed) {
        List<String> prerequisites =
                point.prerequisites().stream().filter(ids::contains).toList();
        return PointTraits.draw(point.id(), prerequisites, Chance.of(seed, "point/" + point.id()));
    }

    private static List<Item> items(PointTraits traits, Curriculum curriculum, long seed) {
        String id = traits.knowledgePoint();
        return curriculum.point(id).stream()
                .flatMap(point ->
                        ItemWriter.write(point, traits, curriculum.misconceptions(id), Chance.of(seed, "items/" + id))
                                .stream())
                .toList();
    }
}
