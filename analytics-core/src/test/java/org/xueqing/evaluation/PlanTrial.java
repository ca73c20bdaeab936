package org.xueqing.evaluation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.event.Place;
import org.xueqing.history.Answer;
import org.xueqing.item.choice.Candidate;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.choice.Giving;
import org.xueqing.mastery.Trace;
import org.xueqing.plan.Believed;
import org.xueqing.plan.Ground;
import org.xueqing.plan.Offer;
import org.xueqing.plan.Standing;
import org.xueqing.plan.Standings;
import org.xueqing.plan.Times;
import org.xueqing.plan.Times.Taken;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.SurplusEffects;
import org.xueqing.simulation.Item;
import org.xueqing.simulation.RevisingClass;
import org.xueqing.simulation.RevisingClass.Answered;
import org.xueqing.simulation.RevisingClass.Grades;
import org.xueqing.simulation.World;

/**
 * Four weeks of practice, five lists a week, of a simulated class whose pupils really learn and forget by what they are given. Who
 * makes the lists sees answers and their times alone, traced with the parameters that a run uses before it has learnt any; only
 * {@link #runTold} tells what is truly had, to see how far anybody could come. All ways have the same items, the same tracing, the
 * same expected times and minutes, and give no item twice.
 */
final class PlanTrial {

    private static final int SECONDS_A_DAY = 12 * 60;
    private static final int WEEKS = 4;

    /** Not 1: who has nothing more to gain would be given nothing, and all ways are to have the same minutes. */
    private static final double SURE = 0.99;

    private static final int SCHOOL_DAYS = 5;
    private static final Duration DAY = Duration.ofDays(1);

    private final World world;
    private final Curriculum curriculum;
    private final Grades grades;
    private final int size;
    private final long seed;

    PlanTrial(World world, Curriculum curriculum, Grades grades, int size, long seed) {
        this.world = world;
        this.curriculum = curriculum;
        this.grades = grades;
        this.size = size;
        this.seed = seed;
    }

    /** One pupil's four weeks. */
    record Practised(int knownBefore, int knownAfter, List<Minutes> lists) {

        double hours() {
            return whole().seconds() / 3_600;
        }

        /** All lists together. */
        Minutes whole() {
            return new Minutes(
                    lists.stream().mapToDouble(Minutes::plannedSeconds).sum(),
                    lists.stream().mapToDouble(Minutes::seconds).sum());
        }
    }

    /** A list or several, as they were planned and as long as they took. */
    record Minutes(double plannedSeconds, double seconds) {

        boolean isWithin(double share) {
            return Math.abs(plannedSeconds - seconds) <= share * seconds;
        }
    }

    /** What everybody may use who makes a list. @param latest a class's points in teaching order */
    record Desk(Ground ground, List<String> points, List<Offer.OfBank> offers) {}

    /** Four weeks of everybody; empty for no practice at all. */
    List<Practised> run(Optional<ListMaker> way) {
        return run(way, false);
    }

    /** As if who makes the lists saw each day which points the pupil truly has. */
    List<Practised> runTold(ListMaker way) {
        return run(Optional.of(way), true);
    }

    private List<Practised> run(Optional<ListMaker> way, boolean isTold) {
        RevisingClass revising = new RevisingClass(world, curriculum, grades, size, seed);
        Times times = times(revising);
        Desk desk = desk(revising, times);
        List<Practised> practised = new ArrayList<>();
        for (RevisingClass.Pupil pupil : revising.pupils()) {
            practised.add(new Weeks(pupil, desk, times, revising.end(), isTold).practise(way));
        }
        return practised;
    }

    private Desk desk(RevisingClass revising, Times times) {
        List<Offer.OfBank> offers = revising.items().stream()
                .map(item -> offer(item, times.seconds(item.itemId())))
                .toList();
        Ground ground = Ground.of(curriculum, Set.copyOf(revising.points()), Set.of());
        return new Desk(ground, revising.points(), offers);
    }

    private static Offer.OfBank offer(Item item, double seconds) {
        Candidate candidate = new Candidate(item.itemId(), item.itemId());
        int points = item.knowledgePoints().size();
        return new Offer.OfBank(candidate, item.knowledgePoints(), seconds, points - 1, Optional.empty());
    }

    private static Times times(RevisingClass revising) {
        List<Taken> taken = new ArrayList<>();
        revising.pupils().forEach(pupil -> pupil.before()
                .forEach(each -> taken.add(new Taken(pupil.studentId(), each.itemId(), each.seconds()))));
        return Times.of(taken, 60);
    }

    /** One pupil's weeks as the log tells them. */
    private final class Weeks {

        private final RevisingClass.Pupil pupil;
        private final Desk desk;
        private final double tempo;
        private final Instant begin;
        private final boolean isTold;
        private final BktParameters parameters =
                new BktParameters(Map.of(), Bkt.NAMED_PRIOR).with(SurplusEffects.USUAL);
        private final Trace trace = new Trace(parameters);
        private final Map<String, Double> seconds = new HashMap<>();
        private final Map<String, List<String>> pointsOf = new HashMap<>();
        private final List<Giving> given = new ArrayList<>();
        private final Set<String> used = new HashSet<>();
        private final List<Minutes> lists = new ArrayList<>();
        private int sequence;

        Weeks(RevisingClass.Pupil pupil, Desk desk, Times times, Instant begin, boolean isTold) {
            this.pupil = pupil;
            this.desk = desk;
            this.tempo = times.tempo(pupil.studentId());
            this.begin = begin;
            this.isTold = isTold;
            desk.offers().forEach(offer -> {
                seconds.put(offer.code(), offer.seconds());
                pointsOf.put(offer.code(), offer.knowledgePoints());
            });
            pupil.before().forEach(this::fold);
        }

        Practised practise(Optional<ListMaker> way) {
            int before = pupil.known(begin).size();
            RandomGenerator random =
                    new SplittableRandom(seed * 1_000_003 + pupil.studentId().hashCode());
            for (int day = 0; day < 7 * WEEKS; day++) {
                Instant at = begin.plus(DAY.multipliedBy(day));
                if (day % 7 < SCHOOL_DAYS && way.isPresent()) {
                    give(way.get().list(situation(at, random)), at);
                }
            }
            Instant end = begin.plus(DAY.multipliedBy(7L * WEEKS));
            return new Practised(before, pupil.known(end).size(), lists);
        }

        private ListMaker.Situation situation(Instant at, RandomGenerator random) {
            return new ListMaker.Situation(
                    desk,
                    believed(at),
                    tempo,
                    SECONDS_A_DAY,
                    Exposure.of(given),
                    Set.copyOf(used),
                    LocalDate.ofInstant(at, ZoneOffset.UTC),
                    random);
        }

        /** Who is told the truth needs no guess at what lies behind it. */
        private Believed believed(Instant at) {
            Standings standings = new Standings(parameters, at);
            if (!isTold) {
                return standings.believed(trace.belief(), desk.ground().points(), curriculum);
            }
            Set<String> known = pupil.known(at);
            Map<String, Standing> told =
                    standings.of(trace.belief(), desk.ground().points());
            told.replaceAll((point, standing) -> told(standing, known.contains(point) ? SURE : 1 - SURE));
            return new Believed(told, List.of());
        }

        private static Standing told(Standing standing, double truth) {
            return new Standing(
                    truth, truth, standing.learn(), standing.answers(), standing.correct(), standing.days());
        }

        private void give(List<String> items, Instant from) {
            Instant at = from;
            double planned = 0;
            double taken = 0;
            for (String item : items) {
                given.add(new Giving(new Candidate(item, item), LocalDate.ofInstant(from, ZoneOffset.UTC)));
                if (!used.add(item)) {
                    throw new IllegalStateException(item + " was given twice");
                }
                Answered answered = pupil.answer(item, at);
                fold(answered);
                planned += seconds.getOrDefault(item, 0.0) * tempo;
                taken += answered.seconds();
                at = answered.at();
            }
            if (planned > SECONDS_A_DAY + items.size()) {
                throw new IllegalStateException(
                        "a list of " + planned + " seconds, and only rounding may add to the budget");
            }
            lists.add(new Minutes(planned, taken));
        }

        private void fold(Answered answered) {
            Place place = new Place(answered.at(), sequence, "e" + sequence++);
            trace.fold(new Answer(place, true, answered.itemId(), answered.knowledgePoints(), 1, answered.isCorrect()));
        }
    }
}
