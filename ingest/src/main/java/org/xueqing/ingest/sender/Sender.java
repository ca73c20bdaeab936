package org.xueqing.ingest.sender;

import java.util.List;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.PupilEvent;

/**
 * A system that may send events.
 *
 * @param source its own pupils and classes are named {@code source:…}
 * @param schools whose rostered pupils and classes it may write for
 */
public record Sender(String senderId, String name, String source, List<String> schools) {

    public Sender {
        schools = List.copyOf(schools);
    }

    /** Whether the event is about one of its own, which stand in no roster. */
    public boolean isOwn(LearningEvent event) {
        return event.subjectId().startsWith(source + ":") && (event instanceof PupilEvent || !schools.isEmpty());
    }
}
