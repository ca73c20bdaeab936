package org.xueqing.item.exercise;

import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.stream.IntStream;
import org.xueqing.item.answer.Answer;

/** Pairs of numbers that are in direct proportion (A), in inverse proportion (B), or in neither (C). */
public record ProportionTable(List<Long> first, List<Long> second) implements Exercise {

    public static final int DIRECT = 0;
    public static final int INVERSE = 1;
    public static final int NEITHER = 2;

    public ProportionTable {
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    @Override
    public Answer answer() {
        boolean isDirect = IntStream.range(0, first.size())
                .allMatch(at -> first.get(0) * second.get(at) == second.get(0) * first.get(at));
        if (isDirect) {
            return new Answer.Choice(DIRECT);
        }
        return new Answer.Choice(isSame((one, other) -> one * other) ? INVERSE : NEITHER);
    }

    /** Whether the second numbers grow where the first do. */
    public boolean growTogether() {
        return first.get(0) < first.get(1) == second.get(0) < second.get(1);
    }

    private boolean isSame(LongBinaryOperator operation) {
        return IntStream.range(0, first.size())
                        .mapToLong(at -> operation.applyAsLong(first.get(at), second.get(at)))
                        .distinct()
                        .count()
                == 1;
    }
}
