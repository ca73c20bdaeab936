package org.xueqing.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.calibration.Beliefs;
import org.xueqing.calibration.CurriculumUnits;
import org.xueqing.calibration.Evidence;
import org.xueqing.calibration.FullCalibration;
import org.xueqing.calibration.PooledCalibration;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.effect.Around;
import org.xueqing.effect.AroundWalk;
import org.xueqing.effect.Comparison;
import org.xueqing.effect.Effect;
import org.xueqing.effect.Episode;
import org.xueqing.effect.Matched;
import org.xueqing.effect.Pool;
import org.xueqing.event.Answered;
import org.xueqing.event.PupilEvent;
import org.xueqing.event.Taught;
import org.xueqing.history.History;
import org.xueqing.history.ItemBank;
import org.xueqing.history.LogRecord;
import org.xueqing.response.BktParameters;
import org.xueqing.simulation.AnswerTruth;
import org.xueqing.simulation.Help;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.SchoolPlan;
import org.xueqing.simulation.SchoolWeek;
import org.xueqing.simulation.Sent;
import org.xueqing.simulation.SimulatedClass;
import org.xueqing.simulation.SimulatedPupil;
import org.xueqing.simulation.SimulatedSchool;

/**
 * After week 6 the teachers of half of the classes help pupils who were lately wrong most often on what was taught last, and each forgets a third of them. The school is lived
 * three times with the same chance: without help, with it, and with help from which nothing comes. What help truly did is the
 * difference between the first two in the chance of a right answer.
 */
final class EffectTrial {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int WEEK = 6;
    private static final int HELPED_OF_A_CLASS = 9;
    private static final double IS_FORGOTTEN = 1 / 3.0;
    private static final int LAST_POINTS = 3;

    /** @param truth in the share of right answers of those compared */
    record Outcome(Effect effect, double truth) {}

    private final SchoolPlan plan;
    private final SimulatedSchool school;
    private final Curriculum curriculum = Curriculum.load();
    private final List<SchoolWeek> usual;
    private final LocalDate day;
    private final Map<String, SimulatedPupil> pupils;
    private final Map<String, SimulatedClass> homes;
    private final Map<String, List<String>> points = new HashMap<>();
    private final Map<String, Set<String>> helped = new HashMap<>();

    EffectTrial(SchoolPlan plan) {
        this.plan = plan;
        this.school = SimulatedSchool.of(plan, curriculum);
        this.usual = school.weeks().toList();
        this.day = plan.firstDay().plusWeeks(WEEK);
        this.pupils =
                school.pupils().stream().collect(Collectors.toMap(SimulatedPupil::studentId, Function.identity()));
        this.homes = school.classes().stream().collect(Collectors.toMap(SimulatedClass::classId, Function.identity()));
        Random random = new Random(plan.seed());
        new TreeMap<>(homes).forEach((classId, home) -> {
            List<String> last = lastTaught(classId);
            points.put(classId, last);
            if (home.number() % 2 == 0) {
                helped.put(classId, weakest(classId, last, random));
            }
        });
    }

    /** Help that is worth so many lessons on each point. */
    Outcome planted(int lessons) {
        List<Help> helps = helped.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .map(id -> new Help(id, day, Objects.requireNonNull(points.get(each.getKey())), lessons)))
                .toList();
        List<SchoolWeek> weeks = school.with(helps).weeks().toList();
        Map<String, History> histories = histories(weeks);
        Comparison comparison = Comparison.of(pools(histories));
        return new Outcome(comparison.effect(), truth(comparison.matched(), weeks));
    }

    private List<Pool> pools(Map<String, History> histories) {
        AroundWalk walk = new AroundWalk(parameters(histories));
        List<Pool> pools = new ArrayList<>();
        helped.forEach((classId, ids) -> {
            Episode episode = episode(classId);
            List<Around> here = new ArrayList<>();
            List<Around> others = new ArrayList<>();
            int grade = home(classId).grade();
            histories.values().stream()
                    .filter(history -> home(homeOf(history)).grade() == grade)
                    .sorted(Comparator.comparing(History::studentId))
                    .forEach(history -> {
                        Around around = walk.around(history, homeOf(history), List.of(episode))
                                .get(0);
                        if (ids.contains(history.studentId())) {
                            here.add(around);
                        } else if (helped.values().stream().noneMatch(other -> other.contains(history.studentId()))) {
                            others.add(around);
                        }
                    });
            pools.add(new Pool(classId, here, others));
        });
        return pools;
    }

    private Episode episode(String classId) {
        return new Episode(
                classId,
                Set.copyOf(Objects.requireNonNull(points.get(classId))),
                day.atStartOfDay(ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(ZONE).toInstant());
    }

    /** Mean over the compared pupils of the chance of a right answer with help, less that without. */
    private double truth(List<Matched> matched, List<SchoolWeek> with) {
        List<Matched> compared =
                matched.stream().filter(each -> !each.alike().isEmpty()).toList();
        Map<String, Double> chanceWith = chances(with);
        Map<String, Double> chanceWithout = chances(usual);
        return compared.stream()
                .map(each -> each.helped().studentId())
                .filter(id -> chanceWith.containsKey(id) && chanceWithout.containsKey(id))
                .mapToDouble(id ->
                        Objects.requireNonNull(chanceWith.get(id)) - Objects.requireNonNull(chanceWithout.get(id)))
                .average()
                .orElse(Double.NaN);
    }

    private Map<String, Double> chances(List<SchoolWeek> weeks) {
        Map<String, AnswerTruth> truths = weeks.stream()
                .flatMap(week -> week.answers().stream())
                .collect(Collectors.toMap(each -> each.eventId().toString(), Function.identity(), (one, same) -> one));
        return answered(weeks)
                .filter(answer -> episode(pupil(answer.studentId()).classId()).points().stream()
                        .anyMatch(point -> pointsOf(answer).contains(point)))
                .filter(answer -> isAfterwards(Objects.requireNonNull(answer.answeredAt())))
                .filter(answer -> truths.containsKey(answer.eventId().toString()))
                .collect(Collectors.groupingBy(
                        Answered::studentId, Collectors.averagingDouble(answer -> Objects.requireNonNull(
                                        truths.get(answer.eventId().toString()))
                                .right())));
    }

    private boolean isAfterwards(Instant at) {
        Instant from = day.plusDays(1).atStartOfDay(ZONE).toInstant();
        return !at.isBefore(from) && at.isBefore(from.plus(Episode.AFTERWARDS));
    }

    private List<String> pointsOf(Answered answer) {
        return school.bank().item(answer.itemId()).knowledgePoints();
    }

    private List<String> lastTaught(String classId) {
        List<String> taught = usual.stream()
                .limit(WEEK)
                .flatMap(week -> week.sent().stream())
                .map(Sent::event)
                .flatMap(event -> event instanceof Taught lesson ? Stream.of(lesson) : Stream.empty())
                .filter(lesson -> lesson.classId().equals(classId) && lesson.kind() == Taught.Kind.TAUGHT)
                .sorted(Comparator.comparing(Taught::taughtAt))
                .flatMap(lesson -> lesson.knowledgePoints().stream())
                .distinct()
                .toList();
        return taught.subList(Math.max(0, taught.size() - LAST_POINTS), taught.size());
    }

    /** Who was wrong most often on these points, as the teacher can see, but for some who are forgotten. */
    private Set<String> weakest(String classId, List<String> last, Random random) {
        Map<String, Double> shares = answered(usual.subList(0, WEEK))
                .filter(answer -> pupil(answer.studentId()).classId().equals(classId))
                .filter(answer -> pointsOf(answer).stream().anyMatch(last::contains))
                .collect(Collectors.groupingBy(
                        Answered::studentId,
                        TreeMap::new,
                        Collectors.averagingDouble(answer -> answer.correct() ? 1 : 0)));
        return shares.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit((long) (HELPED_OF_A_CLASS / (1 - IS_FORGOTTEN)))
                .map(Map.Entry::getKey)
                .filter(id -> random.nextDouble() >= IS_FORGOTTEN)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Answered> answered(List<SchoolWeek> weeks) {
        return weeks.stream()
                .flatMap(week -> week.sent().stream())
                .map(Sent::event)
                .flatMap(event -> event instanceof Answered answer ? Stream.of(answer) : Stream.empty());
    }

    private SimulatedPupil pupil(String studentId) {
        return Objects.requireNonNull(pupils.get(studentId));
    }

    private SimulatedClass home(String classId) {
        return Objects.requireNonNull(homes.get(classId));
    }

    private String homeOf(History history) {
        return pupil(history.studentId()).classId();
    }

    private BktParameters parameters(Map<String, History> histories) {
        return new FullCalibration(
                        new PooledCalibration(CurriculumUnits.load(), true, Beliefs.USUAL_ANSWERS), true, true)
                .of(Evidence.of(List.copyOf(histories.values())))
                .parameters();
    }

    private Map<String, History> histories(List<SchoolWeek> weeks) {
        ItemBank bank = ItemBank.of(
                school.bank().items().stream().collect(Collectors.toMap(Item::itemId, Item::knowledgePoints)));
        Map<String, List<LogRecord>> records = new HashMap<>();
        long offset = 0;
        for (SchoolWeek week : weeks) {
            for (Sent sent : week.sent()) {
                if (sent.event() instanceof PupilEvent event) {
                    records.computeIfAbsent(event.studentId(), absent -> new ArrayList<>())
                            .add(new LogRecord(0, offset++, true, sent.sentAt(), event));
                }
            }
        }
        return records.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> History.of(each.getKey(), each.getValue(), bank)));
    }
}
