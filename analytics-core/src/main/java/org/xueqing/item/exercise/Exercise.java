package org.xueqing.item.exercise;

import org.xueqing.item.answer.Answer;

/**
 * What is given and what is asked. Exercises of one kind are one record: a wrong procedure recognises the kind and the
 * operands, whatever the story around them.
 */
public interface Exercise {

    /** The right answer, computed from what is given. */
    Answer answer();
}
