package org.xueqing.item.answer;

import java.util.Optional;

/** What became of a pupil's writing. */
public sealed interface Grade {

    record Right(Answer answer) implements Grade {}

    record Wrong(Answer answer) implements Grade {}

    /** The value is right, the form is not: marked wrong, and the child is told what is missing. */
    record NotInForm(Answer answer, AnswerRule.Demand missed) implements Grade {}

    /** Nothing is graded; the child is told why and writes again. */
    record Unreadable(Refusal reason) implements Grade {}

    /** What was meant, right or wrong; empty where nobody can say. */
    default Optional<Answer> meant() {
        if (this instanceof Right right) {
            return Optional.of(right.answer());
        }
        if (this instanceof Wrong wrong) {
            return Optional.of(wrong.answer());
        }
        return this instanceof NotInForm other ? Optional.of(other.answer()) : Optional.empty();
    }

    default boolean isRight() {
        return this instanceof Right;
    }
}
