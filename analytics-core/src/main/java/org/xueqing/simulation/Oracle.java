package org.xueqing.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The best that can be made of a school's log: the world's own filter. It knows the world's laws, the truth about items
 * and points, which lessons and exercises each pupil took part in, which answers were rapid guesses, and each pupil's
 * procedures and habits, but no state of knowledge; from the answers keyed so far it follows how probable it is that the pupil knows. A
 * model that is told less cannot do better in the long run, so models are judged by how near to it they come.
 *
 * <p>Begin with {@link TwoStateSupposition}; where it is not exact, its comment and that of {@link GradualSupposition} say
 * how.
 */
public final class Oracle {

    /** What the oracle is told of a pupil's ability, learning factor and carefulness. */
    public enum Told {
        /** Their truth. */
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

    /** All that the oracle has to say about a period. */
    public record Sayings(List<Foreseen> answers, List<Concluded> points) {}

    private final SimulatedSchool school;
    private final Told told;

    public Oracle(SimulatedSchool school, Told told) {
        this.school = school;
        this.told = told;
    }

    /** @param weeks all of the school's */
    public Sayings of(List<SchoolWeek> weeks) {
        Map<String, List<Occasion>> occasions = Occasions.of(school, weeks);
        Map<String, List<Knowledge>> truths = new HashMap<>();
        weeks.get(weeks.size() - 1).knowledge().forEach(truth -> truths.computeIfAbsent(
                        truth.studentId(), absent -> new ArrayList<>())
                .add(truth));
        List<Sayings> byPupil = school.rolls().parallelStream()
                .flatMap(roll -> roll.members().stream().map(member -> {
                    String pupil = member.pupil().studentId();
                    return of(
                            begin(roll, member.traits()),
                            occasions.getOrDefault(pupil, List.of()),
                            truths.getOrDefault(pupil, List.of()));
                }))
                .toList();
        return new Sayings(
                byPupil.stream().flatMap(each -> each.answers.stream()).toList(),
                byPupil.stream().flatMap(each -> each.points.stream()).toList());
    }

    private Sayings of(PupilOracle pupil, List<Occasion> occasions, List<Knowledge> truths) {
        List<Foreseen> foreseen = new ArrayList<>();
        for (Occasion occasion : occasions) {
            if (occasion instanceof Occasion.Keyed keyed) {
                double known = pupil.known(
                        keyed.answer().item().knowledgePoints(), keyed.answer().atSecond());
                foreseen.add(new Foreseen(keyed.eventId(), known, keyed.known()));
            }
            pupil.live(occasion);
        }
        return new Sayings(
                foreseen, truths.stream().map(truth -> concluded(pupil, truth)).toList());
    }

    private Concluded concluded(PupilOracle pupil, Knowledge truth) {
        return new Concluded(
                truth,
                pupil.known(List.of(truth.knowledgePoint()), endOfPeriod().getEpochSecond()));
    }

    /** Of the last of its weeks, when the truth about knowledge is taken. */
    public Instant endOfPeriod() {
        return Timetable.midnight(
                school.plan().firstDay().plusWeeks(school.plan().weeks()));
    }

    private PupilOracle begin(ClassRoll roll, PupilTraits truth) {
        return new PupilOracle(SupposedTraits.of(truth, told).stream()
                .map(it -> new PupilOracle.Weighed(suppose(roll, it.traits()), it.probability()))
                .toList());
    }

    private Supposition suppose(ClassRoll roll, PupilTraits traits) {
        World world = school.plan().world();
        Set<String> foundations = Syllabus.foundationsOf(roll.syllabi());
        Set<String> toCome = Syllabus.taughtIn(roll.syllabi());
        Map<String, PointTraits> points = school.subject().points();
        long firstSecond = Timetable.midnight(school.plan().firstDay()).getEpochSecond();
        return world == World.GRADUAL
                ? new GradualSupposition(traits, world, foundations, toCome, points, firstSecond)
                : new TwoStateSupposition(traits, world, foundations, toCome, points, firstSecond);
    }
}
