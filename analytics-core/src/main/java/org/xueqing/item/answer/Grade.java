package org.xueqing.item.answer;

/** What became of a pupil's writing. */
public sealed interface Grade {

    record Right(Answer answer) implements Grade {}

    record Wrong(Answer answer) implements Grade {}

    /** The value is right, the form is not: marked wrong, and the child is told what is missing. */
    record NotInForm(Answer answer, AnswerRule.Demand missed) implements Grade {}

    /** Nothing is graded; the child is told why and writes again. */
    record Unreadable(Refusal reason) implements Grade {}

    default boolean isRight() {
        return this instanceof Right;
    }
}
