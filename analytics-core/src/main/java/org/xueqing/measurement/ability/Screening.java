package org.xueqing.measurement.ability;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.ItemOutcome.Reason;

/** Which items can be said something about at all, by their answers alone. */
final class Screening {

    private final AnswerMatrix answers;
    private final int answersNeeded;
    private final int[] given;
    private final int[] right;
    /** Two sums over the answers of an item which only equal items share, but for chance below 1e-30. */
    private final long[][] marks;

    Screening(AnswerMatrix answers, int answersNeeded) {
        this.answers = answers;
        this.answersNeeded = answersNeeded;
        this.given = new int[answers.items()];
        this.right = new int[answers.items()];
        this.marks = new long[answers.items()][2];
        for (int pupil = 0; pupil < answers.pupils(); pupil++) {
            for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
                count(pupil, answers.item(cell), answers.right(cell));
            }
        }
    }

    private void count(int pupil, int item, int outcome) {
        given[item]++;
        right[item] += outcome;
        marks[item][0] += mixed(2L * pupil + outcome + 1);
        marks[item][1] += mixed(~(2L * pupil + outcome + 1));
    }

    /** SplitMix64's finalizer. */
    private static long mixed(long value) {
        long z = value * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    int given(int item) {
        return given[item];
    }

    int right(int item) {
        return right[item];
    }

    /** By item why nothing can be said of it. */
    Map<Integer, Reason> leftOut() {
        Map<Integer, Reason> leftOut = new HashMap<>();
        Map<Answered, Integer> seen = new HashMap<>();
        for (int item = 0; item < answers.items(); item++) {
            Optional<Reason> reason = reason(item);
            if (reason.isEmpty() && seen.putIfAbsent(new Answered(marks[item][0], marks[item][1]), item) != null) {
                reason = Optional.of(Reason.EQUAL_TO_ANOTHER);
            }
            int number = item;
            reason.ifPresent(because -> leftOut.put(number, because));
        }
        return leftOut;
    }

    private Optional<Reason> reason(int item) {
        if (given[item] == 0) {
            return Optional.of(Reason.UNANSWERED);
        }
        if (given[item] < answersNeeded) {
            return Optional.of(Reason.TOO_FEW_ANSWERS);
        }
        if (right[item] == given[item]) {
            return Optional.of(Reason.ALL_RIGHT);
        }
        return right[item] == 0 ? Optional.of(Reason.ALL_WRONG) : Optional.empty();
    }

    private record Answered(long first, long second) {}
}
