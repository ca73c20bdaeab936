package org.xueqing.ingest.activity;

import java.time.Instant;
import org.xueqing.ingest.file.Tally;

/** What became of results that a teacher confirmed. */
public sealed interface Taken {

    /** They are in the log, but for those that the tally calls conflicting: somebody keyed these at the same moment. */
    record Stored(Tally tally) implements Taken {}

    /** Somebody keyed this activity and class meanwhile; nothing was written. */
    record Overtaken(String by, Instant at) implements Taken {}
}
