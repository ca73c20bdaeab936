package org.xueqing.misconception.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Misconception;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.misconception.BuggyProcedure;

/** What holds between families and procedures. */
class FamilyDiagnosisTest {

    private static final int ITEMS = 200;

    static List<ItemFamily> families() {
        return org.xueqing.item.family.Families.all();
    }

    @ParameterizedTest
    @MethodSource("families")
    void halfOfTheItemsShowAWrongProcedure(ItemFamily family) {
        List<Exercise> exercises = exercises(family);
        long most = Procedures.ALL.stream()
                .mapToLong(procedure -> exercises.stream()
                        .filter(exercise -> procedure.wrongAnswer(exercise).isPresent())
                        .count())
                .max()
                .orElse(0);
        assertThat(most).describedAs(family.code()).isGreaterThanOrEqualTo(ITEMS / 2);
    }

    @ParameterizedTest
    @MethodSource("families")
    void noProcedureFailsOnAnyExercise(ItemFamily family) {
        for (Exercise exercise : exercises(family)) {
            for (BuggyProcedure procedure : Procedures.ALL) {
                assertThatCode(() -> procedure.wrongAnswer(exercise).ifPresent(answer -> assertThat(answer.text())
                                .isNotBlank()))
                        .describedAs("%s on %s", procedure.code(), exercise)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyProcedureIsAMisconceptionOfTheCurriculumOnce() {
        Set<String> known = Curriculum.load().misconceptions().stream()
                .map(Misconception::code)
                .collect(Collectors.toSet());
        assertThat(Procedures.ALL)
                .extracting(BuggyProcedure::code)
                .doesNotHaveDuplicates()
                .isSubsetOf(known);
    }

    private static List<Exercise> exercises(ItemFamily family) {
        return LongStream.range(0, ITEMS)
                .mapToObj(seed -> family.item(seed).exercise())
                .toList();
    }
}
