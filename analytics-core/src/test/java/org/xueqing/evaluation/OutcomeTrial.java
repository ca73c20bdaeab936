package org.xueqing.evaluation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.CurriculumUnits;
import org.xueqing.calibration.Evidence;
import org.xueqing.calibration.FullCalibration;
import org.xueqing.calibration.PooledCalibration;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Setting;
import org.xueqing.event.Taught;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.prediction.outcome.Bars;
import org.xueqing.prediction.outcome.Case;
import org.xueqing.prediction.outcome.Course;
import org.xueqing.prediction.outcome.CourseWalk;
import org.xueqing.prediction.outcome.Ending;
import org.xueqing.prediction.outcome.OutcomeModel;
import org.xueqing.prediction.outcome.OutcomeModel.Said.Foretold;
import org.xueqing.prediction.outcome.Prospect;
import org.xueqing.prediction.outcome.UsualAnswers;
import org.xueqing.prediction.training.OutcomeTrainer;
import org.xueqing.prediction.training.OutcomeTrainer.OutcomeTraining.Trained;
import org.xueqing.response.BktParameters;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.Knowledge;
import org.xueqing.simulation.PupilTraits;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.Sent;
import org.xueqing.simulation.SimulatedClass;
import org.xueqing.simulation.SimulatedPupil;
import org.xueqing.simulation.SimulatedSchool;

/**
 * What becomes of units and of the term, foretold in the middle of it and compared with the truth. Classes of odd numbers are last year's: their term is known to
 * its end. Those of even numbers are this year's: nothing of what comes after the week asked about is looked at.
 */
final class OutcomeTrial {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS_UNTIL_IT_COUNTS = 14;

    /**
     * Counts of pupils and courses.
     *
     * @param alarmed of all
     * @param missed the goal in truth
     * @param both of these
     * @param covered whose true outcome was among the possible ones
     * @param decided with one possible outcome
     */
    record Score(int all, int alarmed, int missed, int both, int covered, int decided) {

        static final Score NOTHING = new Score(0, 0, 0, 0, 0, 0);

        Score plus(Score other) {
            return new Score(
                    all + other.all,
                    alarmed + other.alarmed,
                    missed + other.missed,
                    both + other.both,
                    covered + other.covered,
                    decided + other.decided);
        }

        double precision() {
            return (double) both / alarmed;
        }

        double recall() {
            return (double) both / missed;
        }

        double missedShare() {
            return (double) missed / all;
        }

        double decidedShare() {
            return (double) decided / all;
        }

        double coverage() {
            return (double) covered / all;
        }
    }

    private final SchoolPlan plan;
    private final SimulatedSchool school;
    private final List<SchoolWeek> weeks;
    private final int weekNow;
    private final Instant now;
    private final Instant end;
    private final Map<String, SimulatedClass> homes;
    private final Map<String, SimulatedPupil> pupils;
    private final Curriculum curriculum = Curriculum.load();
    private final Map<String, History> histories;
    private final BktParameters parameters;
    private final UsualAnswers usual;

    OutcomeTrial(SchoolPlan plan, int weekNow) {
        this.plan = plan;
        this.weekNow = weekNow;
        this.school = SimulatedSchool.of(plan, curriculum);
        this.weeks = school.weeks().toList();
        this.now = endOf(weekNow);
        this.end = endOf(weeks.size());
        this.homes = school.classes().stream().collect(Collectors.toMap(SimulatedClass::classId, Function.identity()));
        this.pupils =
                school.pupils().stream().collect(Collectors.toMap(SimulatedPupil::studentId, Function.identity()));
        this.histories = histories(record ->
                isLastYears(record.event().studentId()) || record.receivedAt().isBefore(now));
        this.parameters = new FullCalibration(
                        new PooledCalibration(CurriculumUnits.load(), true, Beliefs.USUAL_ANSWERS), true, true)
                .of(Evidence.of(List.copyOf(histories.values())))
                .parameters();
        this.usual = usual();
    }

    /** What was asked, and how it came out. An oracle is told the truth about all pupils until now, and how last year's ended. */
    Map<String, Score> scores() {
        List<Course> terms = terms();
        Map<String, Double> held = truth(terms, weeks.size());
        Map<String, Double> tests = tests();
        List<Case> past = believed(terms);
        List<Case> tested = tested(past, tests);
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("unit held 0.85", units());
        scores.put("term held 0.85", score(terms, past, Bars.GOAL, held));
        scores.put("term held 0.85, oracle", oracle(terms, Bars.GOAL, held));
        for (double bar : List.of(0.60, 0.75, 0.85)) {
            Bars bars = new Bars(List.of(bar));
            scores.put("term test " + bar, score(terms, tested, bars, tests));
            scores.put("term test " + bar + ", oracle", oracle(terms, bars, tests));
        }
        scores.put("term test, four levels", score(terms, tested, Bars.LEVELS, tests));
        List<Case> mixed = mixed(past, tested);
        scores.put("term test, four levels, ends mixed", score(terms, mixed, Bars.LEVELS, tests));
        scores.put("term held, four levels", score(terms, past, Bars.LEVELS, held));
        scores.put("term held, four levels, ends mixed", score(terms, mixed, Bars.LEVELS, held));
        return scores;
    }

    private Instant endOf(int week) {
        return plan.firstDay().plusWeeks(week).atStartOfDay(ZONE).toInstant();
    }

    private boolean isLastYears(String studentId) {
        return isLastYears(home(pupil(studentId).classId()));
    }

    private static boolean isLastYears(SimulatedClass home) {
        return home.number() % 2 == 1;
    }

    private SimulatedClass home(String classId) {
        return Objects.requireNonNull(homes.get(classId));
    }

    private SimulatedPupil pupil(String studentId) {
        return Objects.requireNonNull(pupils.get(studentId));
    }

    private Stream<History> ofClass(String classId) {
        return histories.values().stream()
                .filter(history -> pupil(history.studentId()).classId().equals(classId));
    }

    private Score score(List<Course> courses, Collection<Case> past, Bars bars, Map<String, Double> truth) {
        return OutcomeTrainer.train(List.copyOf(past), bars) instanceof Trained trained
                ? score(courses, trained.model(), truth)
                : Score.NOTHING;
    }

    private Score score(List<Course> courses, OutcomeModel model, Map<String, Double> truth) {
        Score sum = Score.NOTHING;
        CourseWalk walk = new CourseWalk(parameters, usual);
        for (Course course : courses) {
            if (!isLastYears(home(course.classId()))) {
                for (History history : ofClass(course.classId()).toList()) {
                    Prospect prospect = walk.now(history, List.of(course), now).get(0);
                    Double share = truth.get(key(history.studentId(), course));
                    sum = share == null ? sum : sum.plus(score(model, prospect, share));
                }
            }
        }
        return sum;
    }

    private static Score score(OutcomeModel model, Prospect prospect, double share) {
        if (!(model.of(prospect) instanceof Foretold foretold)) {
            return Score.NOTHING;
        }
        boolean missed = share < model.bars().shares().get(0);
        return new Score(
                1,
                foretold.isAlarming() ? 1 : 0,
                missed ? 1 : 0,
                missed && foretold.isAlarming() ? 1 : 0,
                foretold.possible().outcomes().contains(model.bars().outcome(share)) ? 1 : 0,
                foretold.possible().isDecided() ? 1 : 0);
    }

    private static String key(String studentId, Course course) {
        return studentId + " " + course.name();
    }

    /** Of last year's classes, as the product knows it: ends are believed. */
    private List<Case> believed(List<Course> courses) {
        CourseWalk walk = new CourseWalk(parameters, usual);
        return courses.stream()
                .filter(course -> course.ends().isBefore(now) || isLastYears(home(course.classId())))
                .flatMap(course -> ofClass(course.classId())
                        .flatMap(history -> walk.past(history, List.of(course)).get(0).stream()))
                .toList();
    }

    /** The same with the scores of the term's test as ends. */
    private static List<Case> tested(List<Case> past, Map<String, Double> tests) {
        List<Case> tested = new ArrayList<>();
        for (Case each : past) {
            Double share = tests.get(each.prospect().studentId() + " term");
            if (share != null) {
                tested.add(new Case(each.prospect(), Ending.measured(share)));
            }
        }
        return tested;
    }

    /** As runs meet them: every other class of last year wrote a test, the ends of the others are believed. */
    private List<Case> mixed(List<Case> past, List<Case> tested) {
        return Stream.concat(
                        tested.stream().filter(each -> hasTest(each.prospect())),
                        past.stream().filter(each -> !hasTest(each.prospect())))
                .toList();
    }

    private boolean hasTest(Prospect prospect) {
        return home(pupil(prospect.studentId()).classId()).number() % 4 == 1;
    }

    private Map<String, Double> tests() {
        Map<String, int[]> counts = new HashMap<>();
        answered().filter(answer -> answer.setting() == Setting.TEST).forEach(answer -> {
            int[] count = counts.computeIfAbsent(answer.studentId() + " term", absent -> new int[2]);
            count[0]++;
            count[1] += answer.correct() ? 1 : 0;
        });
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, count -> (double) count.getValue()[1] / count.getValue()[0]));
    }

    private Stream<Answered> answered() {
        return weeks.stream()
                .flatMap(week -> week.sent().stream())
                .map(Sent::event)
                .flatMap(event -> event instanceof Answered answer ? Stream.of(answer) : Stream.empty());
    }

    /** All units that are under way now; what is known of those that are over stands beside last year's. */
    private Score units() {
        List<Course> all = courses(point -> unit(point));
        List<Course> underway = all.stream()
                .filter(course -> !course.begins().isAfter(now) && course.ends().isAfter(now))
                .toList();
        Map<String, Double> truth = new HashMap<>();
        underway.forEach(course -> truth.putAll(truth(List.of(course), weekOf(course.ends()))));
        return score(underway, believed(all), Bars.GOAL, truth);
    }

    private int weekOf(Instant at) {
        return (int) Stream.iterate(1, week -> week + 1)
                .limit(weeks.size())
                .filter(week -> !endOf(week).isBefore(at))
                .findFirst()
                .orElse(weeks.size());
    }

    private String unit(String point) {
        return curriculum.placements(plan.edition()).stream()
                .filter(placement -> placement.knowledgePoint().equals(point))
                .findFirst()
                .map(placement -> placement.volume() + "/" + placement.unitNumber())
                .orElseThrow();
    }

    private List<Course> terms() {
        return courses(point -> "term").stream()
                .map(course -> new Course(
                        course.name(), course.classId(), course.points(), course.foundations(), course.taughtAt(), end))
                .toList();
    }

    private List<Course> courses(Function<String, String> nameOf) {
        List<Course> courses = new ArrayList<>();
        for (String classId : homes.keySet()) {
            Map<String, SortedMap<String, Instant>> byName = new TreeMap<>();
            taught(classId)
                    .forEach((point, at) -> byName.computeIfAbsent(nameOf.apply(point), absent -> new TreeMap<>())
                            .put(point, at));
            byName.forEach((name, points) -> courses.add(course(name, classId, points)));
        }
        return courses;
    }

    private Course course(String name, String classId, SortedMap<String, Instant> taughtAt) {
        Set<String> foundations = new HashSet<>();
        taughtAt.keySet()
                .forEach(point -> foundations.addAll(curriculum
                        .point(point)
                        .map(KnowledgePoint::prerequisites)
                        .orElse(List.of())));
        foundations.removeAll(taughtAt.keySet());
        Instant last = taughtAt.values().stream().max(Instant::compareTo).orElseThrow();
        Instant ends = last.plusSeconds(DAYS_UNTIL_IT_COUNTS * 86_400L);
        return new Course(
                name,
                classId,
                List.copyOf(taughtAt.keySet()),
                List.copyOf(foundations),
                taughtAt,
                ends.isAfter(end) ? end : ends);
    }

    /** A class knows its plan for the term, so points to come are among these. */
    private SortedMap<String, Instant> taught(String classId) {
        SortedMap<String, Instant> taughtAt = new TreeMap<>();
        weeks.stream()
                .flatMap(week -> week.sent().stream())
                .map(Sent::event)
                .flatMap(event -> event instanceof Taught taught ? Stream.of(taught) : Stream.empty())
                .filter(taught -> taught.classId().equals(classId) && taught.kind() == Taught.Kind.TAUGHT)
                .forEach(taught ->
                        taught.knowledgePoints().forEach(point -> taughtAt.putIfAbsent(point, taught.taughtAt())));
        return taughtAt;
    }

    /** Shares truly held at the end of a week, by pupil and course. */
    private Map<String, Double> truth(List<Course> courses, int week) {
        Map<String, List<Course>> byClass = courses.stream().collect(Collectors.groupingBy(Course::classId));
        Map<String, double[]> sums = new HashMap<>();
        for (Knowledge truth : weeks.get(week - 1).knowledge()) {
            byClass.getOrDefault(pupil(truth.studentId()).classId(), List.of()).stream()
                    .filter(course -> course.taughtAt().containsKey(truth.knowledgePoint()))
                    .forEach(course -> {
                        double[] sum = sums.computeIfAbsent(key(truth.studentId(), course), absent -> new double[2]);
                        sum[0]++;
                        sum[1] += truth.known() ? 1 : 0;
                    });
        }
        return sums.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, sum -> sum.getValue()[1] / sum.getValue()[0]));
    }

    /** The same learner, told the truth about traits and knowledge until now, and about last year's ends. */
    private Score oracle(List<Course> terms, Bars bars, Map<String, Double> shares) {
        Map<String, Prospect> told = told(terms);
        List<Case> past = new ArrayList<>();
        terms.stream().filter(course -> isLastYears(home(course.classId()))).forEach(course -> ofClass(course.classId())
                .filter(history -> shares.containsKey(key(history.studentId(), course)))
                .forEach(history -> past.add(new Case(
                        Objects.requireNonNull(told.get(history.studentId())),
                        Ending.measured(Objects.requireNonNull(shares.get(key(history.studentId(), course))))))));
        OutcomeModel model = ((Trained) OutcomeTrainer.train(past, bars)).model();
        return told.values().stream()
                .filter(prospect ->
                        !isLastYears(prospect.studentId()) && shares.containsKey(prospect.studentId() + " term"))
                .map(prospect ->
                        score(model, prospect, Objects.requireNonNull(shares.get(prospect.studentId() + " term"))))
                .reduce(Score.NOTHING, Score::plus);
    }

    private Map<String, Prospect> told(List<Course> terms) {
        Map<String, Set<String>> points =
                terms.stream().collect(Collectors.toMap(Course::classId, course -> Set.copyOf(course.points())));
        Map<String, double[]> levels = new HashMap<>();
        for (Knowledge truth : weeks.get(weekNow - 1).knowledge()) {
            int at = Objects.requireNonNull(points.get(pupil(truth.studentId()).classId()))
                            .contains(truth.knowledgePoint())
                    ? 0
                    : 2;
            double[] sum = levels.computeIfAbsent(truth.studentId(), absent -> new double[4]);
            sum[at]++;
            sum[at + 1] += truth.level();
        }
        return school.pupilTraits().stream()
                .filter(traits -> histories.containsKey(traits.studentId()))
                .collect(Collectors.toMap(
                        PupilTraits::studentId,
                        traits -> told(traits, Objects.requireNonNull(levels.get(traits.studentId())))));
    }

    private Prospect told(PupilTraits traits, double[] levels) {
        int grade = home(pupil(traits.studentId()).classId()).grade();
        return new Prospect(
                traits.studentId(),
                List.of(
                        traits.ability(),
                        Math.log(traits.learning()),
                        traits.diligence(),
                        levels[1] / levels[0],
                        levels[2] == 0 ? 1 : levels[3] / levels[2],
                        grade == 3 ? 1.0 : grade == 4 ? -1.0 : 0.0,
                        grade == 5 ? 1.0 : grade == 6 ? -1.0 : 0.0),
                OutcomeModel.FEWEST_ANSWERS);
    }

    private UsualAnswers usual() {
        Map<String, SortedMap<Long, Long>> byDay = new HashMap<>();
        histories.values().forEach(history -> history.evidence().forEach(answer -> byDay.computeIfAbsent(
                        pupil(history.studentId()).classId(), absent -> new TreeMap<>())
                .merge(UsualAnswers.day(answer.place().orderedAt()), 1L, Long::sum)));
        Map<String, Integer> members = new HashMap<>();
        histories.keySet().forEach(id -> members.merge(pupil(id).classId(), 1, Integer::sum));
        return UsualAnswers.of(byDay, members);
    }

    private Map<String, History> histories(Predicate<LogRecord> isSeen) {
        ItemBank bank = ItemBank.of(
                school.bank().items().stream().collect(Collectors.toMap(Item::itemId, Item::knowledgePoints)));
        Map<String, List<LogRecord>> records = new HashMap<>();
        long offset = 0;
        for (SchoolWeek week : weeks) {
            for (Sent sent : week.sent()) {
                if (sent.event() instanceof PupilEvent event) {
                    LogRecord record = new LogRecord(0, offset++, true, sent.sentAt(), event);
                    if (isSeen.test(record)) {
                        records.computeIfAbsent(event.studentId(), absent -> new ArrayList<>())
                                .add(record);
                    }
                }
            }
        }
        return records.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> History.of(each.getKey(), each.getValue(), bank)));
    }
}
