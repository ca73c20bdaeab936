package org.xueqing.ingest.bank;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.item.Item;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.AnswerRule;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.item.exercise.ExerciseReader;

/**
 * What an item says, whole: what the pupil reads, how an answer is graded, how it is worked.
 *
 * @param picture SVG of ours; teachers' items have none
 * @param options printed choices or things to order, A first; empty where the pupil writes
 */
public record Content(
        String stem,
        @Nullable String picture,
        List<String> options,
        AnswerRule rule,
        BigDecimal fullMarks,
        List<String> solution,
        List<String> hints) {

    public Content {
        options = List.copyOf(options);
        solution = List.copyOf(solution);
        hints = List.copyOf(hints);
    }

    /** What a family drew. */
    public static Content of(Item item) {
        Item.Draft draft = item.draft();
        return new Content(
                draft.stem(),
                draft.picture(),
                draft.options(),
                draft.rule(),
                BigDecimal.ONE,
                draft.solution(),
                draft.hints());
    }

    /** What the stem's own arithmetic says against the key; it may mean something else, so it is only said. */
    public Optional<Sentence> doubt() {
        return ExerciseReader.read(stem)
                .map(Exercise::answer)
                .filter(computed -> isAgainst(computed, rule))
                .map(computed -> Sentence.of("bank.doubt", computed.text(), rule.text()));
    }

    /** Whether a key says something else of the same kind: 29÷4 is 7.25, and a key of 7……1 asks for something else. */
    public static boolean isAgainst(Answer computed, AnswerRule rule) {
        boolean isNumber = computed instanceof Answer.Number && rule.right() instanceof Answer.Decimal;
        return (isNumber || AnswerKind.of(computed) == AnswerKind.of(rule.right()))
                && Grader.grade(computed.text(), rule) instanceof Grade.Wrong;
    }
}
