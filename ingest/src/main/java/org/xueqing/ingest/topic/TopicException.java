package org.xueqing.ingest.topic;

import java.util.concurrent.ExecutionException;

/** A record could not be written to its topic; whoever wrote it starts again from what is committed. */
public final class TopicException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TopicException(ExecutionException cause) {
        super("Kafka did not take a record: " + cause.getMessage(), cause);
    }
}
