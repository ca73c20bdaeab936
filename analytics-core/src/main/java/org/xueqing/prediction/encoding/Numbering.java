package org.xueqing.prediction.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.history.History;

/**
 * Numbers for kinds of items and for sets of points, in the order in which they were first met. Items that a family made count as
 * one kind: nobody meets the same seed twice.
 */
public final class Numbering implements Serializable {

    /** Of a name that was never met. */
    public static final int UNKNOWN = -1;

    private static final Pattern MADE = Pattern.compile("([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+\\.\\d+)\\.[0-9a-f]+");

    private final Map<String, Integer> items = new HashMap<>();
    private final Map<List<String>, Integer> pointSets = new HashMap<>();

    /** Everything that answers of these pupils were on. */
    public static Numbering of(List<History> histories) {
        Numbering numbering = new Numbering();
        for (History history : histories) {
            history.answers().forEach(answer -> {
                numbering.items.putIfAbsent(kind(answer.itemId()), numbering.items.size());
                numbering.pointSets.putIfAbsent(answer.knowledgePoints(), numbering.pointSets.size());
            });
        }
        return numbering;
    }

    public int item(String itemId) {
        return items.getOrDefault(kind(itemId), UNKNOWN);
    }

    /** @param knowledgePoints sorted and without repeats */
    public int points(List<String> knowledgePoints) {
        return pointSets.getOrDefault(knowledgePoints, UNKNOWN);
    }

    public int items() {
        return items.size();
    }

    public int pointSets() {
        return pointSets.size();
    }

    /** An item made from a seed is called by family and version. */
    static String kind(String itemId) {
        if (itemId.indexOf('.') < 0) {
            return itemId;
        }
        Matcher made = MADE.matcher(itemId);
        return made.matches() ? made.group(1) : itemId;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(items.size());
        for (String item : inOrder(items)) {
            out.writeUTF(item);
        }
        out.writeInt(pointSets.size());
        for (List<String> points : inOrder(pointSets)) {
            out.writeInt(points.size());
            for (String point : points) {
                out.writeUTF(point);
            }
        }
    }

    static Numbering read(DataInput in) throws IOException {
        Numbering numbering = new Numbering();
        for (int left = in.readInt(); left > 0; left--) {
            numbering.items.put(in.readUTF(), numbering.items.size());
        }
        for (int left = in.readInt(); left > 0; left--) {
            List<String> points = new ArrayList<>();
            for (int more = in.readInt(); more > 0; more--) {
                points.add(in.readUTF());
            }
            numbering.pointSets.put(List.copyOf(points), numbering.pointSets.size());
        }
        return numbering;
    }

    private static <N> List<N> inOrder(Map<N, Integer> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
