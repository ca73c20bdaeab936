package org.xueqing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.evaluation.DiagnosisTrial.Diagnosed;
import org.xueqing.misconception.procedure.Procedures;
import org.xueqing.simulation.World;

/** The figures over twenty seeds stand in docs/benchmarks.md; these are a few pupils of each world. */
class DiagnosisTrialTest {

    @Test
    void findsTheProceduresOfPupilsWhoLackAPoint() {
        List<Diagnosed> pupils = pupils(World.STANDARD);
        assertThat(DiagnosisTrial.recall(pupils)).isGreaterThan(0.9);
        assertThat(DiagnosisTrial.precision(pupils)).isGreaterThan(0.95);
    }

    @Test
    void isSeldomWrongWhereTheWorldIsNotAsItSupposes() {
        List<Diagnosed> pupils = Stream.of(World.GRADUAL, World.FOREIGN_BUGS, World.NOISY_KEYING)
                .flatMap(world -> pupils(world).stream())
                .toList();
        assertThat(DiagnosisTrial.precision(pupils)).isGreaterThan(0.9);
    }

    @Test
    void saysThatAProcedureIsInNoLibrary() {
        assertThat(DiagnosisTrial.noneKnown(pupils(World.FOREIGN_BUGS))).isGreaterThan(0.7);
    }

    private static List<Diagnosed> pupils(World world) {
        return new DiagnosisTrial(Procedures.ALL, Curriculum.load()).run(world, 7, 4);
    }
}
