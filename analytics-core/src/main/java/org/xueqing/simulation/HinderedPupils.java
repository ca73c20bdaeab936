package org.xueqing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Placement;
import org.xueqing.simulation.chance.Chance;

/**
 * Pupils who struggle with a point because an earlier one is missing: they were away when it was taught, and it did not come
 * by exercises. They learn, forget and answer by the laws of the {@link World}; those are kept whose gaps all begin at one
 * point. This is the question that a search for causes is asked, without the year around it.
 */
public final class HinderedPupils {

    private static final Instant FIRST_LESSON = Instant.parse("2026-09-01T00:30:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final int DAYS_PER_POINT = 2;
    private static final int EXERCISES = 5;
    private static final int EXERCISES_MISSED = 1;
    private static final int LEAST_EARLIER = 3;
    private static final int TRIES = 1_000;
    private static final double MISSING_BELOW = 0.5;
    private static final double THERE_FROM = 0.7;

    private final World world;
    private final Curriculum curriculum;
    private final Map<String, Placement> placements;
    private final Chance chance;
    private final long seed;

    public HinderedPupils(World world, Curriculum curriculum, long seed) {
        this.world = world;
        this.curriculum = curriculum;
        this.placements = curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .collect(Collectors.toMap(Placement::knowledgePoint, Function.identity()));
        this.chance = Chance.of(seed, "hindered " + world);
        this.seed = seed;
    }

    /**
     * One pupil.
     *
     * @param target the point that the pupil struggles with
     * @param missing the one where the gaps begin; not known to what judges
     * @param taught in order, the target last
     */
    public record Pupil(String target, String missing, List<String> taught, List<Answered> answers) {
        public Pupil {
            taught = List.copyOf(taught);
            answers = List.copyOf(answers);
        }
    }

    /** One answer, as the log holds it. */
    public record Answered(Instant at, String itemId, List<String> knowledgePoints, boolean isCorrect) {
        public Answered {
            knowledgePoints = List.copyOf(knowledgePoints);
        }
    }

    /** Points with several that they need, taught in the year up to them; in teaching order. */
    public List<String> targets() {
        return curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .map(Placement::knowledgePoint)
                .filter(point -> path(point).size() > LEAST_EARLIER)
                .toList();
    }

    /** A pupil who struggles with the target; empty where chance made none. */
    public Optional<Pupil> strugglingWith(String target) {
        List<String> path = path(target);
        Map<String, PointTraits> traits = traits(path);
        Map<String, List<Item>> items = items(traits);
        for (int tries = 0; tries < TRIES; tries++) {
            String missing = chance.oneOf(path.subList(0, path.size() - 1));
            Life life = new Life(path, traits, items, missing);
            life.live();
            if (life.isWhatIsAskedFor()) {
                return Optional.of(new Pupil(target, missing, path, life.answers));
            }
        }
        return Optional.empty();
    }

    /** The point and what it needs, of the volume that teaches it and the one before. */
    private List<String> path(String target) {
        Set<String> needed = new HashSet<>();
        need(target, needed);
        int last = halfYear(target);
        return curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .map(Placement::knowledgePoint)
                .filter(point -> needed.contains(point) && halfYear(point) >= last - 1)
                .toList();
    }

    private int halfYear(String point) {
        Placement placement = placements.get(point);
        return placement == null
                ? 0
                : 2 * placement.volume().grade() + placement.volume().semester().ordinal();
    }

    private void need(String point, Set<String> needed) {
        if (needed.add(point)) {
            prerequisites(point).forEach(before -> need(before, needed));
        }
    }

    private List<String> prerequisites(String point) {
        return curriculum.point(point).orElseThrow().prerequisites();
    }

    private Map<String, PointTraits> traits(List<String> path) {
        Map<String, PointTraits> traits = new LinkedHashMap<>();
        for (String point : path) {
            List<String> before =
                    prerequisites(point).stream().filter(path::contains).toList();
            traits.put(point, PointTraits.draw(point, before, Chance.of(seed, "point/" + point)));
        }
        return traits;
    }

    private Map<String, List<Item>> items(Map<String, PointTraits> traits) {
        Map<String, List<Item>> items = new HashMap<>();
        traits.forEach((point, own) -> items.put(
                point,
                ItemWriter.write(
                        curriculum.point(point).orElseThrow(), own, world.bugs(), Chance.of(seed, "items/" + point))));
        return items;
    }

    /** One pupil's way from the first lesson to the exercises of the target. */
    private final class Life {

        private final List<String> path;
        private final Map<String, PointTraits> points;
        private final Map<String, List<Item>> items;
        private final String missing;
        private final PupilTraits pupil;
        private final Mind mind;
        private final List<Answered> answers = new ArrayList<>();
        private Instant now = FIRST_LESSON;

        Life(List<String> path, Map<String, PointTraits> points, Map<String, List<Item>> items, String missing) {
            this.path = path;
            this.points = points;
            this.items = items;
            this.missing = missing;
            this.pupil = PupilTraits.draw("hindered", world.bugs(), chance);
            Set<String> toCome = new LinkedHashSet<>(path);
            this.mind = world == World.GRADUAL
                    ? new GradualMind(pupil, Set.of(), toCome, points, now, chance)
                    : new TwoStateMind(pupil, Set.of(), toCome, points, now, chance);
        }

        void live() {
            for (int number = 0; number < path.size(); number++) {
                meet(path.get(number));
                repeatOneOf(path.subList(0, number));
                now = now.plus(DAY.multipliedBy(DAYS_PER_POINT));
            }
        }

        private void meet(String point) {
            boolean isThere = !point.equals(missing);
            if (isThere) {
                mind.attend(point, Mind.LESSON, now);
            }
            for (int exercise = 0; exercise < EXERCISES - (isThere ? 0 : EXERCISES_MISSED); exercise++) {
                answer(itemOf(point));
            }
        }

        private void repeatOneOf(List<String> earlier) {
            if (!earlier.isEmpty()) {
                answer(itemOf(chance.oneOf(earlier)));
            }
        }

        private Item itemOf(String point) {
            return chance.oneOf(items.getOrDefault(point, List.of()));
        }

        private void answer(Item item) {
            now = now.plus(Duration.ofMinutes(2));
            Grasp grasp = mind.grasp(item.knowledgePoints(), now);
            Outcome outcome = Outcome.draw(item, pupil.bugs(), grasp, mind.right(item, now), world, chance);
            answers.add(new Answered(now, item.itemId(), item.knowledgePoints(), keyed(outcome.correct())));
            mind.practise(item.knowledgePoints(), now);
        }

        /** Where paper is keyed badly, three answers in a hundred are keyed the other way round. */
        private boolean keyed(boolean isCorrect) {
            return (world == World.NOISY_KEYING && chance.happens(0.03)) != isCorrect;
        }

        /** All points are there or clearly not; of every gap but the missing point something directly needed is a gap too. */
        boolean isWhatIsAskedFor() {
            List<Knowledge> truth = mind.knowledge(now);
            Set<String> gaps = truth.stream()
                    .filter(it -> it.level() < MISSING_BELOW)
                    .map(Knowledge::knowledgePoint)
                    .collect(Collectors.toSet());
            return gaps.contains(path.get(path.size() - 1))
                    && gaps.contains(missing)
                    && truth.stream().allMatch(it -> it.level() < MISSING_BELOW || it.level() >= THERE_FROM)
                    && gaps.stream().allMatch(point -> point.equals(missing) || isHindered(point, gaps));
        }

        private boolean isHindered(String point, Set<String> gaps) {
            return PointTraits.in(points, point).prerequisites().stream().anyMatch(gaps::contains);
        }
    }
}
