package org.xueqing.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xueqing.response.Bkt;

class ResponseTreeTest {

    private static final Bkt BKT = new Bkt(0.4, 0.2, 0.25, 0.1, 0.02);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfThePupilsDoesNotMatter(long seed) {
        List<int[]> pupils = pupils(seed, 300);
        List<int[]> shuffled = new ArrayList<>(pupils);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(SimulatedPoint.tree(shuffled)).isEqualTo(SimulatedPoint.tree(pupils));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void mergingIsAssociativeAndCommutativeAndGivesTheTreeOfAllPupils(long seed) {
        List<int[]> pupils = pupils(seed, 300);
        ResponseTree a = SimulatedPoint.tree(pupils.subList(0, 90));
        ResponseTree b = SimulatedPoint.tree(pupils.subList(90, 200));
        ResponseTree c = SimulatedPoint.tree(pupils.subList(200, 300));
        ResponseTree all = SimulatedPoint.tree(pupils);
        assertThat(merged(a, b, c)).isEqualTo(all);
        assertThat(merged(merged(a, b), c)).isEqualTo(all);
        assertThat(merged(c, merged(b, a))).isEqualTo(all);
        assertThat(merged(all, merged())).isEqualTo(all);
        assertThat(merged(merged(), all)).isEqualTo(all);
    }

    private static ResponseTree merged(ResponseTree... groups) {
        return ResponseTree.of(List.of(groups));
    }

    @Test
    void countsPupilsAnswersAndCorrectOnes() {
        List<int[]> pupils = pupils(7, 500);
        ResponseTree tree = SimulatedPoint.tree(pupils);
        assertThat(tree.pupils()).isEqualTo(500);
        assertThat(tree.answers())
                .isEqualTo(
                        pupils.stream().mapToLong(responses -> responses.length).sum());
        assertThat(tree.correct())
                .isEqualTo(pupils.stream()
                        .flatMapToInt(java.util.Arrays::stream)
                        .filter(Response::isCorrect)
                        .count());
        assertThat(tree.longest())
                .isEqualTo(pupils.stream()
                        .mapToInt(responses -> responses.length)
                        .max()
                        .orElseThrow());
    }

    @Test
    void equalBeginningsAreSharedAndCopiesAddNoNode() {
        int right = Response.of(true, 0, 0);
        int wrong = Response.of(false, 1, 0);
        ResponseTree tree = new ResponseTreeBuilder()
                .add(right, wrong)
                .add(right, right)
                .add(right, wrong)
                .build();
        assertThat(tree.size()).isEqualTo(3);
        assertThat(merged(tree, tree).size()).isEqualTo(3);
        assertThat(merged(tree, tree).pupils()).isEqualTo(6);
    }

    @Test
    void onePupilWithAHundredThousandAnswersIsAChain() {
        int[] answers = new int[100_000];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = Response.of(i % 3 > 0, i == 0 ? 0 : 1, 0);
        }
        ResponseTree tree = SimulatedPoint.tree(List.of(answers));
        assertThat(tree.size()).isEqualTo(100_000);
        assertThat(tree.longest()).isEqualTo(100_000);
    }

    private static List<int[]> pupils(long seed, int count) {
        SimulatedPoint point = new SimulatedPoint(BKT, new Random(seed));
        List<int[]> pupils = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pupils.add(point.pupil(1 + i % 9, 3, 2));
        }
        return pupils;
    }
}
