package org.xueqing.ingest.verify;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Voided;
import org.xueqing.ingest.land.LandedEvent;

/** Whether log and store take back the same answers of a pupil. */
record VoidCheck(Differences differences) {

    void compare(String pupil, Map<UUID, LandedEvent> logged, Map<UUID, StoredBodies.Body> stored) {
        Set<UUID> byLog = targets(logged.values().stream().map(LandedEvent::event));
        Set<UUID> byStore = targets(stored.values().stream().map(StoredBodies.Body::event));
        Set<UUID> either = new HashSet<>(byLog);
        either.addAll(byStore);
        // What live refused, the void of a void, takes nothing back in either of them.
        either.retainAll(stored.keySet());
        for (UUID target : either) {
            boolean isAnswer = Objects.requireNonNull(stored.get(target)).event() instanceof Answered;
            if (isAnswer && byLog.contains(target) != byStore.contains(target)) {
                differences.add(Invariant.VOIDS, "voided", pupil, target);
            }
        }
    }

    private static Set<UUID> targets(Stream<LearningEvent> events) {
        return events.flatMap(event -> event instanceof Voided voided ? Stream.of(voided) : Stream.empty())
                .map(Voided::targetEventId)
                .collect(Collectors.toSet());
    }
}
