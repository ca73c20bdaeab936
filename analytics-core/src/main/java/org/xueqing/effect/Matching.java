package org.xueqing.effect;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finds for each helped pupil the most alike of those who were not, with replacement; a classmate before anybody else who is as alike. */
final class Matching {

    /** Of each helped pupil. */
    private static final int MOST_ALIKE = 4;

    /** In standard deviations of a trait, all traits together; who is farther is not alike. */
    private static final double FARTHEST = 1.5;

    /** What another class counts, in the same measure. */
    private static final double OTHER_CLASS = 0.5;

    private final Scale scale;

    Matching(Scale scale) {
        this.scale = scale;
    }

    private record Near(Around other, double squared) {}

    List<Matched> match(Pool pool) {
        List<Around> others = pool.others().stream().filter(Around::isTelling).toList();
        return pool.helped().stream()
                .filter(Around::isTelling)
                .map(helped -> new Matched(pool.measure(), helped, alike(helped, others)))
                .toList();
    }

    private List<Around> alike(Around helped, List<Around> others) {
        return others.stream()
                .map(other -> new Near(other, squared(helped, other)))
                .filter(near -> near.squared <= FARTHEST * FARTHEST)
                .sorted(Comparator.comparingDouble(Near::squared).thenComparing(near -> near.other.studentId()))
                .limit(MOST_ALIKE)
                .map(Near::other)
                .toList();
    }

    private double squared(Around one, Around other) {
        double[] a = scale.of(one);
        double[] b = scale.of(other);
        double sum = one.classId().equals(other.classId()) ? 0 : OTHER_CLASS * OTHER_CLASS;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    static Stream<Around> all(List<Pool> pools) {
        return pools.stream().flatMap(pool -> Stream.concat(pool.helped().stream(), pool.others().stream()));
    }
}
