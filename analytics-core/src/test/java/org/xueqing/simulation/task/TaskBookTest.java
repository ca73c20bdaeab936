package org.xueqing.simulation.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.curriculum.KnowledgePoint;
import org.xueqing.simulation.bug.Bug;
import org.xueqing.simulation.bug.Bugs;
import org.xueqing.simulation.chance.Chance;

class TaskBookTest {

    private static final List<String> POINTS = Curriculum.load().points().stream()
            .map(KnowledgePoint::id)
            .filter(id -> TaskBook.draw(id, Chance.of(1, id)).isPresent())
            .toList();

    @Test
    void knowsTasksOfManyPoints() {
        assertThat(POINTS).hasSizeGreaterThan(80);
    }

    @Test
    void rightAnswersAreNumbersThatPupilsKnow() {
        assertThat(tasks()).allSatisfy(task -> {
            assertThat(task.answer()).matches("\\d+(\\.\\d+|/\\d+|……\\d+)?");
            assertThat(task.stem()).matches(".*[（：].*").doesNotContain(",", "\"");
        });
    }

    @Test
    void remaindersAreSmallerThanDivisors() {
        assertThat(tasks().filter(Quotient.class::isInstance).map(Quotient.class::cast))
                .isNotEmpty()
                .allMatch(it -> it.quotient() * it.divisor() + it.remainder() == it.dividend()
                        && it.remainder() < it.divisor());
    }

    @Test
    void everyProcedureIsShownBySomeTask() {
        List<Task> tasks = tasks().toList();
        assertThat(Stream.concat(Bugs.ORDINARY.stream(), Bugs.FOREIGN.stream())).allMatch(bug -> tasks.stream()
                .anyMatch(task -> bug.wrongAnswer(task).isPresent()));
    }

    @Test
    void noProcedureEverGivesTheRightAnswerOrNone() {
        List<Task> tasks = tasks().toList();
        for (Bug bug : Bugs.ORDINARY) {
            assertThat(tasks.stream().flatMap(task -> bug.wrongAnswer(task).stream()))
                    .allMatch(answer -> !answer.isBlank() && !answer.startsWith("-"));
        }
    }

    private static Stream<Task> tasks() {
        return POINTS.stream().flatMap(id -> IntStream.range(0, 60)
                .mapToObj(seed -> TaskBook.draw(id, Chance.of(seed, id)).orElseThrow()));
    }
}
