package org.xueqing.scale;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;

/** The topics of each knowledge point; none of a point that the curriculum does not know. */
public record Topics(Map<String, Set<Topic>> byPoint) implements Serializable {

    public static Topics of(Curriculum curriculum) {
        Map<String, Set<Topic>> byPoint = new HashMap<>();
        for (KnowledgePoint point : curriculum.points()) {
            Set<Topic> topics = new TreeSet<>();
            topics.add(new Topic(Topic.Kind.AREA, point.area()));
            point.competencies().forEach(name -> topics.add(new Topic(Topic.Kind.COMPETENCY, name)));
            byPoint.put(point.id(), topics);
        }
        return new Topics(byPoint);
    }

    /** Of an item with several points: the topics of each of them, in order. */
    public List<Topic> of(Collection<String> points) {
        return points.stream()
                .flatMap(point -> byPoint.getOrDefault(point, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
