package org.xueqing.ingest.activity;

import org.xueqing.ingest.message.Sentence;

/** What became of an activity that somebody wanted to give. */
public sealed interface Given {

    /** It stands, for these many pupils. */
    record Made(int expected) implements Given {}

    /** It stood before, unchanged. */
    record Repeated() implements Given {}

    /** The exam calendar or the school's own order forbids it; nothing was written. */
    record Refused(Sentence why) implements Given {}
}
