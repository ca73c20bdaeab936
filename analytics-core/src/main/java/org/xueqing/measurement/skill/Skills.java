package org.xueqing.measurement.skill;

import java.util.ArrayList;
import java.util.List;

/** Sets of skills as bits. */
final class Skills {

    private Skills() {}

    /** The first so many skills. */
    static long first(int skills) {
        return skills == Long.SIZE ? -1 : (1L << skills) - 1;
    }

    static long one(int skill) {
        return 1L << skill;
    }

    static boolean contains(long set, long part) {
        return (part & ~set) == 0;
    }

    static List<Integer> list(long set) {
        List<Integer> skills = new ArrayList<>();
        for (long rest = set; rest != 0; rest &= rest - 1) {
            skills.add(Long.numberOfTrailingZeros(rest));
        }
        return skills;
    }

    /** The set's members among those of a frame, as the low bits in the frame's order. */
    static int packed(long set, List<Integer> frame) {
        int packed = 0;
        for (int i = 0; i < frame.size(); i++) {
            packed |= (int) (set >>> frame.get(i) & 1) << i;
        }
        return packed;
    }

    /** The set whose packed form this is. */
    static long unpacked(int packed, List<Integer> frame) {
        long set = 0;
        for (int i = 0; i < frame.size(); i++) {
            set |= (long) (packed >>> i & 1) << frame.get(i);
        }
        return set;
    }
}
