package org.xueqing.ingest.replay;

import java.time.Instant;
import java.util.Set;

/** Whose records are replayed. */
public sealed interface Selection {

    /** Everybody, also those of whom only the store knows; then what is counted and summed up is made anew, too. */
    record All() implements Selection {}

    record Pupils(Set<String> ids) implements Selection {
        public Pupils {
            ids = Set.copyOf(ids);
        }
    }

    /** Pupils and classes of whom the log received anything at or after an instant. */
    record Since(Instant receipt) implements Selection {}
}
