package org.xueqing.ingest.topic;

import org.xueqing.ingest.message.Sentence;

/** A reader of the topics must not go on: a gap, or another in its place. Trying again would not help. */
public final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Sentence sentence;

    public StoppedException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    public Sentence sentence() {
        return sentence;
    }
}
