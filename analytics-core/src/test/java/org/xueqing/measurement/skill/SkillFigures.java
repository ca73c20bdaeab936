package org.xueqing.measurement.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.xueqing.measurement.AnswerMatrix;

/** Run by name ({@code -Dquick=true} leaves out what takes minutes): DINA by the recursion beside DINA by listing every profile, stopped where a step gains less than 0.001. */
class SkillFigures {

    private static final PrintStream OUT = System.out;
    private static final SkillSettings SETTINGS = SkillSettings.USUAL.with(1e-3);

    @Test
    void fifteenSkillsOfWhichAllProfilesDiffer() {
        beside("15 identity rows and ten rows of 2 to 4 skills", Simulated.matrix(15, 10, new Random(11)));
    }

    @Test
    void fifteenSkillsWhoseProfilesMerge() {
        List<Long> needs = new ArrayList<>(ProfilesTest.identity(7).needs());
        needs.addAll(Simulated.matrix(15, 18, new Random(12)).needs().subList(15, 33));
        beside(
                "7 identity rows and 18 rows of 2 to 4 skills",
                new QMatrix(ProfilesTest.identity(15).skills(), needs));
    }

    private static void beside(String name, QMatrix matrix) {
        AnswerMatrix answers = Simulated.of(matrix, 700, 0.2, 0.1, new Random(13), Simulated.independent(15, 0.6))
                .answers();
        Profiles profiles = Profiles.of(matrix, Prerequisites.none(15)).orElseThrow();
        OUT.printf(
                "%s: %d profiles, %d processors%n",
                name, profiles.count(), Runtime.getRuntime().availableProcessors());
        SkillFit quick = timed("recursion, first", () -> DinaTest.fit(answers, matrix, SETTINGS));
        timed("recursion, again", () -> DinaTest.fit(answers, matrix, SETTINGS));
        double same = new Enumeration(answers, Cells.two(profiles)).of(quick.parameters()).logLikelihood;
        OUT.printf("listed at the recursion's parameters: %.8f%n", same);
        assertThat(quick.logLikelihood()).isCloseTo(same, offset(1e-6));
        if (!Boolean.getBoolean("quick")) {
            SkillFit plain = timed(
                    "listing every profile",
                    () -> Dina.fit(new Enumeration(answers, Cells.two(profiles)), matrix, profiles, SETTINGS));
            assertThat(quick.logLikelihood()).isCloseTo(plain.logLikelihood(), offset(1e-6));
        }
    }

    private static SkillFit timed(String how, Supplier<SkillFit> fit) {
        long start = System.nanoTime();
        SkillFit fitted = fit.get();
        OUT.printf(
                "%-24s %6.2f s, log-likelihood %.8f, %d steps after the starts%n",
                how, (System.nanoTime() - start) / 1e9, fitted.logLikelihood(), fitted.steps());
        return fitted;
    }
}
