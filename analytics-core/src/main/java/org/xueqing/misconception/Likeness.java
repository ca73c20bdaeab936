package org.xueqing.misconception;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;

/** Which procedures a list of exercises cannot tell apart: 62−37 is 35 for two of them, 72−38 is not. */
public final class Likeness {

    private Likeness() {}

    /** Sets of two and more codes that lead to the same answers on every exercise, and to a wrong one on some. */
    public static List<Set<String>> untold(List<Exercise> exercises, List<BuggyProcedure> procedures) {
        Map<List<Optional<Answer>>, Set<String>> byAnswers = new LinkedHashMap<>();
        for (BuggyProcedure procedure : procedures) {
            List<Optional<Answer>> answers =
                    exercises.stream().map(procedure::wrongAnswer).toList();
            if (answers.stream().anyMatch(Optional::isPresent)) {
                byAnswers.computeIfAbsent(answers, none -> new TreeSet<>()).add(procedure.code());
            }
        }
        return new ArrayList<>(
                byAnswers.values().stream().filter(codes -> codes.size() > 1).toList());
    }

    static boolean areAlike(BuggyProcedure one, BuggyProcedure other, List<Evidence> answers) {
        return answers.stream()
                .allMatch(answer -> one.wrongAnswer(answer.exercise()).equals(other.wrongAnswer(answer.exercise())));
    }
}
