package org.xueqing.simulation;

import java.time.Instant;
import java.util.Comparator;
import org.xueqing.event.LearningEvent;

/** An event and when it left the school, days after the answer where paper was keyed in late. */
public record Sent(Instant sentAt, LearningEvent event) {

    static final Comparator<Sent> ORDER = Comparator.comparing(Sent::sentAt)
            .thenComparing(sent -> sent.event().subjectId())
            .thenComparing(sent -> sent.event().eventId().toString());
}
