package org.xueqing.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.PupilMastery;
import org.xueqing.mastery.Trace;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.rootcause.PointBelief;
import org.xueqing.rootcause.PointBelief.Ordinary;
import org.xueqing.rootcause.RootCause;
import org.xueqing.simulation.HinderedPupils;
import org.xueqing.simulation.HinderedPupils.Answered;
import org.xueqing.simulation.HinderedPupils.Pupil;
import org.xueqing.simulation.World;

/**
 * How often the missing point is found, on simulated pupils: the judge sees right and wrong answers, what was taught, and the
 * curriculum, nothing else. Points have the parameters that a run uses before it has learnt any.
 */
final class RootCauseTrial {

    private static final double WEAK_BELOW = 0.5;

    private final Curriculum curriculum;

    RootCauseTrial(Curriculum curriculum) {
        this.curriculum = curriculum;
    }

    /** A pupil and what was said. @param lowest the earlier points in order of their own mastery */
    record Searched(Pupil pupil, RootCause found, List<String> lowest) {

        boolean isAmongTheFirst(int named) {
            return found.causes().stream().limit(named).anyMatch(cause -> cause.knowledgePoint()
                    .equals(pupil.missing()));
        }
    }

    List<Searched> run(World world, long seed) {
        HinderedPupils pupils = new HinderedPupils(world, curriculum, seed);
        List<Searched> searched = new ArrayList<>();
        for (String target : pupils.targets()) {
            pupils.strugglingWith(target).flatMap(this::search).ifPresent(searched::add);
        }
        return searched;
    }

    /** Empty where the answers do not show the target as weak: then nobody asks why. */
    private Optional<Searched> search(Pupil pupil) {
        BktParameters parameters = new BktParameters(Map.of(), Bkt.NAMED_PRIOR);
        Trace trace = new Trace(parameters);
        int number = 0;
        for (Answered answered : pupil.answers()) {
            Place place = new Place(answered.at(), number, "e" + number++);
            trace.fold(new Answer(place, true, answered.itemId(), answered.knowledgePoints(), 1, answered.isCorrect()));
        }
        Instant now = pupil.answers().get(pupil.answers().size() - 1).at();
        Map<String, PointBelief> beliefs = beliefs(trace.belief(), parameters, now);
        return trace.mastery(trace.numberOf(pupil.target()), PupilEvidence.micros(now)) < WEAK_BELOW
                ? Optional.of(new Searched(
                        pupil,
                        RootCause.of(pupil.target(), curriculum, beliefs, taught(pupil)),
                        lowest(pupil, beliefs)))
                : Optional.empty();
    }

    /** With all that earlier years taught. */
    private Set<String> taught(Pupil pupil) {
        Set<String> taught = new HashSet<>(pupil.taught());
        curriculum.placements(Curriculum.SUJIAO_2013).stream()
                .map(placement -> placement.knowledgePoint())
                .takeWhile(point -> !point.equals(pupil.taught().get(0)))
                .forEach(taught::add);
        return taught;
    }

    private static Map<String, PointBelief> beliefs(PupilMastery mastery, BktParameters parameters, Instant now) {
        Map<String, PointBelief> beliefs = new HashMap<>();
        mastery.byPoint().forEach((point, known) -> {
            Bkt bkt = parameters.of(point);
            long days = Duration.between(Objects.requireNonNull(known.lastAnsweredAt()), now)
                    .toDays();
            Ordinary ordinary = new Ordinary(bkt.prior(), bkt.learn(), bkt.forget());
            beliefs.put(point, PointBelief.of(known.probability(), known.answers(), known.correct(), days, ordinary));
        });
        return beliefs;
    }

    private static List<String> lowest(Pupil pupil, Map<String, PointBelief> beliefs) {
        return beliefs.keySet().stream()
                .filter(point -> !point.equals(pupil.target()))
                .sorted(Comparator.comparingDouble(
                        point -> Objects.requireNonNull(beliefs.get(point)).mastery()))
                .toList();
    }

    static double share(List<Searched> searched, int named) {
        return (double) searched.stream()
                        .filter(each -> each.isAmongTheFirst(named))
                        .count()
                / searched.size();
    }

    /** Had simply the points of lowest mastery been named. */
    static double shareOfTheLowest(List<Searched> searched, int named) {
        return (double) searched.stream()
                        .filter(each -> each.lowest().stream()
                                .limit(named)
                                .anyMatch(each.pupil().missing()::equals))
                        .count()
                / searched.size();
    }
}
