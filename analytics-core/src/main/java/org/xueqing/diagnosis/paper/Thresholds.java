package org.xueqing.diagnosis.paper;

import java.io.Serializable;

/**
 * From which share of the full marks a result counts as what, in whole percent. No rule of a province is known; schools
 * use 85 or 90 for 优秀, 60 for 合格, and below 40 for 低分.
 */
public record Thresholds(int excellent, int good, int pass, int low) implements Serializable {

    public static final Thresholds USUAL = new Thresholds(85, 75, 60, 40);

    public Thresholds {
        if (!fall(excellent, good, pass, low)) {
            throw new IllegalArgumentException(
                    "thresholds %d, %d, %d, %d do not fall".formatted(excellent, good, pass, low));
        }
    }

    /** Whether these make thresholds: each below the one before, low not above pass, all within 1 to 100. */
    public static boolean fall(int excellent, int good, int pass, int low) {
        return 0 < low && low <= pass && pass < good && good < excellent && excellent <= 100;
    }

    /** By the exact marks, never by a rounded share. @param total and full in hundredths of marks */
    public ScoreLevel level(long total, long full) {
        if (reaches(total, full, excellent)) {
            return ScoreLevel.EXCELLENT;
        }
        if (reaches(total, full, good)) {
            return ScoreLevel.GOOD;
        }
        return reaches(total, full, pass) ? ScoreLevel.PASS : ScoreLevel.NOT_YET;
    }

    public boolean isLow(long total, long full) {
        return !reaches(total, full, low);
    }

    private static boolean reaches(long total, long full, int percent) {
        return 100 * total >= percent * full;
    }
}
