package org.xueqing.ingest.live;

import org.xueqing.ingest.message.Sentence;

/** Another live has read on where this one stood: it has changed nothing and has to be shared in anew. */
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OvertakenException(Sentence sentence) {
        super(sentence.toString());
    }
}
