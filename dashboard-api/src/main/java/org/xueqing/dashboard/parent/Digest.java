package org.xueqing.dashboard.parent;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.xueqing.dashboard.finding.HomeHelp;
import org.xueqing.dashboard.finding.OwnPoint;

/**
 * A week of the own child.
 *
 * @param monday first day of the week
 * @param practice of that week
 * @param wentWell held now and practised since that Monday
 * @param home what to do at home now
 * @param retests of wrong answers that come within the next days
 */
public record Digest(
        LocalDate monday, Practice practice, List<OwnPoint> wentWell, List<Home> home, List<Retests> retests) {

    private static final long MILLIS_PER_MINUTE = 60_000;

    public Digest {
        wentWell = List.copyOf(wentWell);
        home = List.copyOf(home);
        retests = List.copyOf(retests);
    }

    /** What the child practised, or why there is nothing to say of it. */
    public sealed interface Practice {}

    /**
     * Enough to speak of.
     *
     * @param exercises done, each counted once
     * @param untimed of the answers, those whose time nobody took, such as on paper
     * @param millis of the others
     * @param points the most practised first
     */
    public record Practised(long exercises, long untimed, long millis, List<Point> points) implements Practice {

        public Practised {
            points = List.copyOf(points);
        }

        /** Begun minutes; empty where no answer has a time. */
        public OptionalLong minutes() {
            return millis == 0
                    ? OptionalLong.empty()
                    : OptionalLong.of((millis + MILLIS_PER_MINUTE - 1) / MILLIS_PER_MINUTE);
        }
    }

    /** @param exercises too few to say anything; 0 for none at all */
    public record TooLittle(long exercises) implements Practice {}

    /** A practised point. */
    public record Point(String nameZh, String nameEn, long exercises) {
        public String nameIn(Locale language) {
            return language.getLanguage().equals("en") ? nameEn : nameZh;
        }
    }

    /** A point to spend a few minutes on, and how. */
    public record Home(OwnPoint point, HomeHelp help) {}

    /** Exercises of the kinds that were wrong, to be tried again on a day. */
    public record Retests(LocalDate day, int exercises) {}

    /** The Monday of a day's week. */
    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public boolean isEnough() {
        return practice instanceof Practised;
    }
}
