package org.xueqing.diagnosis.strategy;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;

/** One of the times that a habit showed: what can be looked up. @param of an item's id; for wheel spinning a knowledge point's */
public record Occasion(Instant at, String of) implements Serializable {

    static final Comparator<Occasion> LATEST_FIRST =
            Comparator.comparing(Occasion::at).reversed().thenComparing(Occasion::of);
}
