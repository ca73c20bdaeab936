package org.xueqing.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.xueqing.simulation.chance.Chance;

/**
 * How one pupil asks for hints on the screen. Some click through all hints without reading (help abuse); they too read some of the
 * time, and others click too fast now and then. It draws from a generator of its own and changes no answer.
 */
final class HelpSeeking {

    private static final double ABUSERS = 0.1;
    private static final double ABUSED_BY_ABUSERS = 0.75;
    private static final double ABUSED_BY_OTHERS = 0.06;
    private static final double ASKED_BY_ABUSERS = 0.4;
    private static final double ASKED_BY_OTHERS = 0.12;
    private static final double TO_THE_BOTTOM = 0.8;
    private static final double ONE_MORE = 0.4;
    private static final int MOST_HINTS = 3;

    /** Medians, seconds. */
    private static final double CLICK = 1.5;

    private static final double READING = 9;
    private static final double CLICK_SPREAD = 0.45;
    private static final double READING_SPREAD = 0.55;
    private static final double MILLIS = 1e3;

    private final Chance chance;
    private final boolean isAbuser;

    private HelpSeeking(Chance chance, boolean isAbuser) {
        this.chance = chance;
        this.isAbuser = isAbuser;
    }

    static HelpSeeking of(long seed, String studentId) {
        Chance chance = Chance.of(seed, "help/" + studentId);
        return new HelpSeeking(chance, chance.happens(ABUSERS));
    }

    /** The truth. */
    boolean isAbuser() {
        return isAbuser;
    }

    /** How long somebody thinks before asking. @param usual seconds that the pupil takes for the item */
    Duration thinking(double usual) {
        return seconds(usual * chance.between(0.15, 0.4));
    }

    /** When hints are opened during work that does not succeed, from its begin; often never. */
    List<Duration> hints(Duration work) {
        if (!chance.happens(isAbuser ? ASKED_BY_ABUSERS : ASKED_BY_OTHERS)) {
            return List.of();
        }
        boolean isAbuse = chance.happens(isAbuser ? ABUSED_BY_ABUSERS : ABUSED_BY_OTHERS);
        return within(work, isAbuse ? clicked() : read(work));
    }

    private List<Duration> clicked() {
        int hints = chance.happens(TO_THE_BOTTOM) ? MOST_HINTS : MOST_HINTS - 1;
        List<Duration> times = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < hints; i++) {
            at += CLICK * chance.factor(CLICK_SPREAD);
            times.add(seconds(at));
        }
        return times;
    }

    private List<Duration> read(Duration work) {
        List<Duration> times = new ArrayList<>();
        double at = work.toMillis() / MILLIS * chance.between(0.15, 0.5);
        do {
            times.add(seconds(at));
            at += READING * chance.factor(READING_SPREAD);
        } while (times.size() < MOST_HINTS && chance.happens(ONE_MORE));
        return times;
    }

    private static List<Duration> within(Duration work, List<Duration> times) {
        return times.stream().filter(time -> time.compareTo(work) < 0).toList();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis((long) (MILLIS * seconds));
    }
}
