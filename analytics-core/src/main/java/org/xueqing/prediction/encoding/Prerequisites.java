package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xueqing.curriculum.Curriculum;

/**
 * What points build on directly, as the curriculum said it when a model was learnt. A point that it does not know builds on nothing.
 *
 * @param byPoint of points that build on some; sorted
 */
public record Prerequisites(Map<String, List<String>> byPoint) implements Serializable {

    /** No curriculum: points are names. */
    public static final Prerequisites NONE = new Prerequisites(Map.of());

    public Prerequisites {
        TreeMap<String, List<String>> sorted = new TreeMap<>();
        byPoint.forEach((point, before) -> sorted.put(point, List.copyOf(before)));
        byPoint = sorted;
    }

    public static Prerequisites of(Curriculum curriculum) {
        Map<String, List<String>> byPoint = new TreeMap<>();
        curriculum.points().stream()
                .filter(point -> !point.prerequisites().isEmpty())
                .forEach(point -> byPoint.put(point.id(), point.prerequisites()));
        return new Prerequisites(byPoint);
    }

    /** What a question about these points builds on, each once and none of the points themselves. */
    public List<String> of(List<String> points) {
        if (byPoint.isEmpty()) {
            return List.of();
        }
        return points.stream()
                .flatMap(point -> byPoint.getOrDefault(point, List.of()).stream())
                .filter(before -> !points.contains(before))
                .distinct()
                .toList();
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(byPoint.size());
        for (Map.Entry<String, List<String>> point : byPoint.entrySet()) {
            out.writeUTF(point.getKey());
            out.writeInt(point.getValue().size());
            for (String before : point.getValue()) {
                out.writeUTF(before);
            }
        }
    }

    static Prerequisites read(DataInput in) throws IOException {
        Map<String, List<String>> byPoint = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String point = in.readUTF();
            List<String> before = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                before.add(in.readUTF());
            }
            byPoint.put(point, before);
        }
        return new Prerequisites(byPoint);
    }
}
