package org.xueqing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The best that can be made of a school's log: the world's own filter. It knows the world's laws, the truth about items
 * and points, which lessons and exercises each pupil took part in, which answers were rapid guesses, and each pupil's
 * procedures and habits, but no state of knowledge; from the answers keyed so far it follows how probable it is that the
 * pupil knows. A model is told less, so it is judged by how near to the oracle it comes.
 *
 * <p>Where it is not exact, {@link TwoStateSupposition} and {@link GradualSupposition} say how. It leaves aside how long
 * an answer took, what a wrong one was, and what was skipped.
 */
public final class Oracle {

    /** What the oracle is told of a pupil's ability, learning factor and carefulness. */
    public enum Told {
        /** Their truth: more than any filter of answers could know. */
        TRAITS,
        /** How they are drawn; a pupil's own are followed from the answers. */
        LAWS
    }

    /**
     * Before an answer of the log.
     *
     * @param probability that the pupil whom the log names knows the points of the item that it names
     * @param known the truth
     */
    public record Foreseen(UUID eventId, double probability, boolean known) {}

    /**
     * At the end of the period.
     *
     * @param probability that the pupil knows the point
     */
    public record Concluded(Knowledge truth, double probability) {}

    /** All that the oracle has to say about a period; answers that were taken back are not among them. */
    public record Sayings(List<Foreseen> answers, List<Concluded> points) {}

    private final SimulatedSchool school;
    private final Told told;

    public Oracle(SimulatedSchool school, Told told) {
        this.school = school;
        this.told = told;
    }

    /** When the truth about knowledge is taken last. */
    public static Instant endOf(SchoolPlan plan) {
        return Timetable.midnight(plan.firstDay().plusWeeks(plan.weeks()));
    }

    /** @param weeks all of the school's */
    public Sayings of(List<SchoolWeek> weeks) {
        Map<String, List<Occasion>> occasions = Occasions.of(school, weeks);
        Map<String, List<Knowledge>> truths = new HashMap<>();
        for (Knowledge truth : weeks.get(weeks.size() - 1).knowledge()) {
            truths.computeIfAbsent(truth.studentId(), absent -> new ArrayList<>())
                    .add(truth);
        }
        List<Sayings> byPupil = school.rolls().parallelStream()
                .flatMap(roll -> sayings(roll, occasions, truths))
                .toList();
        return new Sayings(
                byPupil.stream().flatMap(each -> each.answers.stream()).toList(),
                byPupil.stream().flatMap(each -> each.points.stream()).toList());
    }

    private Stream<Sayings> sayings(
            ClassRoll roll, Map<String, List<Occasion>> occasions, Map<String, List<Knowledge>> truths) {
        Set<String> foundations = Syllabus.foundationsOf(roll.syllabi());
        Set<String> toCome = Syllabus.taughtIn(roll.syllabi());
        return roll.members().stream().map(member -> {
            String id = member.pupil().studentId();
            PupilOracle pupil = begin(member.traits(), foundations, toCome);
            return follow(pupil, occasions.getOrDefault(id, List.of()), truths.getOrDefault(id, List.of()));
        });
    }

    private Sayings follow(PupilOracle pupil, List<Occasion> occasions, List<Knowledge> truths) {
        List<Foreseen> foreseen = new ArrayList<>();
        for (Occasion occasion : occasions) {
            if (occasion instanceof Occasion.Keyed keyed) {
                foreseen.add(foresee(pupil, keyed));
            }
            pupil.live(occasion);
        }
        return new Sayings(
                foreseen, truths.stream().map(truth -> conclude(pupil, truth)).toList());
    }

    private static Foreseen foresee(PupilOracle pupil, Occasion.Keyed keyed) {
        HeardAnswer answer = keyed.answer();
        return new Foreseen(
                keyed.eventId(), pupil.known(answer.item().knowledgePoints(), answer.atSecond()), keyed.known());
    }

    private Concluded conclude(PupilOracle pupil, Knowledge truth) {
        long end = endOf(school.plan()).getEpochSecond();
        return new Concluded(truth, pupil.known(List.of(truth.knowledgePoint()), end));
    }

    private PupilOracle begin(PupilTraits truth, Set<String> foundations, Set<String> toCome) {
        return new PupilOracle(SupposedTraits.of(truth, told).stream()
                .map(it -> new PupilOracle.Weighed(suppose(it.traits(), foundations, toCome), it.probability()))
                .toList());
    }

    private Supposition suppose(PupilTraits traits, Set<String> foundations, Set<String> toCome) {
        World world = school.plan().world();
        Map<String, PointTraits> points = school.subject().points();
        long firstSecond = Timetable.midnight(school.plan().firstDay()).getEpochSecond();
        return world == World.GRADUAL
                ? new GradualSupposition(traits, world, foundations, toCome, points, firstSecond)
                : new TwoStateSupposition(traits, world, foundations, toCome, points, firstSecond);
    }
}
