package org.xueqing.simulation;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids of one subject's events: a hash of seed, subject and ordinal. */
final class EventIds {

    private final String prefix;
    private long ordinal;

    EventIds(long seed, String subjectId) {
        prefix = seed + "/" + subjectId + "/";
    }

    UUID next() {
        return UUID.nameUUIDFromBytes((prefix + ordinal++).getBytes(StandardCharsets.UTF_8));
    }
}
