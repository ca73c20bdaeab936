package org.xueqing.prediction;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.xueqing.history.Answer;
import org.xueqing.history.PupilEvidence;
import org.xueqing.history.Question;

/** When one pupil practised: all, and each set of points. Where answers have no time there is nothing to say, and all is 0 or −1. */
final class Spacing {

    private static final double MICROS_PER_HOUR = 3.6e9;
    private static final long MICROS_PER_QUARTER = 900_000_000L;
    private static final double MICROS_PER_DAY = 24 * MICROS_PER_HOUR;
    /** Schools are in China: a school morning is one day. */
    private static final double EAST_OF_GREENWICH_MICROS = 8 * MICROS_PER_HOUR;

    private static final double REVIEW_DAYS = 7;
    private static final double UNTIMED = -1;

    private static final class OnPoints {
        final Fading day = new Fading(Duration.ofDays(1));
        final Fading month = new Fading(Duration.ofDays(30));
        long lastMicros;
    }

    private final Map<Integer, OnPoints> byPoints = new HashMap<>();
    private final Fading hour = new Fading(Duration.ofHours(1));
    private final Fading week = new Fading(Duration.ofDays(7));
    private long lastMicros = PupilEvidence.UNTIMED;
    private long lastDay = -1;
    private int days;
    private int timed;
    private int reviews;

    void describe(Question question, int points, double[] values) {
        long now = quarter(PupilEvidence.micros(question.place(), question.isTimed()));
        OnPoints on = byPoints.get(points);
        boolean isTimed = now != PupilEvidence.UNTIMED;
        values[Feature.POINT_HOURS.ordinal()] = on == null || !isTimed ? UNTIMED : hours(on.lastMicros, now);
        values[Feature.PUPIL_HOURS.ordinal()] =
                lastMicros == PupilEvidence.UNTIMED || !isTimed ? UNTIMED : hours(lastMicros, now);
        values[Feature.POINT_THIS_DAY.ordinal()] = on == null || !isTimed ? 0 : on.day.at(now);
        values[Feature.POINT_THIS_MONTH.ordinal()] = on == null || !isTimed ? 0 : on.month.at(now);
        values[Feature.PUPIL_THIS_HOUR.ordinal()] = isTimed ? hour.at(now) : 0;
        values[Feature.PUPIL_THIS_WEEK.ordinal()] = isTimed ? week.at(now) : 0;
        values[Feature.REVIEW.ordinal()] = (double) reviews / (timed + 1);
        values[Feature.DAYS_ACTIVE.ordinal()] = Math.log1p(days);
    }

    /** Whole days since the last answer on the points. */
    OptionalLong daysSince(Question question, int points) {
        OnPoints on = byPoints.get(points);
        long now = PupilEvidence.micros(question.place(), question.isTimed());
        return on == null || now == PupilEvidence.UNTIMED
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.max(0, (now - on.lastMicros) / MICROS_PER_DAY));
    }

    void add(Answer answer, int points) {
        if (!answer.isTimed()) {
            return;
        }
        long now = PupilEvidence.micros(answer.place(), true);
        OnPoints on = byPoints.get(points);
        if (on == null) {
            on = new OnPoints();
            byPoints.put(points, on);
        } else if (now - on.lastMicros > REVIEW_DAYS * MICROS_PER_DAY) {
            reviews++;
        }
        on.day.add(now);
        on.month.add(now);
        on.lastMicros = now;
        hour.add(now);
        week.add(now);
        lastMicros = now;
        timed++;
        long day = (long) Math.floor((now + EAST_OF_GREENWICH_MICROS) / MICROS_PER_DAY);
        days += day == lastDay ? 0 : 1;
        lastDay = day;
    }

    /** To the quarter of an hour before: senders stamp answers when they are given, and seconds would tell how long this one took. */
    private static long quarter(long micros) {
        return micros == PupilEvidence.UNTIMED ? micros : micros - Math.floorMod(micros, MICROS_PER_QUARTER);
    }

    private static double hours(long from, long to) {
        return Math.log1p(Math.max(0, to - from) / MICROS_PER_HOUR);
    }
}
