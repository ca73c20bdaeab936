package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.StoryQuestion.BEFORE_TAKING;
import static org.xueqing.item.exercise.StoryQuestion.BETWEEN;
import static org.xueqing.item.exercise.StoryQuestion.BOTH_WITH_FEWER;
import static org.xueqing.item.exercise.StoryQuestion.BOTH_WITH_MORE;
import static org.xueqing.item.exercise.StoryQuestion.BOTH_WITH_TIMES;
import static org.xueqing.item.exercise.StoryQuestion.CONTAINERS_NEEDED;
import static org.xueqing.item.exercise.StoryQuestion.CUTTING_TIME;
import static org.xueqing.item.exercise.StoryQuestion.FULL_SETS;
import static org.xueqing.item.exercise.StoryQuestion.GROUPED;
import static org.xueqing.item.exercise.StoryQuestion.HANDED_OVER;
import static org.xueqing.item.exercise.StoryQuestion.HOW_MANY_MORE;
import static org.xueqing.item.exercise.StoryQuestion.HOW_MANY_TIMES;
import static org.xueqing.item.exercise.StoryQuestion.KNOWN_HAS_FEWER;
import static org.xueqing.item.exercise.StoryQuestion.KNOWN_HAS_MORE;
import static org.xueqing.item.exercise.StoryQuestion.KNOWN_IS_TIMES;
import static org.xueqing.item.exercise.StoryQuestion.LARGER;
import static org.xueqing.item.exercise.StoryQuestion.MEETING_DISTANCE;
import static org.xueqing.item.exercise.StoryQuestion.MEETING_TIME;
import static org.xueqing.item.exercise.StoryQuestion.POSTS_WITHOUT_ENDS;
import static org.xueqing.item.exercise.StoryQuestion.POSTS_WITH_BOTH_ENDS;
import static org.xueqing.item.exercise.StoryQuestion.PRICE;
import static org.xueqing.item.exercise.StoryQuestion.QUANTITY;
import static org.xueqing.item.exercise.StoryQuestion.SAME_RATE;
import static org.xueqing.item.exercise.StoryQuestion.SAME_TOTAL;
import static org.xueqing.item.exercise.StoryQuestion.SHARED;
import static org.xueqing.item.exercise.StoryQuestion.SMALLER;
import static org.xueqing.item.exercise.StoryQuestion.SPEED;
import static org.xueqing.item.exercise.StoryQuestion.START_AND_STEPS;
import static org.xueqing.item.exercise.StoryQuestion.TIME;
import static org.xueqing.item.exercise.StoryQuestion.UNITS_AT_SAME_RATE;
import static org.xueqing.misconception.procedure.Recognised.on;
import static org.xueqing.misconception.procedure.Recognised.question;
import static org.xueqing.misconception.procedure.Recognised.questions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.PeriodicPattern;
import org.xueqing.item.exercise.StoryQuestion;
import org.xueqing.misconception.BuggyProcedure;

/** Wrong readings of stories: the operation is taken from a word, a step is left out, roles are mixed up. */
final class StoryProcedures {

    private static final List<StoryQuestion> QUOTIENTS = List.of(PRICE, QUANTITY, SPEED, TIME);

    static final List<BuggyProcedure> ALL = Stream.of(ofSums(), ofGroups(), ofRates(), ofPatterns())
            .flatMap(List::stream)
            .toList();

    private StoryProcedures() {}

    private static List<BuggyProcedure> ofSums() {
        return List.of(
                question("M-WORD-01", HOW_MANY_MORE, it -> it.get(0) + it.get(1)),
                question("M-WORD-COPY", HOW_MANY_MORE, it -> it.get(0)),
                question("M-WORD-02", KNOWN_HAS_MORE, it -> it.get(0) + it.get(1)),
                question("M-WORD-03", KNOWN_HAS_FEWER, it -> it.get(0) - it.get(1)),
                question("M-WORD-BACK", BEFORE_TAKING, it -> Math.abs(it.get(0) - it.get(1))),
                question("M-WORD-BOTH", BOTH_WITH_MORE, it -> it.get(0) + it.get(1)),
                question("M-WORD-BOTH-FEWER", BOTH_WITH_FEWER, it -> it.get(0) - it.get(1)),
                question("M-WORD-BOTH-TIMES", BOTH_WITH_TIMES, it -> it.get(0) * it.get(1)),
                questions("M-WORD-BOTH-SEEN", List.of(BOTH_WITH_FEWER, BOTH_WITH_TIMES), it -> it.get(0) + it.get(1)),
                question("M-STEPS-COUNT", START_AND_STEPS, it -> it.get(0) + it.get(1) * (it.get(2) + 1)),
                question("M-STEPS-ONE", START_AND_STEPS, it -> it.get(0) + it.get(1)));
    }

    private static List<BuggyProcedure> ofGroups() {
        return List.of(
                questions("M-DIV-ROLE", List.of(SHARED, GROUPED), it -> it.get(1)),
                questions("M-DIV-LESS", List.of(SHARED, GROUPED), it -> it.get(0) - it.get(1)),
                questions("M-DIV-TIMES", List.of(SHARED, GROUPED), it -> it.get(0) * it.get(1)),
                question("M-REM-CTX", CONTAINERS_NEEDED, it -> it.get(0) / it.get(1)),
                question("M-REM-UP", FULL_SETS, it -> it.get(0) / it.get(1) + 1),
                questions("M-REM-ANSWER", List.of(CONTAINERS_NEEDED, FULL_SETS), it -> it.get(0) % it.get(1)),
                question("M-TIMES-INV", KNOWN_IS_TIMES, it -> it.get(0) * it.get(1)),
                questions("M-TIMES-DIFF", List.of(HOW_MANY_TIMES, KNOWN_IS_TIMES), it -> it.get(0) - it.get(1)));
    }

    private static List<BuggyProcedure> ofRates() {
        return List.of(
                questions("M-PRICE-MULT", QUOTIENTS, it -> it.get(0) * it.get(1)),
                questions("M-PRICE-SUBS", QUOTIENTS, it -> it.get(0) - it.get(1)),
                question("M-RATE-TOTAL", SAME_RATE, it -> it.get(0) * it.get(2)),
                questions("M-RATE-ONE", List.of(SAME_RATE, UNITS_AT_SAME_RATE), it -> it.get(0) / it.get(1)),
                question("M-RATE-ADD", SAME_RATE, it -> it.get(0) + it.get(2) - it.get(1)),
                question("M-SAMETOTAL-STOP", SAME_TOTAL, it -> it.get(0) * it.get(1)),
                question("M-SAMETOTAL-DIRECT", SAME_TOTAL, it -> exactly(it.get(0) * it.get(2), it.get(1))),
                question("M-MEET-ONE", MEETING_DISTANCE, it -> it.get(0) * it.get(2)),
                question("M-MEET-PART", MEETING_DISTANCE, it -> it.get(0) + it.get(1) * it.get(2)),
                question("M-MEET-DIFF", MEETING_DISTANCE, it -> Math.abs(it.get(0) - it.get(1)) * it.get(2)),
                question("M-MEET-TIME-ONE", MEETING_TIME, it -> it.get(0) / it.get(1)),
                question("M-MEET-TIME-DIFF", MEETING_TIME, it -> exactly(it.get(0), Math.abs(it.get(1) - it.get(2)))));
    }

    private static List<BuggyProcedure> ofPatterns() {
        return List.of(
                questions("M-SUMDIFF-HALF", List.of(LARGER, SMALLER), it -> it.get(0) / 2),
                question("M-SUMDIFF-SIGN", LARGER, it -> (it.get(0) - it.get(1)) / 2),
                question("M-SUMDIFF-FULL", LARGER, it -> it.get(0) / 2 + it.get(1)),
                question("M-SUMDIFF-LESS", SMALLER, it -> it.get(0) / 2 - it.get(1)),
                question("M-HAND-ALL", HANDED_OVER, it -> it.get(0) - it.get(1)),
                questions(
                        "M-POST-SAME", List.of(POSTS_WITH_BOTH_ENDS, POSTS_WITHOUT_ENDS), it -> it.get(0) / it.get(1)),
                question("M-POST-LESS", POSTS_WITH_BOTH_ENDS, it -> it.get(0) / it.get(1) - 1),
                question("M-POST-MORE", POSTS_WITHOUT_ENDS, it -> it.get(0) / it.get(1) + 1),
                question("M-BETWEEN-SAME", BETWEEN, it -> it.get(0)),
                question("M-BETWEEN-MORE", BETWEEN, it -> it.get(0) + 1),
                question("M-CUT-PIECES", CUTTING_TIME, it -> it.get(0) * it.get(1)),
                on(
                        PeriodicPattern.class,
                        "M-PERIOD-QUOT",
                        it -> standing(it, it.place() / it.period().size())),
                on(PeriodicPattern.class, "M-PERIOD-NEXT", it -> standing(it, it.place() + 1)));
    }

    /** The quotient where there is a whole one; otherwise none is written. */
    private static long exactly(long dividend, long divisor) {
        return divisor > 0 && dividend % divisor == 0 ? dividend / divisor : -1;
    }

    private static Optional<Answer> standing(PeriodicPattern it, int place) {
        return place > 0 ? Optional.of(new PeriodicPattern(it.period(), place).answer()) : Optional.empty();
    }
}
