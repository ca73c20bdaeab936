package org.xueqing.dashboard.parent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.finding.HomeHelp;
import org.xueqing.dashboard.finding.OwnMap;
import org.xueqing.dashboard.finding.OwnPoint;
import org.xueqing.dashboard.parent.Digest.Home;
import org.xueqing.dashboard.parent.Digest.Retests;
import org.xueqing.ingest.practice.Attempts;
import org.xueqing.ingest.practice.Notebook;

/** Puts a week of the own child together. */
@Component
public class Digests {

    private static final int DAYS_AHEAD = 7;

    private final WeekQueries queries;
    private final Attempts attempts;
    private final ZoneId zone;

    Digests(WeekQueries queries, Attempts attempts, ZoneId zone) {
        this.queries = queries;
        this.attempts = attempts;
        this.zone = zone;
    }

    /** This week, or the one before while there is nothing to say of this one yet. */
    Digest latest(OwnPupil own, OwnMap map, LocalDate today) {
        Digest now = of(own, map, today, today);
        Digest before = now.isEnough() ? now : of(own, map, today.minusWeeks(1), today);
        return before.isEnough() ? before : now;
    }

    /** @param day of the week that is wanted */
    public Digest of(OwnPupil own, OwnMap map, LocalDate day, LocalDate today) {
        LocalDate monday = Digest.monday(day.isAfter(today) ? today : day);
        return new Digest(
                monday,
                queries.practice(own, monday),
                map.heldSince(monday.atStartOfDay(zone).toInstant()),
                home(map),
                retests(Notebook.of(attempts.of(own.pupil().studentId()), zone), today));
    }

    private List<Home> home(OwnMap map) {
        Map<String, HomeHelp> helps =
                queries.helps(map.next().stream().map(OwnPoint::id).toList());
        return map.next().stream()
                .map(point -> new Home(point, helps.getOrDefault(point.id(), HomeHelp.NUMBERS)))
                .toList();
    }

    /** What is late already is today's. */
    static List<Retests> retests(Notebook notebook, LocalDate today) {
        Map<LocalDate, Long> byDay = notebook.entries().stream()
                .filter(entry -> !entry.isSettled() && entry.dueOn().isBefore(today.plusDays(DAYS_AHEAD)))
                .map(entry -> entry.dueOn().isBefore(today) ? today : entry.dueOn())
                .collect(Collectors.groupingBy(due -> due, TreeMap::new, Collectors.counting()));
        return byDay.entrySet().stream()
                .map(day -> new Retests(day.getKey(), day.getValue().intValue()))
                .toList();
    }
}
