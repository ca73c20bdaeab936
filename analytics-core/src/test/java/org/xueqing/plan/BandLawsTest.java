package org.xueqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.item.choice.Exposure;
import org.xueqing.item.family.Families;
import org.xueqing.misconception.Diagnosis;
import org.xueqing.misconception.Evidence;
import org.xueqing.misconception.procedure.Procedures;
import org.xueqing.plan.Band.Need;

class BandLawsTest {

    private static final List<String> POINTS = List.of("a", "b", "c", "d", "e");

    @Test
    void everybodyStandsInExactlyOneBandWhateverTheOrder() {
        for (int seed = 0; seed < 60; seed++) {
            List<Learner> pupils = pupils(seed);
            List<Learner> shuffled = new ArrayList<>(pupils);
            Collections.shuffle(shuffled, new Random(seed));
            List<Band> bands = Band.of(pupils, POINTS);
            assertThat(Band.of(shuffled, POINTS)).isEqualTo(bands);
            assertThat(bands.stream().flatMap(band -> band.students().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            pupils.stream().map(Learner::studentId).toList());
        }
    }

    @Test
    void whoAnsweredNothingTriesAndOthersStandByTheirMastery() {
        List<Band> bands = Band.of(
                List.of(pupil("new", 0.9, 0), pupil("low", 0.49, 3), pupil("near", 0.5, 3), pupil("held", 0.8, 3)),
                List.of("a"));
        assertThat(bands)
                .containsExactly(
                        new Band(Need.RELEARN, Set.of(), List.of("low")),
                        new Band(Need.CONSOLIDATE, Set.of(), List.of("near")),
                        new Band(Need.EXTEND, Set.of(), List.of("held")),
                        new Band(Need.TRY, Set.of(), List.of("new")));
    }

    @Test
    void whoeverFollowsTheSameWrongProcedureStandsTogether() {
        Diagnosis diagnosis = wrongInOneWay();
        Set<String> codes = ((Diagnosis.Finding.Procedures) diagnosis.finding()).codes();
        Learner one = with(pupil("one", 0.2, 6), diagnosis);
        Learner two = with(pupil("two", 0.6, 6), diagnosis);
        assertThat(Band.of(List.of(two, pupil("other", 0.2, 6), one), List.of("a")))
                .containsExactly(
                        new Band(Need.RELEARN, codes, List.of("one", "two")),
                        new Band(Need.RELEARN, Set.of(), List.of("other")));
        assertThat(Band.of(List.of(one), List.of("a")))
                .as("alone it is no group")
                .containsExactly(new Band(Need.RELEARN, Set.of(), List.of("one")));
    }

    @Test
    void inAPairEachExplainsWhatTheOtherStillLearns() {
        for (int seed = 0; seed < 60; seed++) {
            List<Learner> pupils = pupils(seed);
            for (Pair pair : Pair.among(pupils, POINTS)) {
                assertThat(helps(named(pupils, pair.one()), named(pupils, pair.other()), pair.oneExplains()))
                        .isTrue();
                assertThat(helps(named(pupils, pair.other()), named(pupils, pair.one()), pair.otherExplains()))
                        .isTrue();
            }
        }
    }

    @Test
    void nobodyIsInTwoPairsAndTheOrderNeverMatters() {
        for (int seed = 0; seed < 60; seed++) {
            List<Learner> pupils = pupils(seed);
            List<Pair> pairs = Pair.among(pupils, POINTS);
            List<Learner> shuffled = new ArrayList<>(pupils);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Pair.among(shuffled, POINTS)).isEqualTo(pairs);
            Set<String> paired = new HashSet<>();
            pairs.forEach(pair -> assertThat(paired.add(pair.one()) && paired.add(pair.other()))
                    .isTrue());
        }
    }

    @Test
    void noTwoStayAloneWhoCouldBeAPair() {
        for (int seed = 0; seed < 60; seed++) {
            List<Learner> pupils = pupils(seed);
            Set<String> paired = new HashSet<>();
            Pair.among(pupils, POINTS).forEach(pair -> paired.addAll(List.of(pair.one(), pair.other())));
            List<Learner> alone = pupils.stream()
                    .filter(pupil -> !paired.contains(pupil.studentId()))
                    .toList();
            assertThat(Pair.among(alone, POINTS)).isEmpty();
        }
    }

    private static Learner named(List<Learner> pupils, String id) {
        return pupils.stream()
                .filter(pupil -> pupil.studentId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean helps(Learner one, Learner other, String point) {
        return one.standing(point).mastery() >= 0.8 && other.standing(point).mastery() < 0.8;
    }

    private static List<Learner> pupils(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 5 + seed % 40)
                .mapToObj(number -> {
                    Map<String, Standing> standings = new HashMap<>();
                    POINTS.forEach(point -> standings.put(point, standing(random.nextDouble(), random.nextInt(4))));
                    return Learner.of("p-" + number, standings, 1, Exposure.NONE);
                })
                .toList();
    }

    private static Learner pupil(String id, double mastery, int answers) {
        return Learner.of(id, Map.of("a", standing(mastery, answers)), 1, Exposure.NONE);
    }

    private static Learner with(Learner pupil, Diagnosis diagnosis) {
        return new Learner(pupil.studentId(), pupil.standings(), 1, Exposure.NONE, Map.of("a", diagnosis), List.of());
    }

    private static Standing standing(double mastery, int answers) {
        return new Standing(mastery, mastery, 0.1, answers, answers / 2, 0);
    }

    private static Diagnosis wrongInOneWay() {
        var family = Families.family("SUB-2D-BORROW").orElseThrow();
        var procedure = Procedures.ALL.stream()
                .filter(one -> one.wrongAnswer(family.item(1).exercise()).isPresent())
                .findFirst()
                .orElseThrow();
        List<Evidence> answers = IntStream.range(0, 60)
                .mapToObj(seed -> family.item(seed).exercise())
                .filter(exercise -> procedure.wrongAnswer(exercise).isPresent())
                .limit(6)
                .map(exercise ->
                        Evidence.of(exercise, procedure.follow(exercise).orElseThrow()))
                .toList();
        return Diagnosis.of(answers, Procedures.ALL);
    }
}
