package org.xueqing.ingest.practice;

import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.item.answer.Grade;

/** What became of what a pupil handed in. */
public sealed interface Outcome {

    /**
     * It is recorded, now or before.
     *
     * @param attempt which one it was, 1 for the first
     */
    record Judged(Content content, Grade grade, int attempt) implements Outcome {}

    /** Nothing is recorded: the pupil is told why and writes again. */
    record Unreadable(Sentence why) implements Outcome {}

    /** Nothing is recorded: the item was taken back while it stood open. */
    record Withdrawn(Sentence said) implements Outcome {}

    /** Nothing is recorded: the guardians do not agree to it. */
    record Withheld() implements Outcome {}

    /** There is no such item. */
    record Unknown() implements Outcome {}
}
