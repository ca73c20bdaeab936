package org.xueqing.misconception;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.number.Exact;

/**
 * How probable a wrong answer is where no procedure leads to it. Slips are near misses most often; a wrong answer that some
 * procedure predicts comes up by chance more often than any other one, so that a single match proves little.
 */
final class AnswerChances {

    private static final double NEAREST = 0.4;
    private static final double NEAR = 0.1;
    private static final double PREDICTED = 0.2;
    /** How many wrong answers beyond those are about as probable as each other. */
    private static final int OTHERS = 30;

    private static final Set<Exact> NEAREST_MISSES = Set.of(Exact.of(1), Exact.of(10));
    private static final Set<Exact> NEAR_MISSES =
            Set.of(Exact.of(2), Exact.of(20), Exact.of(100), Exact.of(1, 10), Exact.of(1, 100));

    private final Answer right;
    private final Set<Answer> predicted = new HashSet<>();

    AnswerChances(Exercise exercise, List<BuggyProcedure> procedures) {
        right = exercise.answer();
        procedures.forEach(procedure -> procedure.wrongAnswer(exercise).ifPresent(predicted::add));
    }

    /** Probability of this very answer, given that the pupil goes wrong without a procedure. */
    double of(Answer wrong) {
        double near = isAmong(NEAREST_MISSES, wrong) ? NEAREST / (2 * NEAREST_MISSES.size()) : 0;
        near += isAmong(NEAR_MISSES, wrong) ? NEAR / (2 * NEAR_MISSES.size()) : 0;
        double foreseen = predicted.contains(wrong) ? PREDICTED / predicted.size() : 0;
        return near + foreseen + (1 - NEAREST - NEAR - PREDICTED) / OTHERS;
    }

    private boolean isAmong(Set<Exact> misses, Answer wrong) {
        return wrong instanceof Answer.Number it
                && right instanceof Answer.Number meant
                && misses.contains(it.value().minus(meant.value()).absolute());
    }
}
