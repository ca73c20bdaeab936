package org.xueqing.dashboard.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.teaching.LessonReading;
import org.xueqing.dashboard.teaching.Teaching;
import org.xueqing.dashboard.teaching.TeachingReading;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.alarm.DoneByKind;

/** 教研材料 of a class: a lesson, items that mislead, what was taught and not learned, what was done. It names no pupil. */
@Service
class TeachingReport {

    private final TeachingReading teaching;
    private final LessonReading lessons;
    private final ActivityQueries activities;
    private final DoneByKind done;
    private final ClassPupils pupils;
    private final RunQueries runs;
    private final Words words;
    private final Clock clock;
    private final ZoneId zone;

    TeachingReport(
            TeachingReading teaching,
            LessonReading lessons,
            ActivityQueries activities,
            DoneByKind done,
            ClassPupils pupils,
            RunQueries runs,
            Words words,
            Clock clock,
            ZoneId zone) {
        this.teaching = teaching;
        this.lessons = lessons;
        this.activities = activities;
        this.done = done;
        this.pupils = pupils;
        this.runs = runs;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param activity whose lesson stands in it; empty for the newest that was done in a lesson */
    Report report(VisibleClass visible, String activity, Locale language) {
        ReportWords say = new ReportWords(words, language);
        TeachingSections sections = new TeachingSections(say);
        Teaching read = teaching.read(visible, Optional.empty());
        List<Section> all = new ArrayList<>();
        all.add(lesson(visible, activity, sections));
        all.add(sections.misleading(read));
        all.add(sections.notLearned(read));
        all.add(sections.pace(read));
        all.add(sections.done(done.read(visible, language)));
        return new Report(say.say("report.title.teaching", visible.name().in(language)), about(visible, say), all);
    }

    private Section lesson(VisibleClass visible, String activity, TeachingSections sections) {
        Optional<ActivityLine> chosen =
                activity.isEmpty() ? lessons.newest(visible) : Optional.of(activities.given(visible, activity));
        return chosen.flatMap(one -> lessons.read(visible, one).map(lesson -> sections.lesson(one, lesson)))
                .orElseGet(() -> Section.saying(
                        sections.say().say("report.lesson"), sections.say().say("report.lesson.none")));
    }

    private String about(VisibleClass visible, ReportWords say) {
        return say.say(
                "report.about",
                visible.school(),
                pupils.count(visible),
                runs.published()
                        .map(it -> words.minute(it.dataThrough()))
                        .orElseGet(() -> say.say("report.about.no-run")),
                LocalDate.ofInstant(clock.instant(), zone).toString());
    }
}
