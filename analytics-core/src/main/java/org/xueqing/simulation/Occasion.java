package org.xueqing.simulation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** One thing that the oracle sees of a pupil. */
sealed interface Occasion {

    /** At one moment a lesson comes before what is answered after it, and feedback last. */
    Comparator<Occasion> ORDER = Comparator.comparing(Occasion::at).thenComparing(Occasion::rank);

    Instant at();

    int rank();

    /** The pupil was there when points were taught or reviewed. */
    record Lesson(List<String> points, double weight, Instant at) implements Occasion {

        @Override
        public int rank() {
            return 0;
        }
    }

    /**
     * The log says that the pupil answered.
     *
     * @param known whether the pupil knew the item's points, for the judge alone
     * @param isTelling not a rapid guess
     */
    record Keyed(UUID eventId, HeardAnswer answer, boolean known, boolean isTelling, Instant at) implements Occasion {

        @Override
        public int rank() {
            return 1;
        }
    }

    /** The pupil did an exercise and got feedback, whatever was keyed. */
    record Exercise(List<String> points, Instant at) implements Occasion {

        @Override
        public int rank() {
            return 2;
        }
    }
}
