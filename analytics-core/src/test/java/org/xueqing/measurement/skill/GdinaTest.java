package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;

class GdinaTest {

    @Test
    void isAtLeastAsLikelyAsTheKnownFitOfFractionSubtraction() {
        SkillFit fit = fit(Fraction.answers(), Fraction.matrix());
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.logLikelihood()).isGreaterThanOrEqualTo(-4224.375);
    }

    @Test
    void theCriteriaChooseDinaWhereDinaIsTrue() {
        QMatrix matrix = new QMatrix(List.of("a", "b", "c"), List.of(1L, 2L, 4L, 3L, 5L, 6L, 7L, 1L, 2L, 4L, 3L, 6L));
        Simulated world = Simulated.of(matrix, 800, 0.15, 0.1, new Random(8), Simulated.independent(3, 0.5));
        SkillFit dina = DinaTest.fit(world.answers(), matrix, SkillSettings.USUAL);
        SkillFit gdina = fit(world.answers(), matrix);
        assertThat(gdina.logLikelihood()).isGreaterThan(dina.logLikelihood());
        assertThat(dina.bic()).isLessThan(gdina.bic());
        assertThat(dina.aic()).isLessThan(gdina.aic());
    }

    @Test
    void theCriteriaChooseGdinaWhereSkillsAddUp() {
        QMatrix matrix = new QMatrix(List.of("a", "b"), List.of(1L, 2L, 3L, 3L, 3L, 3L, 1L, 2L));
        Random random = new Random(4);
        int[][] rows = new int[1500][8];
        for (int[] row : rows) {
            int held = random.nextInt(4);
            for (int item = 0; item < 8; item++) {
                long need = matrix.needs().get(item);
                double part = (double) Long.bitCount(need & held) / Long.bitCount(need);
                row[item] = random.nextDouble() < 0.1 + 0.8 * part ? 1 : 0;
            }
        }
        AnswerMatrix answers = AnswerMatrix.of(8, rows);
        SkillFit gdina = fit(answers, matrix);
        assertThat(gdina.bic())
                .isLessThan(DinaTest.fit(answers, matrix, SkillSettings.USUAL).bic());
        assertThat(gdina.right(3, gdina.profiles().ofHolder(1))).isBetween(0.43, 0.57);
    }

    private static SkillFit fit(AnswerMatrix answers, QMatrix matrix) {
        Prerequisites none = Prerequisites.none(matrix.skills().size());
        return (SkillFit) Gdina.fit(answers, matrix, none, SkillSettings.USUAL);
    }
}
