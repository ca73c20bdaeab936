package org.xueqing.measurement.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.paper.Blueprint.Dimension;

class ProposalTest {

    private static final Blueprint PLAN = new Blueprint(Map.of(
            Dimension.POINT, new TreeMap<>(Map.of("K1", 2.0, "K2", 1.0, "K3", 1.0)),
            Dimension.BAND, new TreeMap<>(Map.of("EASY", 7.0, "MIDDLE", 2.0, "HARD", 1.0))));

    private static List<Candidate> pool(long seed, int size) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Candidate> pool = new ArrayList<>();
        for (int item = 0; item < size; item++) {
            pool.add(new Candidate(
                    "i-" + item,
                    "n-" + chance.nextInt(size * 2 / 3),
                    List.of("K" + (1 + chance.nextInt(3))),
                    List.of("运算能力"),
                    Band.values()[chance.nextInt(3)],
                    chance.nextInt(3)));
        }
        return pool;
    }

    @Test
    void noItemAndNoExerciseStandsTwiceAndThePaperIsAsPlanned() {
        for (int seed = 0; seed < 100; seed++) {
            List<Candidate> paper = Proposal.of(pool(seed, 120), PLAN, 20, seed);
            assertThat(paper).hasSize(20);
            assertThat(paper.stream().map(Candidate::itemId).distinct()).hasSize(20);
            assertThat(paper.stream().map(Candidate::numbers).distinct()).hasSize(20);
            assertThat(count(paper, "K1")).isBetween(9L, 11L);
            assertThat(paper.stream().filter(item -> item.band() == Band.EASY).count())
                    .isBetween(13L, 15L);
        }
    }

    private static long count(List<Candidate> paper, String point) {
        return paper.stream().filter(item -> item.points().contains(point)).count();
    }

    @Test
    void theOrderOfCandidatesNeverMattersAndAnotherSeedProposesOthers() {
        List<Candidate> pool = pool(1, 120);
        List<Candidate> paper = Proposal.of(pool, PLAN, 12, 5);
        List<Candidate> shuffled = new ArrayList<>(pool);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(shuffled, new Random(round));
            assertThat(Proposal.of(shuffled, PLAN, 12, 5)).isEqualTo(paper);
        }
        assertThat(Proposal.of(pool, PLAN, 12, 6)).isNotEqualTo(paper);
    }

    @Test
    void whatIsKeptStaysAndWhatComesInFillsThePlan() {
        List<Candidate> pool = pool(2, 120);
        List<Candidate> kept = Proposal.of(pool, PLAN, 12, 5).subList(0, 8);
        List<Candidate> paper = Proposal.with(kept, pool, PLAN, 12, 9);
        assertThat(paper).hasSize(12).startsWith(kept.toArray(Candidate[]::new));
        assertThat(paper.stream().map(Candidate::numbers).distinct()).hasSize(12);
    }

    @Test
    void aPoolThatIsTooSmallGivesWhatThereIs() {
        assertThat(Proposal.of(pool(3, 9), PLAN, 20, 1)).hasSizeLessThan(10).isNotEmpty();
        assertThat(Proposal.of(List.of(), PLAN, 20, 1)).isEmpty();
    }

    @Test
    void sharesOfAPlanAndOfAPaperAddUpToOneInEachDimension() {
        Map<Candidate, Integer> marks = new LinkedHashMap<>();
        Proposal.of(pool(4, 120), PLAN, 20, 5).forEach(item -> marks.put(item, 100 + 50 * marks.size()));
        Map<Dimension, Double> actual = PLAN.against(marks).stream()
                .collect(Collectors.groupingBy(
                        Blueprint.Share::dimension, Collectors.summingDouble(Blueprint.Share::actual)));
        assertThat(actual.values()).allSatisfy(sum -> assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9));
        assertThat(PLAN.against(marks))
                .anySatisfy(share -> assertThat(share.planned()).isEqualTo(0.7));
    }
}
