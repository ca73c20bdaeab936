package org.xueqing.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Placement;
import org.xueqing.curriculum.Semester;
import org.xueqing.diagnosis.process.Opportunities;
import org.xueqing.diagnosis.strategy.PupilPractice;
import org.xueqing.diagnosis.strategy.WheelSpinning;
import org.xueqing.effect.Around;
import org.xueqing.evaluation.LossDifference;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Taught;
import org.xueqing.event.Voided;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.history.LoggedPupil;
import org.xueqing.history.PupilStep;
import org.xueqing.history.SeenIdentities;
import org.xueqing.measurement.rate.GradeRates;
import org.xueqing.measurement.rate.PupilOpportunities;
import org.xueqing.measurement.rate.RateModel;
import org.xueqing.prediction.ModelBytes;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.scale.Comparison;
import org.xueqing.scale.FirstAnswers;
import org.xueqing.scale.GradeScale;
import org.xueqing.scale.Measured;
import org.xueqing.scale.Topics;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.SchoolPeriod;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.Sent;
import org.xueqing.simulation.SimulatedPupil;
import org.xueqing.simulation.SimulatedSchool;
import org.xueqing.simulation.World;
import org.xueqing.spark.lake.LogTable;
import org.xueqing.spark.publish.CandidateModel;
import org.xueqing.spark.publish.FindingsWriter;
import org.xueqing.spark.publish.ModelRegistry;
import org.xueqing.spark.store.PinnedScales;
import org.xueqing.spark.store.PinnedStudies;

/** A run in the ninth of twelve weeks: what is foretold of the units that classes are in, and on what ground. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OutlookIT {

    private static final int WEEKS = 12;
    private static final int WEEKS_KNOWN = 9;
    private static final SchoolPlan PLAN = new SchoolPlan(
            "学校",
            Curriculum.SUJIAO_2013,
            List.of(3, 4),
            2,
            30,
            0,
            new SchoolPeriod.Weeks(Semester.FIRST, LocalDate.of(2026, 9, 1), WEEKS),
            World.STANDARD,
            8);

    private static final String RUNNING = "00000000-0000-4000-8000-000000000001";
    private static final String ENDED = "00000000-0000-4000-8000-000000000002";

    private static TestStore store;
    private static SimulatedSchool school;
    private static List<LearningEvent> events = List.of();
    private static Set<String> points = Set.of();
    private static JsonNode report = NullNode.getInstance();

    @BeforeAll
    static void analyseASchool(@TempDir Path folder) throws IOException, SQLException {
        store = TestStore.start(folder.resolve("lake"));
        school = SimulatedSchool.of(PLAN, Curriculum.load());
        store.execute("insert into schools (school_id, name) values ('s', '学校')");
        placeTheCurriculum();
        enrol();
        List<LearningEvent> events = school.weeks()
                .limit(WEEKS_KNOWN)
                .map(SchoolWeek::sent)
                .flatMap(List::stream)
                .map(Sent::event)
                .toList();
        teach(events);
        help(events);
        study(RUNNING, "null");
        study(ENDED, "timestamptz '2027-07-02'");
        store.withSpark(spark -> {
            LogTable.create(spark);
            LogTable.append(spark, records(events));
        });
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(analyze(said)).isZero();
        report = new ObjectMapper().readTree(said.toByteArray());
    }

    @AfterAll
    static void stopStore() throws IOException {
        store.close();
    }

    @Test
    void everyPupilHasAnOutlookOnEachUnitAndTermThatTheClassIsIn() throws SQLException {
        assertThat(store.rows("select distinct kind from outlooks order by 1")).containsExactly("TERM", "UNIT");
        assertThat(store.rows("select count(distinct student_id) from outlooks where kind = 'UNIT'"))
                .containsExactly("" + school.pupils().size());
        assertThat(store.rows(
                        "select student_id from outlooks group by student_id, class_id, course having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void unitsAreForetoldFromUnitsThatAreOver() throws SQLException {
        assertThat(store.rows("select kind from outcome_models")).containsExactly("UNIT");
        assertThat(store.rows("select 1 from outcome_models where pupils = "
                        + school.pupils().size() + " and cases > pupils and alarm_from between 0 and 1"))
                .hasSize(1);
        assertThat(store.rows("select 1 from outlooks where kind = 'UNIT' and risk between 0 and 1"))
                .hasSizeGreaterThan(school.pupils().size() / 2);
        assertThat(store.rows("select 1 from outlooks where kind = 'UNIT' and reason is null"
                        + " and abs((select sum(p) from unnest(probabilities) p) - 1) > 1e-9"))
                .isEmpty();
    }

    @Test
    void whatIsForetoldIsAuditedGroupByGroup() throws SQLException {
        assertThat(
                        store.rows(
                                "select kind, count(*) >= 4, min(pupils) >= 30, bool_and(error > 0) from outcome_audits group by 1"))
                .containsExactly("UNIT,t,t,t");
        List<String> reported = new ArrayList<>();
        report.get("subgroups")
                .forEach(group -> reported.add(group.get("subgroup").asText() + ","
                        + group.get("pupils").asInt()));
        assertThat(reported)
                .containsExactlyInAnyOrderElementsOf(store.rows("select subgroup, pupils from outcome_audits"));
    }

    @Test
    void aTermIsNotForetoldBeforeOneWasOver() throws SQLException {
        assertThat(store.rows("select distinct reason, is_alarming, risk from outlooks where kind = 'TERM'"))
                .containsExactly("NOTHING_LEARNT_YET,f,");
    }

    @Test
    void someAreAlarmedAndMostAreNot() throws SQLException {
        double alarmed = Double.parseDouble(
                store.rows("select avg(is_alarming::int) from outlooks where kind = 'UNIT' and reason is null")
                        .get(0));
        assertThat(alarmed).isBetween(0.02, 0.7);
        assertThat(store.rows("select 1 from outlooks o join outcome_models m using (run_id, kind)"
                        + " where o.is_alarming <> (o.risk >= m.alarm_from)"))
                .isEmpty();
    }

    @Test
    void whatCameAfterAMeasureIsCountedFromTheAnswersAlone() throws SQLException {
        assertThat(store.rows(
                        "select kind, measures, helped, compared between 10 and 12, low < difference, difference < high"
                                + " from effects"))
                .containsExactly("ALONE,1,12,t,t,t");
        for (SimulatedPupil pupil : helped()) {
            List<Answered> after = afterwards(pupil.studentId());
            assertThat(store.rows("select answers, correct from measure_outcomes where student_id = '"
                            + pupil.studentId() + "'"))
                    .as(pupil.studentId())
                    .isEqualTo(
                            after.size() < Around.FEWEST_ANSWERS
                                    ? List.of()
                                    : List.of(after.size() + ","
                                            + after.stream()
                                                    .filter(answer -> answer.correct() && answer.hints() == 0)
                                                    .count()));
        }
    }

    @Test
    void everyPupilOfAGradeIsOnItsScaleAndTheAblerLieHigher() throws SQLException {
        assertThat(store.rows("select distinct scale from abilities order by 1"))
                .containsExactly("s/3", "s/4");
        for (int grade : PLAN.grades()) {
            Map<String, Double> found = new HashMap<>();
            for (String row : store.rows("select student_id, ability from abilities where reason is null"
                    + " and run_id = 1 and scale = 's/" + grade + "'")) {
                found.put(row.split(",")[0], Double.parseDouble(row.split(",")[1]));
            }
            Map<String, Double> truth = new HashMap<>();
            school.pupilTraits().stream()
                    .filter(traits -> found.containsKey(traits.studentId()))
                    .forEach(traits -> truth.put(traits.studentId(), traits.ability()));
            assertThat(truth).hasSizeGreaterThan(50);
            assertThat(correlation(truth, found)).as("grade " + grade).isGreaterThan(0.6);
        }
    }

    @Test
    void areasAndCompetenciesOfTheCurriculumAreMeasuredEachByItself() throws SQLException {
        assertThat(store.rows("select distinct name from area_abilities where kind = 'AREA' and run_id = 1"))
                .contains("数与代数", "图形与几何");
        assertThat(store.rows("select 1 from area_abilities where (reason is null) <> (answers >= 8)"))
                .isEmpty();
        assertThat(store.rows("select distinct month from ability_months order by 1"))
                .containsExactly("2026-09-01", "2026-10-01", "2026-11-01");
    }

    @Test
    void onlyTheFirstAnswerOfAPupilToAnItemCounts() throws SQLException {
        assertThat(store.rows(
                        "select 1 from item_measures m where run_id = 1 and answers > (select count(*) from abilities a"
                                + " where a.run_id = 1 and a.scale = m.scale)"))
                .isEmpty();
        assertThat(store.rows("select 1 from item_measures where difficulty is not null and run_id = 1"))
                .hasSizeGreaterThan(50);
    }

    @Test
    void anyNumberOfTasksMeasuresTheSameToTheLastBit() {
        List<History> histories = histories();
        Map<String, String> scales = scales();
        AbilityJob job =
                new AbilityJob(Topics.of(Curriculum.load()), scales, new PinnedScales(Map.of()), midnight(0, 0));
        List<FirstAnswers> first = histories.stream()
                .map(history -> FirstAnswers.of(history, job.topics(), job.since(), ZoneOffset.ofHours(8)))
                .toList();
        Map<String, Measured> here = first.stream()
                .collect(Collectors.groupingBy(
                        pupil -> scales.getOrDefault(pupil.studentId(), ""),
                        Collectors.collectingAndThen(Collectors.toList(), new GradeScale(Map.of())::of)));
        store.withSpark(spark -> {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            for (int parts : List.of(1, 5)) {
                assertThat(AbilityJob.measured(context.parallelize(histories, parts), context.broadcast(job))
                                .collectAsMap())
                        .isEqualTo(here);
            }
        });
    }

    @Test
    void onlyAnApprovedStudyThatRunsIsReadAndFindsWhatItsTwoClassesAloneSay() throws SQLException {
        List<String> classes = classesOfGradeThree();
        Map<String, List<String>> classesByPupil = new HashMap<>();
        school.pupils().forEach(pupil -> classesByPupil.put(pupil.studentId(), List.of(pupil.classId())));
        PinnedStudies.Study study =
                new PinnedStudies.Study(RUNNING, Set.of(classes.get(0)), Set.of(classes.get(1)), midnight(0, 0));
        StudyJob job = new StudyJob(new PinnedStudies(List.of(study)), classesByPupil, Topics.of(Curriculum.load()));
        List<History> histories = histories();
        store.withSpark(spark -> {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            for (int parts : List.of(1, 5)) {
                assertThat(StudyJob.found(context.parallelize(histories, parts), context.broadcast(job))
                                .collectAsMap())
                        .isEqualTo(Map.of(RUNNING, compared(job, histories, classes)));
            }
        });
        StudyJob.Found found = compared(job, histories, classes);
        assertThat(List.of(found.focal(), found.reference()))
                .allSatisfy(pupils -> assertThat(pupils).isBetween(25, 35));
        assertThat(store.rows("select study_id, focal_pupils, reference_pupils, items, reason from study_runs"))
                .containsExactly("%s,%d,%d,%d,%s"
                        .formatted(
                                RUNNING,
                                found.focal(),
                                found.reference(),
                                found.comparison().shifts().size(),
                                Objects.toString(found.comparison().reason(), "")));
        assertThat(store.rows("select item_id from item_differences where run_id = 1 order by 1"))
                .isEqualTo(found.comparison().shifts().stream()
                        .map(Comparison.Shift::itemId)
                        .toList());
    }

    @Test
    void whatAStudyFindsIsWrittenItemByItem() throws SQLException {
        Comparison.Shift large = new Comparison.Shift("i-1", 1.5, 0.3, 1e-6, true);
        Comparison.Shift none = new Comparison.Shift("i-2", -0.1, 0.3, 0.7, false);
        StudyJob.write(
                "written",
                new StudyJob.Found(44, 43, new Comparison(null, List.of(large, none))),
                new FindingsWriter(store.address(), 99));
        assertThat(store.rows(
                        "select item_id, shift, size from item_differences where study_id = 'written' order by 1"))
                .containsExactly("i-1,1.5,LARGE", "i-2,-0.1,NEGLIGIBLE");
        assertThat(store.rows("select items, reason from study_runs where study_id = 'written'"))
                .containsExactly("2,");
        store.execute("delete from item_differences where run_id = 99; delete from study_runs where run_id = 99");
    }

    private static StudyJob.Found compared(StudyJob job, List<History> histories, List<String> classes) {
        List<StudyJob.Member> members = new ArrayList<>();
        for (History history : histories) {
            String home = job.classesByPupil()
                    .getOrDefault(history.studentId(), List.of(""))
                    .get(0);
            if (classes.contains(home)) {
                members.add(new StudyJob.Member(
                        home.equals(classes.get(0)),
                        FirstAnswers.of(history, job.topics(), midnight(0, 0), ZoneOffset.ofHours(8))));
            }
        }
        return StudyJob.Found.of(members);
    }

    private static List<String> classesOfGradeThree() {
        return school.classes().stream()
                .filter(home -> home.grade() == 3)
                .map(home -> home.classId())
                .sorted()
                .toList();
    }

    /** As an administrator records it after the last answer: what counts is how it stands when the run begins. */
    private static void study(String id, String endedAt) throws SQLException {
        store.execute("insert into item_studies values ('" + id + "', 's', 3, 't', 'q', 'b', '2026-09-01', 'd',"
                + " '2026-09-01', '2027-06-30', 'x', '2027-07-01', " + (endedAt.equals("null") ? "null" : "'x'") + ", "
                + endedAt + ")");
        List<String> classes = classesOfGradeThree();
        for (String home : classes) {
            store.execute("insert into item_study_classes values ('" + id + "', '" + home + "', "
                    + home.equals(classes.get(0)) + ")");
        }
    }

    @Test
    void practiceRatesAreThoseOfEachGradesPupilsTogetherWhateverTheTasks() throws SQLException {
        assertThat(store.rows("select count(*), count(distinct student_id) from practice_rates where run_id = 1"))
                .containsExactly(
                        2 * school.pupils().size() + "," + school.pupils().size());
        assertThat(store.rows("select 1 from practice_rates where run_id = 1 and answers >= 30 and beyond is null"))
                .isEmpty();
        List<History> histories = histories();
        RateJob job = new RateJob(scales(), midnight(0, 0));
        Map<String, GradeRates> here = histories.stream()
                .collect(Collectors.groupingBy(
                        pupil -> job.scales().getOrDefault(pupil.studentId(), ""),
                        Collectors.mapping(
                                pupil -> PupilOpportunities.of(pupil, job.since()),
                                Collectors.collectingAndThen(Collectors.toList(), RateModel::of))));
        store.withSpark(spark -> {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            for (int parts : List.of(1, 5)) {
                assertThat(RateJob.rates(context.parallelize(histories, parts), context.broadcast(job))
                                .collectAsMap())
                        .isEqualTo(here);
            }
        });
    }

    @Test
    void everyPupilHasAValueOrAReasonForEachHabitAndTheEvidenceIsThere() throws SQLException {
        assertThat(store.rows(
                        "select count(distinct student_id), count(distinct habit) from strategies where run_id = 1"))
                .containsExactly(school.pupils().size() + ",7");
        assertThat(
                        store.rows(
                                "select 1 from strategies s where run_id = 1 and least(shown, 10) <> (select count(*)"
                                        + " from strategy_evidence e where (e.run_id, e.student_id, e.habit) = (s.run_id, s.student_id, s.habit))"))
                .isEmpty();
        assertThat(store.rows("select distinct habit from strategies where run_id = 1 and reason is null order by 1"))
                .contains("HELP_UNREAD", "PERSISTING", "RAPID_GUESSING", "RETURNING", "SPACING", "WHEEL_SPINNING");
    }

    @Test
    void evidenceOfARapidGuessIsAnAnswerOfThatPupilAtThatMoment() throws SQLException {
        Set<String> answered = events.stream()
                .flatMap(event -> event instanceof Answered answer ? Stream.of(answer) : Stream.empty())
                .map(answer -> answer.studentId() + "," + answer.itemId())
                .collect(Collectors.toSet());
        assertThat(store.rows("select student_id, about from strategy_evidence where run_id = 1"
                        + " and habit in ('RAPID_GUESSING', 'PERSISTING', 'SPACING')"))
                .hasSizeGreaterThan(100)
                .allMatch(answered::contains);
    }

    @Test
    void whoClicksThroughHintsStandsOut() throws SQLException {
        Set<String> abusers = school.helpAbusers();
        for (String row : store.rows(
                "select student_id from strategies where run_id = 1 and habit = 'HELP_UNREAD'" + " and low > 0.25")) {
            assertThat(abusers).contains(row);
        }
    }

    @Test
    void everyGradeSaysWhetherItsPupilsFallIntoTypes() throws SQLException {
        assertThat(store.rows(
                        "select scale, (reason is null) = exists (select from pupil_types p where p.scale = f.scale"
                                + " and p.run_id = f.run_id) from type_fits f where run_id = 1 order by 1"))
                .containsExactly("s/3,t", "s/4,t");
    }

    @Test
    void anyNumberOfTasksFindsTheSameHabits() {
        Map<String, String> scales = scales();
        BktParameters parameters = new BktParameters(Map.of(), Bkt.NAMED_PRIOR);
        List<LoggedPupil> logged = logged();
        Instant through = Instant.parse("2027-01-31T00:00:00Z");
        Map<String, StrategyJob.Grade> here = logged.stream()
                .map(pupil -> PupilPractice.of(pupil, new WheelSpinning(parameters), through))
                .collect(Collectors.groupingBy(
                        practice -> scales.getOrDefault(practice.studentId(), ""),
                        Collectors.collectingAndThen(Collectors.toList(), StrategyJob.Grade::of)));
        store.withSpark(spark -> {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            for (int parts : List.of(1, 5)) {
                assertThat(StrategyJob.grades(
                                        context.parallelize(seeds(logged), parts)
                                                .map(PupilSeed::pupil),
                                        context.broadcast(scales),
                                        context.broadcast(parameters),
                                        through)
                                .collectAsMap())
                        .isEqualTo(here);
            }
        });
    }

    @Test
    void classesAndGradesHaveACurveOfEachPointThatTenPupilsMet() throws SQLException {
        assertThat(store.rows("select count(distinct group_id), min(pupils[1]) >= 10 from learning_curves"
                        + " where run_id = 1 group by kind order by kind"))
                .containsExactly("4,t", "2,t");
        assertThat(store.rows("select 1 from learning_curves where run_id = 1 and steady_pupils > pupils[1]"))
                .isEmpty();
        assertThat(
                        store.rows(
                                "select 1 from learning_curves where run_id = 1 and kind = 'GRADE' and finding = 'LEARNING_SHOWN'"))
                .isNotEmpty();
    }

    @Test
    void theFirstOpportunityOfACurveIsThatOfEachPupilsFirstAnswer() throws SQLException {
        Map<String, String> scales = scales();
        Map<String, long[]> first = new HashMap<>();
        histories().forEach(history -> {
            Set<String> met = new TreeSet<>();
            history.evidence().forEach(answer -> answer.knowledgePoints().stream()
                    .filter(met::add)
                    .forEach(point -> {
                        long[] sums = first.computeIfAbsent(
                                scales.getOrDefault(history.studentId(), "") + "," + point, absent -> new long[2]);
                        sums[0]++;
                        sums[1] += answer.isCorrect() ? 1 : 0;
                    }));
        });
        assertThat(store.rows(
                        "select group_id, knowledge_point, pupils[1], correct[1] from learning_curves where run_id = 1"
                                + " and kind = 'GRADE'"))
                .containsExactlyInAnyOrderElementsOf(first.entrySet().stream()
                        .filter(each -> each.getValue()[0] >= 10)
                        .map(each -> each.getKey() + "," + each.getValue()[0] + "," + each.getValue()[1])
                        .toList());
    }

    @Test
    void anyNumberOfTasksCountsTheSameOpportunities() {
        Map<String, List<String>> classes = new HashMap<>();
        school.pupils().forEach(pupil -> classes.put(pupil.studentId(), List.of(pupil.classId())));
        List<History> histories = histories();
        store.withSpark(spark -> {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
            List<Map<ProcessJob.Group, Opportunities>> found = new ArrayList<>();
            for (int parts : List.of(1, 5)) {
                found.add(ProcessJob.curves(
                                context.parallelize(histories, parts),
                                context.broadcast(classes),
                                context.broadcast(scales()))
                        .collectAsMap());
            }
            assertThat(found.get(0)).isNotEmpty().isEqualTo(found.get(1));
        });
    }

    /** A pupil's records travel to the tasks, which make the pupil of them. */
    private record PupilSeed(History history, List<PupilStep> steps) implements Serializable {

        LoggedPupil pupil() {
            return new LoggedPupil(history, steps, new SeenIdentities(new int[0]));
        }
    }

    private static List<PupilSeed> seeds(List<LoggedPupil> logged) {
        return logged.stream()
                .map(pupil -> new PupilSeed(pupil.history(), pupil.steps()))
                .toList();
    }

    private static Map<String, String> scales() {
        Map<String, String> scales = new HashMap<>();
        Map<String, Integer> grades = new HashMap<>();
        school.classes().forEach(home -> grades.put(home.classId(), home.grade()));
        school.pupils().forEach(pupil -> scales.put(pupil.studentId(), "s/" + grades.get(pupil.classId())));
        return scales;
    }

    private static List<LoggedPupil> logged() {
        Map<String, Set<String>> points = new HashMap<>();
        school.bank().items().forEach(item -> points.put(item.itemId(), Set.copyOf(item.knowledgePoints())));
        return records(events).stream()
                .collect(Collectors.groupingBy(record -> record.event().studentId()))
                .entrySet()
                .stream()
                .map(each -> LoggedPupil.of(each.getKey(), each.getValue(), ItemBank.of(points)))
                .toList();
    }

    private static List<History> histories() {
        return logged().stream().map(LoggedPupil::history).toList();
    }

    private static double correlation(Map<String, Double> one, Map<String, Double> other) {
        double[] x = one.keySet().stream()
                .mapToDouble(key -> one.getOrDefault(key, 0.0))
                .toArray();
        double[] y = one.keySet().stream()
                .mapToDouble(key -> other.getOrDefault(key, 0.0))
                .toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void theModelsOfTheFirstRunAreInUseAndReadable() throws Exception {
        assertThat(store.rows(
                        "select stratum, verdict, live_from is not null, live_until is null, unseen_pupils > 0 from models"
                                + " order by stratum"))
                .containsExactly("all,FIRST,t,t,t", "grade-3,FIRST,t,t,t", "grade-4,FIRST,t,t,t");
        for (ModelRegistry.Live live : registry().live("next-answer").values()) {
            assertThat(ModelBytes.read(live.bytes())).isInstanceOf(ModelBytes.Reading.Read.class);
        }
    }

    @Test
    void aNewModelTakesOverUnlessItIsWorse() throws Exception {
        long before = live("none");
        assertThat(before).isZero();
        registry().add(1, List.of(candidate(null, null)), now());
        long first = live("none");
        registry()
                .add(1, List.of(candidate(first, new LossDifference(50, 900, 0.02, 0.01, 0.03))), now().plusSeconds(1));
        assertThat(live("none")).isEqualTo(first);
        registry().add(1, List.of(candidate(first, null)), now().plusSeconds(2));
        assertThat(live("none")).isEqualTo(first);
        registry()
                .add(
                        1,
                        List.of(candidate(first, new LossDifference(50, 900, 0.01, -0.01, 0.03))),
                        now().plusSeconds(3));
        assertThat(live("none")).isGreaterThan(first);
        assertThat(store.rows(
                        "select verdict, coalesce(ended_by, '') from models where stratum = 'none' order by model_id"))
                .containsExactly("FIRST,REPLACED", "WORSE,", "NOBODY_UNSEEN,", "NOT_WORSE,");
        for (int i = 0; i < 6; i++) {
            registry()
                    .add(
                            1,
                            List.of(candidate(live("none"), new LossDifference(50, 900, 0, -1, 1))),
                            now().plusSeconds(4 + i));
        }
        assertThat(store.rows("select count(*) from models where stratum = 'none' and bytes is not null"))
                .containsExactly("4");
        assertThat(live("none")).isPositive();
    }

    private static List<SimulatedPupil> helped() {
        return school.pupils().stream()
                .filter(pupil -> pupil.classId().equals(school.classes().get(0).classId()))
                .limit(12)
                .toList();
    }

    /** After five weeks somebody sits down with twelve pupils and the points of the fourth week. */
    private static void help(List<LearningEvent> known) throws SQLException {
        events = known;
        String classId = school.classes().get(0).classId();
        points = known.stream()
                .flatMap(event -> event instanceof Taught taught ? Stream.of(taught) : Stream.empty())
                .filter(taught ->
                        taught.classId().equals(classId) && taught.taughtAt().isBefore(midnight(5, 0)))
                .flatMap(taught -> taught.knowledgePoints().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        String measure = "00000000-0000-0000-0000-000000000001";
        store.execute(
                "insert into measures (measure_id, class_id, kind, knowledge_points, note, done_on, done_by, noted_at)"
                        + " values ('%s', '%s', 'ALONE', '{%s}', '', '%s', 't', '%s')"
                                .formatted(
                                        measure,
                                        classId,
                                        String.join(",", points),
                                        PLAN.firstDay().plusWeeks(5),
                                        midnight(5, 1)));
        for (SimulatedPupil pupil : helped()) {
            store.execute("insert into measure_pupils values ('%s', '%s')".formatted(measure, pupil.studentId()));
        }
    }

    private static Instant midnight(int weeks, int days) {
        return PLAN.firstDay().plusWeeks(weeks).plusDays(days).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
    }

    private static List<Answered> afterwards(String studentId) {
        Set<UUID> voided = events.stream()
                .flatMap(event -> event instanceof Voided voiding ? Stream.of(voiding.targetEventId()) : Stream.empty())
                .collect(Collectors.toSet());
        return events.stream()
                .flatMap(event -> event instanceof Answered answer ? Stream.of(answer) : Stream.empty())
                .filter(answer -> answer.studentId().equals(studentId) && answer.attempt() == 1)
                .filter(answer -> !voided.contains(answer.eventId()))
                .filter(answer -> school.bank().item(answer.itemId()).knowledgePoints().stream()
                        .anyMatch(points::contains))
                .filter(answer -> answer.answeredAt() != null
                        && !answer.answeredAt().isBefore(midnight(5, 1))
                        && answer.answeredAt().isBefore(midnight(5, 22)))
                .toList();
    }

    @Test
    @Order(Integer.MAX_VALUE) // the others look at one run
    void aRunWithBoostedModelsIsJudgedBesideTheOnesInUse() throws Exception {
        assertThat(analyze("--model", "boosted")).isZero();
        assertThat(store.rows("select stratum, verdict in ('NOT_WORSE', 'WORSE'), compared_to is not null from models"
                        + " where method like 'Boosted%' order by 1"))
                .containsExactly("all,t,t", "grade-3,t,t", "grade-4,t,t");
        assertThat(store.rows("select 1 from prediction_models where run_id = (select max(run_id) from runs)"))
                .isEmpty();
    }

    private static ModelRegistry registry() {
        return new ModelRegistry(store.address());
    }

    private static long live(String stratum) throws SQLException {
        ModelRegistry.Live live = registry().live("next-answer").get(stratum);
        return live == null ? 0 : live.modelId();
    }

    private static CandidateModel candidate(@Nullable Long comparedTo, @Nullable LossDifference difference) {
        return new CandidateModel(
                "next-answer", "none", "method", List.of("a"), new byte[] {1}, 50, 900, 0.5, comparedTo, difference);
    }

    private static void placeTheCurriculum() throws SQLException {
        try (Connection connection = store.address().connect();
                PreparedStatement point = connection.prepareStatement(
                        "insert into knowledge_points (id, source, name_zh, name_en) values (?, 'curriculum', ?, ?)"
                                + " on conflict do nothing");
                PreparedStatement placed =
                        connection.prepareStatement("insert into placements values (?, ?, ?, ?, ?, ?, 'HIGH')")) {
            for (Placement placement : Curriculum.load().placements(PLAN.edition())) {
                for (int column = 1; column <= 3; column++) {
                    point.setString(column, placement.knowledgePoint());
                }
                point.execute();
                placed.setString(1, placement.edition());
                placed.setString(2, placement.knowledgePoint());
                placed.setInt(3, placement.volume().grade());
                placed.setString(4, placement.volume().semester().sign());
                placed.setInt(5, placement.unitNumber());
                placed.setInt(6, placement.position());
                placed.execute();
            }
            connection.commit();
        }
    }

    private static void enrol() throws SQLException {
        for (var home : school.classes()) {
            store.execute("insert into classes (class_id, school_id, school_year, grade, class_no, edition, opened_on)"
                    + " values ('%s', 's', 2026, %d, %d, '%s', '2026-09-01')"
                            .formatted(home.classId(), home.grade(), home.number(), PLAN.edition()));
        }
        for (SimulatedPupil pupil : school.pupils()) {
            store.execute("insert into class_members values ('%s', '%s', '2026-09-01', null)"
                    .formatted(pupil.classId(), pupil.studentId()));
        }
        for (Item item : school.bank().items()) {
            for (String point : item.knowledgePoints()) {
                store.execute("insert into item_knowledge_points values ('%s', '%s')".formatted(item.itemId(), point));
            }
        }
    }

    private static void teach(List<LearningEvent> events) throws SQLException {
        for (LearningEvent event : events) {
            if (event instanceof Taught taught) {
                store.execute("insert into lessons values ('%s', '%s', '{%s}', '%s', '%s', '%s', '%s')"
                        .formatted(
                                taught.classId(),
                                taught.eventId(),
                                String.join(",", taught.knowledgePoints()),
                                taught.kind(),
                                taught.taughtAt(),
                                taught.by(),
                                taught.taughtAt()));
            }
        }
    }

    private static List<LogRecord> records(List<LearningEvent> events) {
        List<PupilEvent> ofPupils = new ArrayList<>();
        events.forEach(event -> {
            if (event instanceof PupilEvent pupilEvent) {
                ofPupils.add(pupilEvent);
            }
        });
        Instant received = now();
        return IntStream.range(0, ofPupils.size())
                .mapToObj(i -> new LogRecord(0, i, true, received, ofPupils.get(i)))
                .toList();
    }

    private static Instant now() {
        return PLAN.firstDay().plusWeeks(WEEKS_KNOWN).atStartOfDay().toInstant(ZoneOffset.ofHours(8));
    }

    private static int analyze(String... more) {
        return analyze(new ByteArrayOutputStream(), more);
    }

    private static int analyze(ByteArrayOutputStream said, String... more) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Analyze(Clock.fixed(now(), ZoneOffset.UTC), out, System.err)
                .run(
                        Stream.concat(
                                        Stream.of("--master", "local[2]", "--seed", "5", "--code-version", "test"),
                                        Stream.of(more))
                                .toList(),
                        store.environment());
    }
}
