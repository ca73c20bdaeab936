package org.xueqing.dashboard.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.ClassPupils;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.report.GrowthSection.Sat;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.teacher.ClassReading;
import org.xueqing.dashboard.teacher.PointSummary;
import org.xueqing.dashboard.teacher.WeakestPoints;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.paper.PaperReading;
import org.xueqing.dashboard.work.paper.SchoolThresholds;
import org.xueqing.diagnosis.paper.Thresholds;

/** 班级学情报告 and 学情月报: a class up to today, or in a month. */
@Service
class ClassReport {

    private static final int MOST_TESTS = 3;

    private final ClassReading reading;
    private final ClassPupils pupils;
    private final RunQueries runs;
    private final ActivityQueries activities;
    private final PaperReading papers;
    private final SchoolThresholds thresholds;
    private final ReportQueries queries;
    private final Words words;
    private final Clock clock;
    private final ZoneId zone;

    ClassReport(
            ClassReading reading,
            ClassPupils pupils,
            RunQueries runs,
            ActivityQueries activities,
            PaperReading papers,
            SchoolThresholds thresholds,
            ReportQueries queries,
            Words words,
            Clock clock,
            ZoneId zone) {
        this.reading = reading;
        this.pupils = pupils;
        this.runs = runs;
        this.activities = activities;
        this.papers = papers;
        this.thresholds = thresholds;
        this.queries = queries;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** @param withNames whether pupils with an alarm, or with a sure change, are named */
    Report report(VisibleClass visible, Period period, boolean withNames, Locale language) {
        ReportWords say = new ReportWords(words, language);
        Optional<PublishedRun> run = runs.published();
        List<Section> sections = new ArrayList<>(period.isMonth() ? month(visible, period, run, say) : List.of());
        sections.addAll(tests(visible, period, withNames, say));
        if (!period.isMonth()) {
            sections.addAll(holdings(visible, say));
        }
        sections.add(new MonthSections(say)
                .alarms(queries.alarms(visible, period), withNames ? alarmed(visible) : List.of()));
        return new Report(title(visible, period, say), about(visible, run, say), sections);
    }

    private List<Section> month(VisibleClass visible, Period period, Optional<PublishedRun> run, ReportWords say) {
        MonthSections sections = new MonthSections(say);
        YearMonth before = period.month().orElseThrow().minusMonths(1);
        return List.of(
                sections.practice(queries.practice(visible, period), queries.practice(visible, Period.of(before))),
                sections.taught(queries.taught(
                        visible, period, say.language().getLanguage().equals("en"))),
                sections.weeks(queries.weeks(visible, run, period)));
    }

    /** Of a month its tests; change needs two tests, so it stands in the report of the year. */
    private List<Section> tests(VisibleClass visible, Period period, boolean withNames, ReportWords say) {
        Thresholds levels = thresholds.of(visible);
        List<Sat> sat = activities.tests(visible, period.first(), period.until()).stream()
                .map(test -> new Sat(test, papers.readAgain(visible, test)))
                .filter(one -> one.paper().pupils() > 0)
                .limit(MOST_TESTS)
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(new ScoreSection(say, levels)
                .section(sat.stream()
                        .map(one ->
                                new ScoreSection.Result(one.test(), one.paper().summary(levels)))
                        .toList()));
        if (!period.isMonth()) {
            sections.add(new GrowthSection(say, withNames).section(sat));
        }
        return sections;
    }

    private List<Section> holdings(VisibleClass visible, ReportWords say) {
        List<PointSummary> points = reading.summaries(visible, Optional.empty()).points();
        UnitSections sections = new UnitSections(say);
        return List.of(sections.units(points), sections.again(WeakestPoints.of(points)));
    }

    private List<VisiblePupil> alarmed(VisibleClass visible) {
        Set<String> alarmed = queries.alarmed(visible);
        return pupils.all(visible).stream()
                .filter(pupil -> alarmed.contains(pupil.studentId()))
                .toList();
    }

    private static String title(VisibleClass visible, Period period, ReportWords say) {
        String name = visible.name().in(say.language());
        return period.month()
                .map(month -> say.say("report.title.month", name, month.toString()))
                .orElseGet(() -> say.say("report.title.class", name));
    }

    private String about(VisibleClass visible, Optional<PublishedRun> run, ReportWords say) {
        return say.say(
                "report.about",
                visible.school(),
                pupils.count(visible),
                run.map(it -> words.minute(it.dataThrough())).orElseGet(() -> say.say("report.about.no-run")),
                today().toString());
    }
}
