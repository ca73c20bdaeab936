package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.simulation.chance.Chance;

/**
 * A class at the end of one or several years, to be given practice from outside: its pupils learn and forget by what they are
 * given, by the laws of the {@link World}. Each point had a lesson, at which one pupil in ten was away, three exercises, and one
 * exercise on something earlier. The same seed makes the same class again, so that several ways to practise can be compared.
 */
public final class RevisingClass {

    private static final Instant FIRST_LESSON = Instant.parse("2025-09-01T00:30:00Z");
    private static final Duration SCHOOL_YEAR = Duration.ofDays(280);
    private static final Duration CALENDAR_YEAR = Duration.ofDays(365);
    private static final Duration NIGHT = Duration.ofDays(1);
    private static final int EXERCISES = 3;
    private static final double AWAY = 0.1;
    private static final double KEYED_WRONG = 0.03;
    private static final double UNKNOWN_TAKES_LONGER = 1.3;
    private static final double LONGEST_SECONDS = 240;

    private final World world;
    private final Duration lived;
    private final List<String> points;
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, List<Item>> byPoint = new HashMap<>();
    private final List<Pupil> pupils = new ArrayList<>();

    /** @param grades the years that it lived, one after the other; the last one ended today */
    public RevisingClass(World world, Curriculum curriculum, Grades grades, int size, long seed) {
        this.world = world;
        this.lived = SCHOOL_YEAR.plus(CALENDAR_YEAR.multipliedBy(grades.last() - grades.first()));
        List<KnowledgePoint> taught = IntStream.rangeClosed(grades.first(), grades.last())
                .boxed()
                .flatMap(grade -> ofYear(curriculum, grade))
                .toList();
        this.points = taught.stream().map(KnowledgePoint::id).toList();
        Map<String, PointTraits> traits = new LinkedHashMap<>();
        for (KnowledgePoint point : taught) {
            List<String> before =
                    point.prerequisites().stream().filter(points::contains).toList();
            PointTraits own = PointTraits.draw(point.id(), before, Chance.of(seed, "point/" + point.id()));
            traits.put(point.id(), own);
            List<Item> written = ItemWriter.write(point, own, world.bugs(), Chance.of(seed, "items/" + point.id()));
            byPoint.put(point.id(), written);
            written.forEach(item -> items.put(item.itemId(), item));
        }
        for (int number = 1; number <= size; number++) {
            pupils.add(new Pupil("p-" + number, traits, Chance.of(seed, "revising " + world + "/" + number)));
        }
        pupils.forEach(Pupil::live);
    }

    /** From one grade to another; the same for one year. */
    public record Grades(int first, int last) {}

    private static Stream<KnowledgePoint> ofYear(Curriculum curriculum, int grade) {
        return Stream.of(Semester.values())
                .flatMap(half -> curriculum.points(Curriculum.SUJIAO_2013, new Volume(grade, half)).stream());
    }

    /** One answer, as the log holds it. @param seconds since the answer before, or since the beginning */
    public record Answered(Instant at, String itemId, List<String> knowledgePoints, boolean isCorrect, double seconds) {
        public Answered {
            knowledgePoints = List.copyOf(knowledgePoints);
        }
    }

    /** What was taught, in teaching order. */
    public List<String> points() {
        return points;
    }

    public List<Item> items() {
        return List.copyOf(items.values());
    }

    public List<Pupil> pupils() {
        return List.copyOf(pupils);
    }

    /** The evening after the last year. */
    public Instant end() {
        return FIRST_LESSON.plus(lived);
    }

    /** A pupil whose state is hidden; it moves with time and with what is answered. */
    public final class Pupil {

        private final String studentId;
        private final PupilTraits traits;
        private final Mind mind;
        private final Chance chance;
        private final List<Answered> before = new ArrayList<>();

        Pupil(String studentId, Map<String, PointTraits> points, Chance chance) {
            this.studentId = studentId;
            this.chance = chance;
            this.traits = PupilTraits.draw(studentId, world.bugs(), chance);
            Set<String> toCome = new LinkedHashSet<>(points.keySet());
            this.mind = world == World.GRADUAL
                    ? new GradualMind(traits, Set.of(), toCome, points, FIRST_LESSON, chance)
                    : new TwoStateMind(traits, Set.of(), toCome, points, FIRST_LESSON, chance);
        }

        public String studentId() {
            return studentId;
        }

        /** The answers of the years lived. */
        public List<Answered> before() {
            return List.copyOf(before);
        }

        /** Points truly had. */
        public Set<String> known(Instant at) {
            return mind.knowledge(at).stream()
                    .filter(Knowledge::known)
                    .map(Knowledge::knowledgePoint)
                    .collect(Collectors.toSet());
        }

        /** Answers an item, and learns by its feedback. */
        public Answered answer(String itemId, Instant at) {
            return answer(item(itemId), at);
        }

        private void live() {
            Duration each = lived.dividedBy(points.size() + 1);
            for (int number = 0; number < points.size(); number++) {
                Instant lesson = FIRST_LESSON.plus(each.multipliedBy(number));
                if (!chance.happens(AWAY)) {
                    mind.attend(points.get(number), Mind.LESSON, lesson);
                }
                practise(points.get(number), lesson.plusSeconds(600), EXERCISES);
                practise(points.get(chance.below(number + 1)), lesson.plus(NIGHT.dividedBy(3)), 1);
            }
        }

        private void practise(String point, Instant from, int exercises) {
            Instant at = from;
            for (int number = 0; number < exercises; number++) {
                Answered answered = answer(chance.oneOf(byPoint.getOrDefault(point, List.of())), at);
                before.add(answered);
                at = answered.at();
            }
        }

        private Answered answer(Item item, Instant from) {
            Grasp grasp = mind.grasp(item.knowledgePoints(), from);
            double seconds = 2 + chance.below(13) + seconds(item, grasp);
            Instant at = from.plusMillis((long) (1000 * seconds));
            Outcome outcome = Outcome.draw(item, traits.bugs(), grasp, mind.right(item, at), world, chance);
            mind.practise(item.knowledgePoints(), at);
            return new Answered(at, item.itemId(), item.knowledgePoints(), keyed(outcome.correct()), seconds);
        }

        private double seconds(Item item, Grasp grasp) {
            double thinking = grasp.known() ? 1 : UNKNOWN_TAKES_LONGER;
            return Math.min(LONGEST_SECONDS, item.seconds() * traits.pace() * chance.factor(0.3) * thinking);
        }

        private boolean keyed(boolean isCorrect) {
            return (world == World.NOISY_KEYING && chance.happens(KEYED_WRONG)) != isCorrect;
        }
    }

    private Item item(String itemId) {
        Item item = items.get(itemId);
        if (item == null) {
            throw new IllegalArgumentException("no item " + itemId);
        }
        return item;
    }
}
