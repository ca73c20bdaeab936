package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;

/**
 * A number told by its places: 3个一和6个十 is 63.
 *
 * @param said in the order that they are said
 */
public record Composition(List<Part> said) implements Exercise {

    /** So many of a place. @param unit 1, 10, 100 … */
    public record Part(int digit, long unit) {
        public long value() {
            return digit * unit;
        }
    }

    public Composition {
        said = List.copyOf(said);
    }

    @Override
    public Answer answer() {
        return Answer.of(said.stream().mapToLong(Part::value).sum());
    }
}
