package org.xueqing.item.exercise;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Expression.Numeral;

/** Different numbers to put in order, the smallest first. */
public record Ordering(List<Numeral> numbers) implements Exercise {

    public Ordering {
        numbers = List.copyOf(numbers);
    }

    @Override
    public Answer answer() {
        return by(Comparator.comparing(Numeral::value));
    }

    /** The order that this comparison leads to. */
    public Answer by(Comparator<Numeral> comparison) {
        return new Answer.Order(IntStream.range(0, numbers.size())
                .boxed()
                .sorted(Comparator.comparing(numbers::get, comparison))
                .toList());
    }
}
