package org.xueqing.dashboard.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisibleGrade;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.teacher.ClassReading;
import org.xueqing.dashboard.teacher.PointSummary;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.paper.PaperSumQueries;
import org.xueqing.dashboard.work.paper.SchoolThresholds;
import org.xueqing.diagnosis.paper.PairSums;
import org.xueqing.diagnosis.paper.ScoreSummary;

/** 年级学情报告: parallel classes beside each other in the order of their numbers, as sums of ten pupils and more. */
@Service
class GradeReport {

    private static final int MOST_TESTS = 2;

    private final ClassAccess access;
    private final ClassReading reading;
    private final RunQueries runs;
    private final ActivityQueries activities;
    private final PaperSumQueries papers;
    private final SchoolThresholds thresholds;
    private final ReportQueries queries;
    private final Words words;
    private final Clock clock;
    private final ZoneId zone;

    GradeReport(
            ClassAccess access,
            ClassReading reading,
            RunQueries runs,
            ActivityQueries activities,
            PaperSumQueries papers,
            SchoolThresholds thresholds,
            ReportQueries queries,
            Words words,
            Clock clock,
            ZoneId zone) {
        this.access = access;
        this.reading = reading;
        this.runs = runs;
        this.activities = activities;
        this.papers = papers;
        this.thresholds = thresholds;
        this.queries = queries;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    /** A test and the classes that it was given to, in school order. */
    private record Shared(ActivityLine test, List<VisibleClass> classes) {}

    Report report(VisibleGrade grade, Locale language) {
        ReportWords say = new ReportWords(words, language);
        List<VisibleClass> classes = access.classes(grade.viewer()).stream()
                .filter(one ->
                        one.schoolId().equals(grade.schoolId()) && one.name().grade() == grade.grade())
                .toList();
        List<Shared> shared = shared(classes);
        GradeSections sections = new GradeSections(say);
        return new Report(
                say.say("report.title.grade", say.say("grade.name", grade.grade())),
                about(grade, classes, say),
                List.of(
                        sections.tests(shared.stream().map(this::results).toList()),
                        value(shared, sections),
                        sections.units(classes, units(classes))));
    }

    private String about(VisibleGrade grade, List<VisibleClass> classes, ReportWords say) {
        Optional<PublishedRun> run = runs.published();
        return say.say(
                "report.about.grade",
                grade.school(),
                classes.size(),
                run.map(it -> words.minute(it.dataThrough())).orElseGet(() -> say.say("report.about.no-run")),
                today().toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The last tests that more than one class was given, the newest first. */
    private List<Shared> shared(List<VisibleClass> classes) {
        Map<String, List<VisibleClass>> given = new LinkedHashMap<>();
        Map<String, ActivityLine> tests = new LinkedHashMap<>();
        for (VisibleClass one : classes) {
            for (ActivityLine test : activities.tests(one, Period.schoolYear(today()), today().plusDays(1))) {
                tests.put(test.id(), test);
                given.computeIfAbsent(test.id(), id -> new ArrayList<>()).add(one);
            }
        }
        return tests.values().stream()
                .filter(test -> given.getOrDefault(test.id(), List.of()).size() > 1)
                .sorted(Comparator.comparing(ActivityLine::givenOn).reversed().thenComparing(ActivityLine::id))
                .limit(MOST_TESTS)
                .map(test -> new Shared(test, given.getOrDefault(test.id(), List.of())))
                .toList();
    }

    private GradeSections.Results results(Shared shared) {
        Map<VisibleClass, Optional<ScoreSummary>> results = new LinkedHashMap<>();
        for (VisibleClass one : shared.classes()) {
            results.put(
                    one,
                    papers.of(one, shared.test(), activities.items(shared.test()), thresholds.of(one))
                            .map(PaperSumQueries.ClassSums::summary));
        }
        return new GradeSections.Results(shared.test(), results);
    }

    private Section value(List<Shared> shared, GradeSections sections) {
        if (shared.size() < 2) {
            return sections.noValue();
        }
        Shared later = shared.get(0);
        Shared earlier = shared.get(1);
        Map<VisibleClass, PairSums> pairs = new LinkedHashMap<>();
        later.classes()
                .forEach(one -> pairs.put(
                        one,
                        queries.pairs(one, earlier.test().id(), later.test().id())
                                .orElse(PairSums.NONE)));
        return sections.value(earlier.test(), later.test(), pairs);
    }

    private List<List<PointSummary>> units(List<VisibleClass> classes) {
        return classes.stream()
                .map(one -> reading.summaries(one, Optional.empty()).points())
                .toList();
    }
}
