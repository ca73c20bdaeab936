package org.xueqing.measurement.skill;

import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The profiles, that is sets of skills that a pupil may hold, which the items of a paper can tell apart. Two profiles are
 * one where they hold all the skills of the same items; each is written as its least member, the union of what those
 * items need. So the profiles are all unions of rows of the Q-matrix, and 2^K need never be listed
 * (equivalence classes of Zhang, DeCarlo and Ying 2013, arXiv:1303.0426).
 * Prerequisites enter by closing every row under them: a profile that is closed holds a row where it holds the closed
 * row, and unions of closed rows are closed.
 */
public final class Profiles implements Serializable {

    /** More need too much time and memory: 2^18. */
    public static final int MOST = 1 << 18;

    private static final long serialVersionUID = 1L;

    private final Prerequisites order;
    private final List<Long> rows;
    /** Sets of which it shows whether a pupil holds all of one: rows or, in detail, every skill with what is below it. */
    private final List<Long> shown;

    private final long[] least;

    private Profiles(Prerequisites order, List<Long> rows, Set<Long> shown, long[] least) {
        this.order = order;
        this.rows = rows;
        this.shown = List.copyOf(shown);
        this.least = least;
    }

    /**
     * Profiles that DINA can tell apart.
     *
     * @return nothing if they are more than {@link #MOST}
     */
    public static Optional<Profiles> of(QMatrix items, Prerequisites order) {
        List<Long> rows = items.needs().stream().map(order::closure).toList();
        Set<Long> shown = new LinkedHashSet<>(rows);
        return unions(shown).map(least -> new Profiles(order, rows, shown, least));
    }

    /**
     * Profiles that differ in what they hold of some item, which is what G-DINA can tell apart: unions of whatever can be
     * held of the skills that are measured.
     */
    public static Optional<Profiles> inDetail(QMatrix items, Prerequisites order) {
        Set<Long> single = new LinkedHashSet<>();
        Skills.list(items.measured()).forEach(skill -> single.add(order.closure(Skills.one(skill)) & items.measured()));
        return unions(single).map(least -> new Profiles(order, items.needs(), single, least));
    }

    public int count() {
        return least.length;
    }

    /** The least set of skills of a profile, by rising unsigned value; the first holds nothing. */
    public long least(int profile) {
        return least[profile];
    }

    /** Whether the least member of a profile holds everything that an item needs, which then all its members do. */
    public boolean holds(int profile, int item) {
        return Skills.contains(least[profile], rows.get(item));
    }

    /** What the paper says of a skill of those who have a profile. */
    public Holding holding(int profile, int skill) {
        if ((least[profile] >>> skill & 1) == 1) {
            return Holding.HELD;
        }
        long more = order.closure(least[profile] | Skills.one(skill));
        boolean shows =
                shown.stream().anyMatch(row -> Skills.contains(more, row) && !Skills.contains(least[profile], row));
        return shows ? Holding.LACKED : Holding.OPEN;
    }

    /** Whether every profile says of a skill that it is held or lacked: some item needs it and nothing but what is below it. */
    public boolean tells(int skill) {
        for (int profile = 0; profile < least.length; profile++) {
            if (holding(profile, skill) == Holding.OPEN) {
                return false;
            }
        }
        return true;
    }

    /** By item, what it needs with the prerequisites of that. */
    List<Long> rows() {
        return rows;
    }

    boolean has(long set) {
        return position(set) >= 0;
    }

    /** Where a least set stands; negative if it is none. */
    int position(long set) {
        int low = 0;
        int high = least.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compareUnsigned(least[middle], set);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -1;
    }

    /** Which profile somebody with exactly these skills has. */
    int ofHolder(long skills) {
        long union = 0;
        for (long row : shown) {
            union |= Skills.contains(skills, row) ? row : 0;
        }
        return position(union);
    }

    private static Optional<long[]> unions(Set<Long> generators) {
        Set<Long> found = new LinkedHashSet<>(List.of(0L));
        for (long generator : generators) {
            for (long set : found.toArray(new Long[0])) {
                found.add(set | generator);
            }
            if (found.size() > MOST) {
                return Optional.empty();
            }
        }
        Long[] sorted = found.toArray(new Long[0]);
        Arrays.sort(sorted, Long::compareUnsigned);
        return Optional.of(Arrays.stream(sorted).mapToLong(Long::longValue).toArray());
    }
}
