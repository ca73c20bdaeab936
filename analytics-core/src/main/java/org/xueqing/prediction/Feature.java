package org.xueqing.prediction;

import java.util.Locale;

/** The numbers that describe a question to a pupil before it is answered. Logits, logarithms and shares; never a total of the future. */
public enum Feature {
    POINT_RATE(Ground.ITEM),
    POINT_ANSWERS(Ground.ITEM),
    ITEM_RATE(Ground.ITEM),
    ITEM_ANSWERS(Ground.ITEM),
    EASINESS(Ground.ITEM),
    ITEM_CARRY(Ground.ITEM),
    ATTEMPT(Ground.ITEM),

    PUPIL_ANSWERS(Ground.PUPIL),
    PUPIL_RATE(Ground.PUPIL),
    PUPIL_LATELY(Ground.PUPIL),
    PUPIL_LONG(Ground.PUPIL),
    PUPIL_LAST_3(Ground.PUPIL),
    PUPIL_LAST_8(Ground.PUPIL),
    PUPIL_LAST_20(Ground.PUPIL),
    PUPIL_STREAK(Ground.PUPIL),
    PUPIL_SURPRISE(Ground.PUPIL),
    ABILITY(Ground.PUPIL),
    ABILITY_INFORMATION(Ground.PUPIL),
    ABILITY_LATELY(Ground.PUPIL),
    ABILITY_SLOWLY(Ground.PUPIL),
    EXPECTED(Ground.PUPIL),
    POINTS_MET(Ground.PUPIL),

    POINT_PRACTICE(Ground.POINTS),
    POINT_RIGHT(Ground.POINTS),
    POINT_SHARE(Ground.POINTS),
    POINT_LATELY(Ground.POINTS),
    POINT_LONG(Ground.POINTS),
    POINT_LAST_3(Ground.POINTS),
    POINT_LAST_8(Ground.POINTS),
    POINT_LAST(Ground.POINTS),
    POINT_SECOND_LAST(Ground.POINTS),
    POINT_THIRD_LAST(Ground.POINTS),
    POINT_STREAK(Ground.POINTS),
    POINT_SURPLUS(Ground.POINTS),
    POINT_SURPRISE(Ground.POINTS),
    EXPECTED_HERE(Ground.POINTS),
    WEAKEST_POINT(Ground.POINTS),
    MASTERY(Ground.POINTS),

    ITEM_PRACTICE(Ground.BEFORE),
    ITEM_RIGHT(Ground.BEFORE),
    ITEM_LAST(Ground.BEFORE),
    CARRY_AFTER_POINT(Ground.BEFORE),
    POINT_CARRY(Ground.BEFORE),
    CARRY_1(Ground.BEFORE),
    CARRY_2(Ground.BEFORE),
    CARRY_3(Ground.BEFORE),
    CARRY_SUM(Ground.BEFORE),
    CARRY_TRAIL(Ground.BEFORE),
    CARRY_TRAIL_FADING(Ground.BEFORE),
    CARRY_FROM_POINT(Ground.BEFORE),

    POINT_GAP(Ground.TIMING),
    ITEM_GAP(Ground.TIMING),
    POINT_RUN(Ground.TIMING),
    POINT_HOURS(Ground.TIMING),
    PUPIL_HOURS(Ground.TIMING),
    POINT_THIS_DAY(Ground.TIMING),
    POINT_THIS_MONTH(Ground.TIMING),
    PUPIL_THIS_HOUR(Ground.TIMING),
    PUPIL_THIS_WEEK(Ground.TIMING),

    PACE(Ground.HABIT),
    HASTE(Ground.HABIT),
    PERSISTENCE(Ground.HABIT),
    REVIEW(Ground.HABIT),
    DAYS_ACTIVE(Ground.HABIT),

    HELP(Ground.HELP),
    HELP_LATELY(Ground.HELP),
    POINT_HELP(Ground.HELP),
    POINT_HELP_LATELY(Ground.HELP),
    ITEM_HELP(Ground.HELP),
    AFTER_HELP(Ground.HELP),

    PREREQUISITES_MET(Ground.PREREQUISITES),
    PREREQUISITE_SURPRISE(Ground.PREREQUISITES),
    PREREQUISITE_MASTERY(Ground.PREREQUISITES),
    PREREQUISITE_SURPRISE_WHILE_NEW(Ground.PREREQUISITES),
    PREREQUISITE_MASTERY_WHILE_NEW(Ground.PREREQUISITES);

    /** How many there are. */
    public static final int COUNT = values().length;

    private final Ground ground;

    Feature(Ground ground) {
        this.ground = ground;
    }

    public Ground ground() {
        return ground;
    }

    /** As tables call it: {@code point-last-3}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
