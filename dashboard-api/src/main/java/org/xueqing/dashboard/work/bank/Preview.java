package org.xueqing.dashboard.work.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.bank.GradeWords;
import org.xueqing.ingest.bank.ItemForm;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.AnswerKind;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;
import org.xueqing.misconception.Understanding;
import org.xueqing.misconception.procedure.Procedures;

/**
 * What will become of an item that somebody is typing.
 *
 * @param computed the answer by the stem's own arithmetic; null where it holds none
 * @param isContradicted whether the key says something else
 * @param wrongAnswers what children would write who go wrong in a known way, most frequent reading first
 * @param untold ways of going wrong that this item alone cannot tell apart, in words
 * @param tried what was tried and what became of it; null where nothing was
 */
public record Preview(
        @Nullable String computed,
        boolean isContradicted,
        List<WrongAnswer> wrongAnswers,
        List<List<String>> untold,
        @Nullable Tried tried) {

    /** @param ways that lead to it, in words */
    public record WrongAnswer(String answer, List<String> ways) {}

    /** @param outcome RIGHT, WRONG, NOT_IN_FORM, UNREADABLE or NO_KEY @param said what the child would be told; may be empty */
    public record Tried(String typed, String outcome, String said) {}

    static Preview of(ItemForm form, String typed, PointList points, Locale language) {
        Optional<Understanding> understood = Understanding.ofStem(form.stem(), Procedures.ALL);
        Optional<Answer> computed = understood.map(it -> it.exercise().answer());
        AnswerKind.Key key = form.key().isBlank()
                ? new AnswerKind.Key.Unreadable(org.xueqing.item.answer.Refusal.EMPTY)
                : form.rule();
        return new Preview(
                computed.map(Answer::text).orElse(null),
                key instanceof AnswerKind.Key.Read read
                        && computed.filter(it -> Content.isAgainst(it, read.rule()))
                                .isPresent(),
                understood.map(it -> wrongAnswers(it, points, language)).orElse(List.of()),
                understood.map(it -> untold(it, points, language)).orElse(List.of()),
                typed.isBlank() ? null : tried(typed, key, language));
    }

    private static List<WrongAnswer> wrongAnswers(Understanding understood, PointList points, Locale language) {
        return understood.wrongAnswers().stream()
                .map(wrong -> wrong.answer().text())
                .distinct()
                .map(answer -> new WrongAnswer(
                        answer,
                        understood.wrongAnswers().stream()
                                .filter(wrong -> wrong.answer().text().equals(answer))
                                .map(wrong -> points.misconception(wrong.code(), language))
                                .distinct()
                                .toList()))
                .toList();
    }

    private static List<List<String>> untold(Understanding understood, PointList points, Locale language) {
        return understood.untold().stream()
                .map(codes -> codes.stream()
                        .map(code -> points.misconception(code, language))
                        .distinct()
                        .toList())
                .filter(names -> names.size() > 1)
                .toList();
    }

    private static Tried tried(String typed, AnswerKind.Key key, Locale language) {
        if (!(key instanceof AnswerKind.Key.Read read)) {
            return new Tried(typed, "NO_KEY", "");
        }
        Grade grade = Grader.grade(typed, read.rule());
        if (grade instanceof Grade.Unreadable it) {
            return new Tried(typed, "UNREADABLE", GradeWords.said(it.reason()).in(language));
        }
        if (grade instanceof Grade.NotInForm it) {
            return new Tried(
                    typed, "NOT_IN_FORM", GradeWords.missing(it.missed()).in(language));
        }
        return new Tried(typed, grade.isRight() ? "RIGHT" : "WRONG", "");
    }
}
