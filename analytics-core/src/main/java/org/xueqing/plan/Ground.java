package org.xueqing.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;

/** The points that may be practised, by number, with what each needs and what needs it. */
public final class Ground {

    private final List<String> points;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> needed = new ArrayList<>();
    private final List<int[]> needing = new ArrayList<>();
    private final Set<String> previewed;
    private final int[] depths;
    private final List<int[]> neighbours = new ArrayList<>();

    private Ground(Set<String> points, Set<String> previewed, Curriculum curriculum) {
        this.points = List.copyOf(points);
        this.previewed = previewed;
        this.points.forEach(point -> numbers.put(point, numbers.size()));
        List<List<Integer>> later = new ArrayList<>();
        this.points.forEach(point -> later.add(new ArrayList<>()));
        for (int point = 0; point < this.points.size(); point++) {
            needed.add(neededBy(this.points.get(point), curriculum));
            for (int before : needed.get(point)) {
                later.get(before).add(point);
            }
        }
        this.depths = new int[size()];
        for (int point = 0; point < depths.length; point++) {
            depthOf(point);
        }
        later.forEach(each -> needing.add(each.stream().mapToInt(it -> it).toArray()));
        for (int point = 0; point < size(); point++) {
            neighbours.add(neighboursOf(point));
        }
    }

    /** @param previewed not taught yet, allowed by the teacher all the same */
    public static Ground of(Curriculum curriculum, Set<String> taught, Set<String> previewed) {
        Set<String> points = new TreeSet<>(taught);
        points.addAll(previewed);
        Set<String> ahead = new TreeSet<>(previewed);
        ahead.removeAll(taught);
        return new Ground(points, ahead, curriculum);
    }

    public List<String> points() {
        return points;
    }

    boolean holds(List<String> wanted) {
        return numbers.keySet().containsAll(wanted);
    }

    boolean isPreviewed(String point) {
        return previewed.contains(point);
    }

    int number(String point) {
        Integer number = numbers.get(point);
        if (number == null) {
            throw new IllegalArgumentException(point + " may not be practised");
        }
        return number;
    }

    int[] needed(int point) {
        return needed.get(point);
    }

    int[] needing(int point) {
        return needing.get(point);
    }

    /** The point, what it needs, what needs it, and what else that needs: whose worth moves when the point does. */
    int[] neighbours(int point) {
        return neighbours.get(point);
    }

    /** How many points stand below it, one needing the other. */
    int depth(int point) {
        return depths[point];
    }

    /** In which a list is done: the required ones first, in each part what needs less before what needs more. */
    public Comparator<Line> order() {
        return Comparator.comparing(Line::part)
                .thenComparingInt(line -> depth(line.knowledgePoints().get(0)));
    }

    /** 0 of what may not be practised any more. */
    private int depth(String point) {
        Integer number = numbers.get(point);
        return number == null ? 0 : depth(number);
    }

    private int depthOf(int point) {
        if (depths[point] == 0) {
            for (int before : needed.get(point)) {
                depths[point] = Math.max(depths[point], 1 + depthOf(before));
            }
        }
        return depths[point];
    }

    private int[] neighboursOf(int point) {
        IntStream above = IntStream.of(needing(point)).flatMap(later -> IntStream.of(needed(later)));
        return Stream.of(IntStream.of(point), IntStream.of(needed(point)), IntStream.of(needing(point)), above)
                .flatMapToInt(each -> each)
                .distinct()
                .sorted()
                .toArray();
    }

    int size() {
        return points.size();
    }

    private int[] neededBy(String point, Curriculum curriculum) {
        List<String> before =
                curriculum.point(point).map(KnowledgePoint::prerequisites).orElse(List.of());
        return before.stream()
                .filter(numbers::containsKey)
                .mapToInt(this::number)
                .sorted()
                .toArray();
    }
}
