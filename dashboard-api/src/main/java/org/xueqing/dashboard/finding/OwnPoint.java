package org.xueqing.dashboard.finding;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge point on one pupil's own map.
 *
 * @param cell null where the pupil has no answers on it
 * @param isTaught whether the class has had it; where no lesson of the class is recorded, every point with answers counts as taught
 * @param prerequisites ids of the points that come before it
 */
public record OwnPoint(
        String id,
        String nameZh,
        String nameEn,
        UnitKey unit,
        boolean isTaught,
        List<String> prerequisites,
        @Nullable Cell cell,
        Level level) {

    /** The place of a unit in the textbook. */
    public record UnitKey(int grade, String volume, int number, String title) implements Comparable<UnitKey> {

        @Override
        public int compareTo(UnitKey other) {
            int byVolume = Integer.compare(place(), other.place());
            return byVolume == 0 ? Integer.compare(number, other.number) : byVolume;
        }

        /** Volumes in the order in which pupils meet them. */
        int place() {
            return grade * 2 + (volume.equals("下") ? 1 : 0);
        }
    }

    public OwnPoint {
        prerequisites = List.copyOf(prerequisites);
    }

    public String nameIn(Locale language) {
        return language.getLanguage().equals("en") ? nameEn : nameZh;
    }

    /** In the few words that pupils and guardians read; what is below "near" is simply being practised. */
    public String word() {
        return word(level);
    }

    /** As {@link #word()}, of a point at this level. */
    public static String word(Level level) {
        return switch (level) {
            case HELD -> "held";
            case NEAR -> "near";
            case LOW, GROWING -> "practising";
            case FEW, NONE -> "few";
        };
    }

    boolean isHeld() {
        return level == Level.HELD;
    }

    boolean isPractisedEnough() {
        return cell != null && cell.isEnough();
    }
}
