package org.xueqing.measurement.ability;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

/** Sums over patterns in fixed blocks, worked at in parallel and added in their order: however many processors, the same number. */
final class Blocks {

    private static final int COUNT = 16;

    private Blocks() {}

    interface Part<T> {
        T of(int from, int to);
    }

    static <T> T sum(int patterns, Part<T> part, BinaryOperator<T> plus) {
        int blocks = Math.max(1, Math.min(COUNT, patterns));
        List<T> parts = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> part.of(bound(patterns, block, blocks), bound(patterns, block + 1, blocks)))
                .toList();
        T sum = parts.get(0);
        for (T next : parts.subList(1, blocks)) {
            sum = plus.apply(sum, next);
        }
        return sum;
    }

    private static int bound(int patterns, int block, int blocks) {
        return (int) ((long) patterns * block / blocks);
    }
}
