package org.xueqing.ingest.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xueqing.ingest.alarm.Foretold.ClassCourse;
import org.xueqing.ingest.alarm.KnownAlarm.About;
import org.xueqing.ingest.alarm.KnownAlarm.Cleared;
import org.xueqing.report.OutlooksRow;

/**
 * Which alarms are raised, kept and cleared. Pure: the same alarms and the same run always come to the same, whatever the order of
 * either.
 */
public final class AlarmRules {

    /** An alarm is kept down to this share of where alarms begin, so that it does not come and go with single answers. */
    public static final double KEPT_DOWN_TO = 0.8;

    /** So long a teacher who set an alarm aside is not told the same again. */
    public static final int QUIET_DAYS = 7;

    /** The most pressing first; equal ones in the order of their ids. */
    private static final Comparator<OutlooksRow> ORDER = Comparator.comparingDouble(AlarmRules::risk)
            .reversed()
            .thenComparing(OutlooksRow::studentId)
            .thenComparing(OutlooksRow::course);

    private final Foretold foretold;
    private final LocalDate today;
    private final Map<About, OutlooksRow> outlooks;

    private AlarmRules(Foretold foretold, LocalDate today) {
        this.foretold = foretold;
        this.today = today;
        this.outlooks = foretold.outlooks().stream().collect(Collectors.toMap(AlarmRules::about, Function.identity()));
    }

    /**
     * What becomes of the alarms.
     *
     * @param known at least those that are open, those raised today and those set aside within {@link #QUIET_DAYS}
     */
    public static List<Decision> decide(Foretold foretold, Collection<KnownAlarm> known, LocalDate today) {
        AlarmRules rules = new AlarmRules(foretold, today);
        List<Decision> decisions = new ArrayList<>();
        known.stream()
                .filter(KnownAlarm::isOpen)
                .sorted(Comparator.comparingLong(KnownAlarm::id))
                .forEach(alarm -> rules.open(alarm).ifPresent(decisions::add));
        decisions.addAll(rules.raised(known));
        return decisions;
    }

    /** None where nothing new is known of it. */
    private Optional<Decision> open(KnownAlarm alarm) {
        About about = alarm.about();
        if (foretold.withheld().contains(about.studentId())) {
            return Optional.of(new Decision.Clear(alarm.id(), Cleared.WITHHELD));
        }
        if (!foretold.goingOn().contains(new ClassCourse(about.classId(), about.course()))) {
            return Optional.of(new Decision.Clear(alarm.id(), Cleared.COURSE_OVER));
        }
        OutlooksRow outlook = outlooks.get(about);
        if (outlook == null) {
            return Optional.of(new Decision.Clear(alarm.id(), Cleared.LEFT_CLASS));
        }
        if (outlook.risk() == null) {
            return Optional.empty();
        }
        return Optional.of(
                hasFallen(outlook)
                        ? new Decision.Clear(alarm.id(), Cleared.RISK_FELL)
                        : new Decision.Keep(alarm.id(), outlook));
    }

    private boolean hasFallen(OutlooksRow outlook) {
        double from = foretold.alarmFrom().getOrDefault(outlook.kind(), 0.0);
        return risk(outlook) < KEPT_DOWN_TO * from;
    }

    private List<Decision> raised(Collection<KnownAlarm> known) {
        Set<About> silent = new HashSet<>();
        Map<String, Integer> left = new HashMap<>(foretold.mostADay());
        for (KnownAlarm alarm : known) {
            if (alarm.isOpen() || alarm.wasSetAsideAfter(today.minusDays(QUIET_DAYS))) {
                silent.add(alarm.about());
            }
            if (alarm.raisedOn().equals(today)) {
                left.merge(alarm.about().classId(), -1, Integer::sum);
            }
        }
        return foretold.outlooks().stream()
                .filter(row -> row.isAlarming() && row.risk() != null)
                .filter(row -> !foretold.withheld().contains(row.studentId()) && !silent.contains(about(row)))
                .sorted(ORDER)
                .filter(row -> left.merge(row.classId(), -1, Integer::sum) >= 0)
                .<Decision>map(Decision.Raise::new)
                .toList();
    }

    private static About about(OutlooksRow row) {
        return new About(row.classId(), row.studentId(), row.course());
    }

    private static double risk(OutlooksRow row) {
        Double risk = row.risk();
        return risk == null ? 0 : risk;
    }
}
