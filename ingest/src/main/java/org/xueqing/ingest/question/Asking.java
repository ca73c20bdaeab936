package org.xueqing.ingest.question;

import org.xueqing.ingest.message.Sentence;

/** What became of a question that somebody wanted to ask. */
public sealed interface Asking {

    /** The class has it now, or had it from this form before. */
    record Open(String activityId) implements Asking {}

    /** Nothing was asked. */
    record Refused(Sentence why) implements Asking {}
}
