package org.xueqing.history;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import org.xueqing.event.Stepped;

/** Something that a pupil did on an item short of answering it. */
public record PupilStep(Instant at, String itemId, Stepped.Step step) implements Serializable {

    static final Comparator<PupilStep> ORDER =
            Comparator.comparing(PupilStep::at).thenComparing(PupilStep::itemId).thenComparing(PupilStep::step);

    static PupilStep of(Stepped stepped) {
        return new PupilStep(stepped.steppedAt(), stepped.itemId(), stepped.step());
    }
}
