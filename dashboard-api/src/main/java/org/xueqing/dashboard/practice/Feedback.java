package org.xueqing.dashboard.practice;

import java.util.List;
import java.util.Locale;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GradeWords;
import org.xueqing.ingest.practice.Outcome;
import org.xueqing.item.answer.Grade;

/**
 * What the pupil is told of an answer.
 *
 * @param state {@code right}, {@code again} for another try, {@code wrong} when the tries are over, {@code kept} in a test,
 *     {@code unreadable} to be written otherwise, {@code gone} where there is nothing to answer any more, {@code withheld}
 * @param sentence in words of the bundle of all doors; empty where the state says it
 * @param answer the right one, said only at the end
 * @param solution worked, a step a line, only at the end
 */
public record Feedback(String state, String sentence, String answer, List<String> solution) {

    static Feedback of(Outcome outcome, boolean isTest, Locale language) {
        if (outcome instanceof Outcome.Judged judged) {
            return isTest ? plain("kept", "") : of(judged, language);
        }
        if (outcome instanceof Outcome.Unreadable unreadable) {
            return plain("unreadable", unreadable.why().in(language));
        }
        if (outcome instanceof Outcome.Withdrawn withdrawn) {
            return plain("gone", withdrawn.said().in(language));
        }
        return plain(outcome instanceof Outcome.Withheld ? "withheld" : "gone", "");
    }

    private static Feedback of(Outcome.Judged judged, Locale language) {
        Content content = judged.content();
        String missing = judged.grade() instanceof Grade.NotInForm it
                ? GradeWords.missing(it.missed()).in(language)
                : "";
        boolean isRight = judged.grade().isRight();
        if (!isRight && judged.attempt() < Task.TRIES) {
            return plain("again", missing);
        }
        return new Feedback(isRight ? "right" : "wrong", missing, content.rule().text(), content.solution());
    }

    private static Feedback plain(String state, String sentence) {
        return new Feedback(state, sentence, "", List.of());
    }
}
