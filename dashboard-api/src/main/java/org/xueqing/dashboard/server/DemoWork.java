package org.xueqing.dashboard.server;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Setting;
import org.xueqing.ingest.activity.Activities;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.ActivityItem;
import org.xueqing.ingest.activity.PaperDesk;
import org.xueqing.ingest.activity.Presence;
import org.xueqing.ingest.store.Store;
import org.xueqing.simulation.Absence;
import org.xueqing.simulation.Medium;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.SimulatedActivity;
import org.xueqing.simulation.SimulatedClass;
import org.xueqing.simulation.SimulatedPupil;
import org.xueqing.simulation.SimulatedSchool;

/** The work that the simulated school was set: which activities, and who was absent or handed nothing in. */
final class DemoWork {

    private static final String BY = "demo";

    private final SimulatedSchool school;
    private final String schoolId;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Map<String, SimulatedClass> classes = new HashMap<>();
    private final Map<Activity, List<String>> given = new LinkedHashMap<>();
    private final Map<String, Set<String>> handedIn = new HashMap<>();
    private final Set<Absence> absences = new HashSet<>();

    DemoWork(SimulatedSchool school, String schoolId, InstantSource clock, ZoneId zone) {
        this.school = school;
        this.schoolId = schoolId;
        this.clock = clock;
        this.zone = zone;
        school.classes().forEach(home -> classes.put(home.classId(), home));
    }

    /** Notices what a week brought. */
    void add(SchoolWeek week) {
        week.activities().forEach(activity -> given.put(activity(activity), List.of(activity.classId())));
        absences.addAll(week.absences());
        week.sent().forEach(sent -> notice(sent.event()));
    }

    /** Writes it all to the store. */
    void save(Store store) {
        new Activities(store).giveAll(given, new Activities.Order(BY, clock.instant(), Optional.empty()));
        Map<Activity, PaperDesk.Results> presences = new LinkedHashMap<>();
        given.forEach((activity, classIds) -> presences.put(
                activity, new PaperDesk.Results(classIds.get(0), presences(activity, classIds.get(0)), Map.of(), BY)));
        new PaperDesk(store, clock, zone).noteKeyed(presences);
    }

    private void notice(LearningEvent event) {
        if (event instanceof Answered answered && answered.activityId() != null) {
            handedIn.computeIfAbsent(answered.activityId(), absent -> new HashSet<>())
                    .add(answered.studentId());
        }
    }

    private Map<String, Presence> presences(Activity activity, String classId) {
        Map<String, Presence> presences = new HashMap<>();
        for (SimulatedPupil pupil : school.pupils()) {
            if (pupil.isIn(classId, activity.givenOn())) {
                presences.put(pupil.studentId(), presence(activity, classId, pupil.studentId()));
            }
        }
        return presences;
    }

    private Presence presence(Activity activity, String classId, String studentId) {
        if (handedIn.getOrDefault(activity.activityId(), Set.of()).contains(studentId)) {
            return Presence.EXPECTED;
        }
        boolean isAbsent = absences.contains(new Absence(studentId, classId, activity.givenOn()));
        return isAbsent ? Presence.ABSENT : Presence.NOT_HANDED_IN;
    }

    private Activity activity(SimulatedActivity work) {
        LocalDate day = LocalDate.ofInstant(work.startsAt(), zone);
        List<ActivityItem> items = IntStream.range(0, work.itemIds().size())
                .mapToObj(i -> ActivityItem.plain(
                        i + 1, Integer.toString(i + 1), work.itemIds().get(i)))
                .toList();
        return new Activity(
                work.activityId(),
                schoolId,
                Objects.requireNonNull(classes.get(work.classId())).grade(),
                title(work.setting(), day),
                work.setting(),
                work.medium() == Medium.PAPER ? Activity.Medium.PAPER : Activity.Medium.SCREEN,
                day,
                work.setting() == Setting.HOMEWORK ? day.plusDays(1) : day,
                items);
    }

    private static String title(Setting setting, LocalDate day) {
        String kind =
                switch (setting) {
                    case CLASSWORK -> "课堂练习";
                    case HOMEWORK -> "家庭作业";
                    case QUIZ -> "小练习";
                    case TEST -> "期末考试";
                    case SELF_STUDY -> "自主学习";
                };
        return "%d月%d日%s".formatted(day.getMonthValue(), day.getDayOfMonth(), kind);
    }
}
