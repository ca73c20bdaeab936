package org.xueqing.misconception;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.ExerciseReader;

/**
 * What can be said of a wrong answer before anybody has answered.
 *
 * @param wrongAnswers what children would write who follow a wrong procedure that shows here, by procedure
 * @param untold procedures that lead to the same wrong answer here, so that this exercise alone cannot tell them apart
 */
public record Understanding(Exercise exercise, List<WrongAnswer> wrongAnswers, List<Set<String>> untold) {

    /** @param code of the misconception whose procedure leads there */
    public record WrongAnswer(String code, Answer answer) {}

    public Understanding {
        wrongAnswers = List.copyOf(wrongAnswers);
        untold = List.copyOf(untold);
    }

    public static Understanding of(Exercise exercise, List<BuggyProcedure> procedures) {
        List<WrongAnswer> wrongAnswers = procedures.stream()
                .flatMap(procedure -> procedure.wrongAnswer(exercise).stream()
                        .map(answer -> new WrongAnswer(procedure.code(), answer)))
                .toList();
        return new Understanding(exercise, wrongAnswers, Likeness.untold(List.of(exercise), procedures));
    }

    /** Of a stem that somebody wrote; empty where it holds no plain arithmetic. */
    public static Optional<Understanding> ofStem(String stem, List<BuggyProcedure> procedures) {
        return ExerciseReader.read(stem).map(exercise -> of(exercise, procedures));
    }
}
