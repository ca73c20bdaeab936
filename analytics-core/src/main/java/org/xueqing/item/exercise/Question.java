package org.xueqing.item.exercise;

import java.util.List;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/**
 * What is asked of given numbers where no expression says it: how many more, the perimeter, the time passed.
 *
 * @param kind what is asked
 * @param given the numbers, in the order that the kind names
 * @param answer the right one; a kind's own formula
 */
public record Question(Kind kind, List<Exact> given, Answer answer) implements Exercise {

    public Question {
        given = List.copyOf(given);
    }

    /** One question of mathematics: {@code AreaOfRectangle(length, width)}. Kinds are enums of a strand. */
    public interface Kind {

        String name();

        /** The right answer. @throws IllegalArgumentException if the kind does not take so many numbers */
        Answer solve(List<Exact> given);

        /** The question about these numbers. */
        default Question about(List<Exact> given) {
            return new Question(this, given, solve(given));
        }

        /** The question about these whole numbers. */
        default Question about(long... given) {
            return about(java.util.Arrays.stream(given).mapToObj(Exact::of).toList());
        }
    }
}
