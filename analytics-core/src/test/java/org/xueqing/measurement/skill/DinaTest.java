package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.skill.Diagnosis.NotFitted;
import org.xueqing.measurement.skill.ItemSkill.Measured;
import org.xueqing.measurement.skill.ItemSkill.NotMeasured;
import org.xueqing.measurement.skill.ItemSkill.Reason;

class DinaTest {

    private static final QMatrix SMALL = new QMatrix(List.of("add", "carry"), List.of(1L, 1L, 1L, 2L, 2L, 2L, 3L, 3L));

    @Test
    void reachesTheKnownMaximumOfFractionSubtraction() throws IOException {
        AnswerMatrix answers = Fraction.answers();
        SkillFit fit = fit(answers, Fraction.matrix(), SkillSettings.USUAL);
        assertThat(fit.isConverged()).isTrue();
        assertThat(fit.logLikelihood()).isCloseTo(-4402.2877, offset(0.0005));
        assertThat(fit.freedom()).isEqualTo(40 + 57);
        List<ItemSkill> items = fit.items(answers);
        for (double[] golden : golden()) {
            Measured item = (Measured) items.get((int) golden[0] - 1);
            assertThat(item.guess().value()).isCloseTo(golden[1], offset(0.001));
            assertThat(item.slip().value()).isCloseTo(golden[2], offset(0.001));
        }
        assertThat(((Measured) items.get(2)).guess().standardError()).isEmpty();
        assertThat(items.stream()
                        .filter(item -> ((Measured) item).slip().standardError().isPresent()))
                .hasSize(20);
    }

    @Test
    void onlySkills2And7OfFractionSubtractionAreIdentified() {
        SkillFit fit = fit(Fraction.answers(), Fraction.matrix(), SkillSettings.USUAL);
        assertThat(IntStream.range(0, 8).filter(skill -> fit.skill(skill).isIdentified()))
                .containsExactly(1, 6);
        assertThat(fit.skill(1).least()).isCloseTo(0.769, offset(0.0005));
        assertThat(fit.skill(6).least()).isCloseTo(0.811, offset(0.0005));
        assertThat(fit.skill(2).least()).isLessThan(0.655);
        assertThat(fit.skill(2).most()).isGreaterThan(0.718);
    }

    @Test
    void plantedParametersAreFoundWithinTheirErrors() {
        int inside = 0;
        for (int seed = 0; seed < 40; seed++) {
            Simulated world = world(seed, 600);
            for (ItemSkill item :
                    fit(world.answers(), SMALL, SkillSettings.USUAL).items(world.answers())) {
                inside += covers(((Measured) item).guess(), 0.2) + covers(((Measured) item).slip(), 0.1);
            }
        }
        assertThat(inside / (40.0 * 16)).isBetween(0.92, 0.98);
    }

    @Test
    void pupilsWithAllSkillsAreToldFromPupilsWithNone() {
        Simulated world = world(1, 400);
        SkillFit fit = fit(world.answers(), SMALL, SkillSettings.USUAL);
        AnswerMatrix others = AnswerMatrix.of(
                8, new int[][] {{1, 1, 1, 1, 1, 1, 1, 1}, {0, 0, 0, 0, 0, 0, 0, 0}, {1, 1, 1, -1, -1, -1, -1, -1}});
        assertThat(told(fit, others, 0)).allMatch(skill -> skill.least() > 0.95);
        assertThat(told(fit, others, 1)).allMatch(skill -> skill.most() < 0.05);
        assertThat(told(fit, others, 2).get(0).least()).isGreaterThan(0.9);
        assertThat(told(fit, others, 2).get(1).least()).isCloseTo(fit.skill(1).least(), offset(0.1));
    }

    @Test
    void answersNotGivenAreIgnoredAndPupilsWithoutAnyChangeNothing() {
        Simulated world = world(2, 300);
        AnswerMatrix.Builder more = new AnswerMatrix.Builder(8);
        for (int pupil = 0; pupil < 300; pupil++) {
            for (int cell = world.answers().start(pupil); cell < world.answers().start(pupil + 1); cell++) {
                more.answer(world.answers().item(cell), world.answers().right(cell) == 1);
            }
            more.endRow();
        }
        SkillFit fit = fit(more.endRow().build(), SMALL, SkillSettings.USUAL);
        assertThat(fit.pupils()).isEqualTo(300);
        assertThat(fit.logLikelihood())
                .isCloseTo(fit(world.answers(), SMALL, SkillSettings.USUAL).logLikelihood(), offset(1e-6));
        assertThat(fit.pupil(AnswerMatrix.of(8, new int[][] {{-1, -1, -1, -1, -1, -1, -1, -1}}), 0))
                .isEqualTo(new PupilSkills.NotTold(NotEnough.NO_ANSWERS));
    }

    @Test
    void oddItemsAreSaidToSayNothingAndWhy() {
        Simulated world = world(3, 200);
        int[][] rows = new int[200][];
        for (int pupil = 0; pupil < 200; pupil++) {
            int[] row = row(world.answers(), pupil, 13);
            row[8] = 1;
            row[9] = 0;
            row[10] = -1;
            row[11] = row[0];
            row[12] = pupil % 2;
            rows[pupil] = row;
        }
        QMatrix matrix = new QMatrix(SMALL.skills(), List.of(1L, 1L, 1L, 2L, 2L, 2L, 3L, 3L, 1L, 2L, 3L, 1L, 0L));
        AnswerMatrix answers = AnswerMatrix.of(13, rows);
        List<ItemSkill> items = fit(answers, matrix, SkillSettings.USUAL).items(answers);
        assertThat(items.subList(8, 11))
                .containsExactly(
                        new NotMeasured(Reason.ALL_RIGHT),
                        new NotMeasured(Reason.ALL_WRONG),
                        new NotMeasured(Reason.UNANSWERED));
        assertThat(items.get(12)).isEqualTo(new NotMeasured(Reason.NO_SKILL));
        assertThat(items.get(11)).isInstanceOf(Measured.class).isEqualTo(items.get(0));
    }

    @Test
    void anItemThatHoldersFailAsOftenIsSaidToMakeNoDifference() {
        Simulated world = world(4, 300);
        int[][] rows = new int[300][];
        for (int pupil = 0; pupil < 300; pupil++) {
            rows[pupil] = row(world.answers(), pupil, 9);
            rows[pupil][8] = 1 - rows[pupil][0];
        }
        QMatrix matrix = new QMatrix(SMALL.skills(), List.of(1L, 1L, 1L, 2L, 2L, 2L, 3L, 3L, 1L));
        AnswerMatrix answers = AnswerMatrix.of(9, rows);
        assertThat(fit(answers, matrix, SkillSettings.USUAL).items(answers).get(8))
                .isEqualTo(new NotMeasured(Reason.NO_DIFFERENCE));
    }

    @Test
    void whatCannotBeFittedHasAReason() {
        AnswerMatrix one = AnswerMatrix.of(8, new int[][] {{1, 1, 0, 1, 0, 0, 1, 0}});
        assertThat(reason(one, SMALL)).isEqualTo(NotEnough.FEW_PUPILS);
        assertThat(reason(AnswerMatrix.of(0, new int[40][0]), new QMatrix(List.of("a"), List.of())))
                .isEqualTo(NotEnough.NO_ITEMS);
        assertThat(reason(AnswerMatrix.of(1, new int[40][1]), new QMatrix(List.of("a"), List.of(0L))))
                .isEqualTo(NotEnough.NO_SKILLS);
        QMatrix forty = ProfilesTest.identity(40);
        assertThat(reason(AnswerMatrix.of(40, new int[40][40]), forty)).isEqualTo(NotEnough.TOO_MANY_PROFILES);
        assertThatThrownBy(() -> reason(one, forty)).hasMessageContaining("8 items, a Q-matrix of 40");
    }

    @Test
    void everythingRightIsFittedWithoutANumberThatIsNone() {
        int[][] rows = IntStream.range(0, 40)
                .mapToObj(pupil -> new int[] {1, 1, 1, 1, 1, 1, 1, 1})
                .toArray(int[][]::new);
        AnswerMatrix answers = AnswerMatrix.of(8, rows);
        SkillFit fit = fit(answers, SMALL, SkillSettings.USUAL);
        assertThat(fit.logLikelihood()).isFinite();
        assertThat(fit.items(answers)).allMatch(new NotMeasured(Reason.ALL_RIGHT)::equals);
        assertThat(told(fit, answers, 0)).allMatch(skill -> skill.least() >= 0 && skill.most() <= 1);
    }

    @Test
    void fortySkillsThatCollapseAreFitted() {
        List<String> names = IntStream.range(0, 40).mapToObj(k -> "k" + k).toList();
        QMatrix matrix = new QMatrix(
                names,
                IntStream.range(0, 12)
                        .mapToObj(item -> 0x3FFL << 10 * (item % 4))
                        .toList());
        Random random = new Random(9);
        AnswerMatrix answers = Simulated.of(matrix, 200, 0.1, 0.1, random, held -> {
                    long set = 0;
                    for (int block = 0; block < 4; block++) {
                        set |= held.nextBoolean() ? 0x3FFL << 10 * block : 0;
                    }
                    return set;
                })
                .answers();
        SkillFit fit = fit(answers, matrix, SkillSettings.USUAL);
        assertThat(fit.profiles().count()).isEqualTo(16);
        assertThat(fit.skill(5).isIdentified()).isFalse();
        assertThat(fit.skill(5).most()).isEqualTo(1.0);
    }

    private static Simulated world(int seed, int pupils) {
        return Simulated.of(SMALL, pupils, 0.2, 0.1, new Random(seed), Simulated.independent(2, 0.55));
    }

    private static int covers(ItemSkill.Chance chance, double truth) {
        return Math.abs(chance.value() - truth) < 1.96 * chance.standardError().orElseThrow() ? 1 : 0;
    }

    private static int[] row(AnswerMatrix answers, int pupil, int width) {
        int[] row = new int[width];
        for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
            row[answers.item(cell)] = answers.right(cell);
        }
        return row;
    }

    private static List<SkillBelief> told(SkillFit fit, AnswerMatrix answers, int pupil) {
        return ((PupilSkills.Told) fit.pupil(answers, pupil)).skills();
    }

    private static NotEnough reason(AnswerMatrix answers, QMatrix matrix) {
        Prerequisites none = Prerequisites.none(matrix.skills().size());
        return ((NotFitted) Dina.fit(answers, matrix, none, SkillSettings.USUAL)).reason();
    }

    static SkillFit fit(AnswerMatrix answers, QMatrix matrix, SkillSettings settings) {
        return (SkillFit)
                Dina.fit(answers, matrix, Prerequisites.none(matrix.skills().size()), settings);
    }

    private static List<double[]> golden() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DinaTest.class.getResourceAsStream("/golden/fraction_dina_converged.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")).stream()
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toList();
        }
    }
}
