package org.xueqing.measurement.ability;

import java.io.Serializable;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.xueqing.measurement.AnswerMatrix;

/**
 * The answers of pupils in blocks that depend on the number of pupils alone. Each is worked at by itself, wherever it
 * lies, and what comes out is added in the order of the blocks: on one processor or on many machines, the same number.
 */
public interface PupilBlocks {

    /** So many at most; on two processors none waits long for the other. */
    int MOST = 16;

    /** What a part of the work makes of a block. */
    interface Part<T> extends Serializable {
        T of(Patterns block);
    }

    /** By block, in order. */
    <T> List<T> each(Part<T> part);

    default <T> T sum(Part<T> part, BinaryOperator<T> plus) {
        List<T> parts = each(part);
        T sum = parts.get(0);
        for (T next : parts.subList(1, parts.size())) {
            sum = plus.apply(sum, next);
        }
        return sum;
    }

    /** Here, in parallel. */
    static PupilBlocks here(List<Patterns> blocks) {
        return new PupilBlocks() {
            @Override
            public <T> List<T> each(Part<T> part) {
                return blocks.stream().parallel().map(part::of).toList();
            }
        };
    }

    static List<Patterns> cut(AnswerMatrix answers, int[] kept, int[] groupOfPupil) {
        int pupils = answers.pupils();
        int blocks = Math.max(1, Math.min(MOST, pupils));
        return IntStream.range(0, blocks)
                .mapToObj(block -> Patterns.of(
                        answers, kept, groupOfPupil, bound(pupils, block, blocks), bound(pupils, block + 1, blocks)))
                .toList();
    }

    private static int bound(int pupils, int block, int blocks) {
        return (int) ((long) pupils * block / blocks);
    }
}
