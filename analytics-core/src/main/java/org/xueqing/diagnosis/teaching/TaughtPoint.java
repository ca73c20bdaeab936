package org.xueqing.diagnosis.teaching;

import java.time.LocalDate;
import java.util.Optional;
import org.xueqing.itemanalysis.WilsonInterval;

/**
 * A knowledge point that a class was taught, and what the class holds of it.
 *
 * @param pupils with evidence
 * @param mastered of those, holding the point
 * @param lastAnsweredOn empty where no answer has a time
 */
public record TaughtPoint(
        String point, LocalDate taughtOn, int pupils, int mastered, long answers, Optional<LocalDate> lastAnsweredOn) {

    /** So long a class has had to practise before anything is said. */
    public static final int DAYS_TO_PRACTISE = 14;

    /** With fewer answers a pupil mastery is mostly the prior. */
    public static final int ANSWERS_A_PUPIL = 3;

    private static final double HALF = 0.5;

    /** What can be said of the point. */
    public enum Verdict {
        /** Surely fewer than half of the pupils hold it: the whole interval lies below 50 %. */
        NOT_LEARNED,
        /** At least half may hold it. */
        NOT_SHOWN,
        TAUGHT_LATELY,
        TOO_FEW_PUPILS,
        TOO_FEW_ANSWERS,
        /** All answers are older than the lesson: they say nothing of it. */
        NOT_PRACTISED_SINCE
    }

    public TaughtPoint {
        if (mastered < 0 || mastered > pupils || answers < 0) {
            throw new IllegalArgumentException(mastered + " of " + pupils + " pupils with " + answers + " answers");
        }
    }

    /** @param leastPupils of whom something may be said to this reader */
    public Verdict verdict(LocalDate today, int leastPupils) {
        if (taughtOn.plusDays(DAYS_TO_PRACTISE).isAfter(today)) {
            return Verdict.TAUGHT_LATELY;
        }
        if (pupils < leastPupils) {
            return Verdict.TOO_FEW_PUPILS;
        }
        if (answers < (long) ANSWERS_A_PUPIL * pupils) {
            return Verdict.TOO_FEW_ANSWERS;
        }
        if (lastAnsweredOn.filter(last -> last.isBefore(taughtOn)).isPresent()) {
            return Verdict.NOT_PRACTISED_SINCE;
        }
        return share().high() < HALF ? Verdict.NOT_LEARNED : Verdict.NOT_SHOWN;
    }

    /** Of the pupils with evidence those who hold it. @throws IllegalArgumentException without pupils */
    public WilsonInterval share() {
        return WilsonInterval.of(mastered, pupils);
    }
}
