package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;

class ExpectationTest {

    @Test
    void theRecursionCountsWhatListingEveryProfileCounts() {
        Random random = new Random(5);
        for (int trial = 0; trial < 60; trial++) {
            int skills = 1 + random.nextInt(10);
            QMatrix matrix = ProfilesTest.random(random, skills, 1 + random.nextInt(14));
            Profiles profiles = Profiles.of(matrix, Prerequisites.none(skills)).orElseThrow();
            AnswerMatrix answers = answers(random, 30, matrix.items());
            Parameters parameters = parameters(random, matrix.items(), profiles.count());
            Counts listed = new Enumeration(answers, Cells.two(profiles)).of(parameters);
            Counts swept = new Recursion(answers, profiles).of(parameters);
            assertThat(swept.logLikelihood).isCloseTo(listed.logLikelihood, offset(1e-9));
            assertThat(swept.right).containsExactly(listed.right, offset(1e-9));
            assertThat(swept.wrong).containsExactly(listed.wrong, offset(1e-9));
            assertThat(swept.profiles).containsExactly(listed.profiles, offset(1e-9));
        }
    }

    @Test
    void alsoWhereEverySkillHasAnItemOfItsOwn() {
        Random random = new Random(6);
        QMatrix matrix = Simulated.matrix(11, 8, random);
        Profiles profiles = Profiles.of(matrix, Prerequisites.none(11)).orElseThrow();
        assertThat(profiles.count()).isEqualTo(2048);
        AnswerMatrix answers = answers(random, 20, matrix.items());
        Parameters parameters = parameters(random, matrix.items(), profiles.count());
        Counts listed = new Enumeration(answers, Cells.two(profiles)).of(parameters);
        Counts swept = new Recursion(answers, profiles).of(parameters);
        assertThat(swept.logLikelihood).isCloseTo(listed.logLikelihood, offset(1e-9));
        assertThat(swept.right).containsExactly(listed.right, offset(1e-9));
        assertThat(swept.profiles).containsExactly(listed.profiles, offset(1e-9));
    }

    private static Parameters parameters(Random random, int items, int profiles) {
        double[] right = new double[2 * items];
        for (int item = 0; item < items; item++) {
            right[2 * item] = random.nextInt(4) == 0 ? 1e-8 : random.nextDouble() / 2;
            right[2 * item + 1] = 1 - random.nextDouble() / 2;
        }
        double[] shares = random.doubles(profiles).toArray();
        double sum = Arrays.stream(shares).sum();
        return new Parameters(
                right, Arrays.stream(shares).map(share -> share / sum).toArray());
    }

    private static AnswerMatrix answers(Random random, int pupils, int items) {
        int[][] rows = new int[pupils][items];
        for (int[] row : rows) {
            Arrays.setAll(row, item -> random.nextInt(5) == 0 ? -1 : random.nextInt(2));
        }
        return AnswerMatrix.of(items, rows);
    }
}
