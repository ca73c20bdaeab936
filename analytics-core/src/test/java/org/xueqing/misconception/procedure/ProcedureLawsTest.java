package org.xueqing.misconception.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.Misconception;
import org.xueqing.item.ItemFamily;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.family.Families;
import org.xueqing.misconception.BuggyProcedure;

/** What holds for every procedure on every item. */
class ProcedureLawsTest {

    private static final int ITEMS = 200;

    static List<ItemFamily> families() {
        return Families.all();
    }

    @Test
    void everyProcedureIsInTheCurriculumOnce() {
        List<String> codes = Procedures.ALL.stream().map(BuggyProcedure::code).toList();
        assertThat(codes)
                .doesNotHaveDuplicates()
                .isSubsetOf(Curriculum.load().misconceptions().stream()
                        .map(Misconception::code)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("families")
    void noProcedureStumblesAndWhatIsCalledWrongIsWrittenAndWrong(ItemFamily family) {
        for (Exercise exercise : exercises(family)) {
            Answer right = exercise.answer();
            assertThat(Procedures.ALL).describedAs(() -> exercise.toString()).noneMatch(procedure -> procedure
                    .wrongAnswer(exercise)
                    .filter(wrong -> wrong.equals(right) || wrong.text().isBlank())
                    .isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void someProcedureGoesWrongOnHalfOfTheItems(ItemFamily family) {
        List<Exercise> exercises = exercises(family);
        assertThat(Procedures.ALL)
                .describedAs(family.code())
                .anyMatch(procedure -> exercises.stream()
                                .filter(exercise ->
                                        procedure.wrongAnswer(exercise).isPresent())
                                .count()
                        >= ITEMS / 2);
    }

    private static List<Exercise> exercises(ItemFamily family) {
        return LongStream.range(0, ITEMS)
                .mapToObj(seed -> family.item(seed).exercise())
                .toList();
    }
}
