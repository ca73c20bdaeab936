package org.xueqing.ingest.plan;

import org.xueqing.ingest.message.Sentence;

/** What became of a plan that somebody wanted to release. */
public sealed interface Release {

    /** Everybody has it now. @param pupils how many */
    record Made(int pupils) implements Release {}

    /** It was released before; nothing is done twice. */
    record Repeated() implements Release {}

    /** Nothing was written. */
    record Refused(Sentence why) implements Release {}
}
