package org.xueqing.ingest.bank;

import org.xueqing.ingest.message.Sentence;
import org.xueqing.item.answer.Grade;

/** What became of what a pupil typed under an item. */
public sealed interface Graded {

    record Judged(Grade grade) implements Graded {}

    /** The item was taken back while it stood open: nothing is graded, and the pupil goes on with the next one. */
    record Withdrawn() implements Graded {
        public Sentence said() {
            return Sentence.of("item.withdrawn");
        }
    }
}
