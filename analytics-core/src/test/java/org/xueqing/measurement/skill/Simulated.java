package org.xueqing.measurement.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.xueqing.measurement.AnswerMatrix;

/** Pupils with known skills and their answers under DINA. */
record Simulated(QMatrix matrix, List<Long> held, AnswerMatrix answers) {

    /** One item of its own for each skill, then items that need two to four. */
    static QMatrix matrix(int skills, int more, Random random) {
        List<Long> needs = new ArrayList<>(ProfilesTest.identity(skills).needs());
        for (int item = 0; item < more; item++) {
            long need = 0;
            for (int many = 2 + random.nextInt(3); Long.bitCount(need) < many; ) {
                need |= 1L << random.nextInt(skills);
            }
            needs.add(need);
        }
        return new QMatrix(ProfilesTest.identity(skills).skills(), needs);
    }

    static Simulated of(
            QMatrix matrix, int pupils, double guess, double slip, Random random, ToLongFunction<Random> held) {
        List<Long> skills = IntStream.range(0, pupils)
                .mapToObj(pupil -> held.applyAsLong(random))
                .toList();
        int[][] rows = new int[pupils][matrix.items()];
        for (int pupil = 0; pupil < pupils; pupil++) {
            for (int item = 0; item < matrix.items(); item++) {
                boolean holds = (matrix.needs().get(item) & ~skills.get(pupil)) == 0;
                rows[pupil][item] = random.nextDouble() < (holds ? 1 - slip : guess) ? 1 : 0;
            }
        }
        return new Simulated(matrix, skills, AnswerMatrix.of(matrix.items(), rows));
    }

    /** Each skill by itself, with the same probability. */
    static ToLongFunction<Random> independent(int skills, double probability) {
        return random -> IntStream.range(0, skills)
                .filter(skill -> random.nextDouble() < probability)
                .mapToLong(skill -> 1L << skill)
                .sum();
    }
}
