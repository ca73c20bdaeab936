package org.xueqing.ingest.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.ingest.message.Sentence;

/** How often each invariant does not hold, with the first of the places. */
public final class Differences {

    private static final int MOST_EXAMPLES = 5;

    private final Map<Invariant, Long> counts = new EnumMap<>(Invariant.class);
    private final Map<Invariant, List<Sentence>> examples = new EnumMap<>(Invariant.class);
    private final Map<Invariant, Sentence> reasons = new EnumMap<>(Invariant.class);

    /** @param kind what is wrong: the rest of a key of the messages */
    void add(Invariant invariant, String kind, Object... arguments) {
        counts.merge(invariant, 1L, Long::sum);
        List<Sentence> some = examples.computeIfAbsent(invariant, absent -> new ArrayList<>());
        if (some.size() < MOST_EXAMPLES) {
            // As texts: an offset is no quantity, and is not written with separators.
            some.add(Sentence.of(
                    "verify." + kind,
                    Arrays.stream(arguments).map(String::valueOf).toArray()));
        }
    }

    /** There is nothing to compare with, for this reason. */
    void cannotTell(Invariant invariant, Sentence reason) {
        reasons.put(invariant, reason);
    }

    public long of(Invariant invariant) {
        return counts.getOrDefault(invariant, 0L);
    }

    public List<Sentence> examples(Invariant invariant) {
        return List.copyOf(examples.getOrDefault(invariant, List.of()));
    }

    /** Why nothing is said of an invariant, or not all of it. */
    public Optional<Sentence> reason(Invariant invariant) {
        return Optional.ofNullable(reasons.get(invariant));
    }

    public boolean areNone() {
        return counts.isEmpty();
    }
}
