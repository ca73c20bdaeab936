package org.xueqing.dashboard.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.xueqing.dashboard.access.ClassAccess;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisibleGrade;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.report.GradeSections.Results;
import org.xueqing.dashboard.report.Report.Section;
import org.xueqing.dashboard.teacher.ClassReading;
import org.xueqing.dashboard.teacher.PointSummary;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ActivityQueries;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.Words;
import org.xueqing.dashboard.work.paper.PaperSumQueries;
import org.xueqing.dashboard.work.paper.SchoolThresholds;
import org.xueqing.diagnosis.paper.PairSums;
import org.xueqing.diagnosis.paper.ScoreSummary;

/** 年级学情报告: parallel classes beside each other in the order of their numbers, as sums of ten pupils and more. */
@Service
class GradeReport {

    private static final int MOST_TESTS = 2;
    private static final Comparator<ActivityLine> NEWEST_FIRST =
            Comparator.comparing(ActivityLine::givenOn).reversed().thenComparing(ActivityLine::id);

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

    Report report(VisibleGrade grade, Locale language) {
        ReportWords say = new ReportWords(words, language);
        List<VisibleClass> classes = access.classes(grade.viewer()).stream()
                .filter(one ->
                        one.schoolId().equals(grade.schoolId()) && one.name().grade() == grade.grade())
                .toList();
        List<Results> tests = tests(classes);
        GradeSections sections = new GradeSections(say);
        return new Report(
                say.say("report.title.grade", say.say("grade.name", grade.grade())),
                about(grade, classes, say),
                List.of(sections.tests(tests), value(tests, sections), sections.units(classes, units(classes))));
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

    /** The last tests that more than one class was given and some class has results of, the newest first. */
    private List<Results> tests(List<VisibleClass> classes) {
        Map<ActivityLine, List<VisibleClass>> given = new HashMap<>();
        LocalDate since = Period.schoolYear(today());
        classes.forEach(one -> activities.tests(one, since, today().plusDays(1)).forEach(test -> given.computeIfAbsent(
                        test.ofAnyClass(), same -> new ArrayList<>())
                .add(one)));
        return given.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Map.Entry.comparingByKey(NEWEST_FIRST))
                .map(entry -> results(entry.getKey(), entry.getValue()))
                .filter(Results::hasAny)
                .limit(MOST_TESTS)
                .toList();
    }

    private Results results(ActivityLine test, List<VisibleClass> classes) {
        List<ItemLine> items = activities.items(test);
        Map<VisibleClass, Optional<ScoreSummary>> results = new LinkedHashMap<>();
        classes.forEach(one -> results.put(
                one, papers.of(one, test, items, thresholds.of(one)).map(PaperSumQueries.ClassSums::summary)));
        return new Results(test, results);
    }

    private Section value(List<Results> tests, GradeSections sections) {
        if (tests.size() < 2) {
            return sections.noValue();
        }
        ActivityLine later = tests.get(0).test();
        ActivityLine earlier = tests.get(1).test();
        Map<VisibleClass, PairSums> pairs = new LinkedHashMap<>();
        tests.get(0)
                .byClass()
                .keySet()
                .forEach(one -> pairs.put(
                        one, queries.pairs(one, earlier.id(), later.id()).orElse(PairSums.NONE)));
        return sections.value(earlier, later, pairs);
    }

    /** Of one volume for all classes, the one in which they have most answers: units of two volumes have the same numbers. */
    private List<List<PointSummary>> units(List<VisibleClass> classes) {
        Map<String, Long> answers = new TreeMap<>();
        for (VisibleClass one : classes) {
            ClassReading.Summaries own = reading.summaries(one, Optional.empty());
            own.volumeName()
                    .ifPresent(volume -> answers.merge(
                            volume,
                            own.points().stream()
                                    .mapToLong(PointSummary::answers)
                                    .sum(),
                            Long::sum));
        }
        Optional<String> volume =
                answers.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        return classes.stream()
                .map(one -> reading.summaries(one, volume).points())
                .toList();
    }
}
