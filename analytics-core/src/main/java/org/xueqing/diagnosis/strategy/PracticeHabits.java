package org.xueqing.diagnosis.strategy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.diagnosis.process.Sitting;
import org.xueqing.history.Answer;
import org.xueqing.history.History;

/** Going on after a wrong answer, and practising a point in several sittings. Answers without a moment say nothing of it. */
final class PracticeHabits {

    /** So long without an answer, and another sitting begins. */
    static final Duration PAUSE = Sitting.PAUSE;

    /** What is taken up later than that is taken up for another reason. */
    static final Duration TAKEN_UP = Duration.ofDays(7);

    private PracticeHabits() {}

    /** @param through until when it is known what was done */
    static List<Noted> of(History history, Instant through) {
        List<Answer> answers =
                history.answers().stream().filter(Answer::isTimed).toList();
        List<Noted> noted = new ArrayList<>();
        persisting(answers, through, noted);
        spacing(answers, noted);
        return noted;
    }

    private static void persisting(List<Answer> answers, Instant through, List<Noted> noted) {
        Map<String, Instant> gotThere = new HashMap<>();
        for (int i = answers.size() - 1; i >= 0; i--) {
            Answer answer = answers.get(i);
            Instant at = answer.place().orderedAt();
            if (answer.isFirstAttempt()
                    && !answer.isCorrect()
                    && answer.durationMillis() != null
                    && isOver(at, through)) {
                Instant right = gotThere.get(answer.itemId());
                noted.add(new Noted(Habit.PERSISTING, at, answer.itemId(), isSoon(at, right)));
            }
            if (answer.isCorrect()) {
                gotThere.put(answer.itemId(), at);
            }
        }
    }

    /** Before that nobody knows how it ends: who was quick would count, and who takes the week would not. */
    static boolean isOver(Instant at, Instant through) {
        return !at.plus(TAKEN_UP).isAfter(through);
    }

    static boolean isSoon(Instant at, @Nullable Instant later) {
        return later != null && Duration.between(at, later).compareTo(TAKEN_UP) <= 0;
    }

    private static void spacing(List<Answer> answers, List<Noted> noted) {
        Map<String, Integer> lastSitting = new HashMap<>();
        int sitting = 0;
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Instant at = answer.place().orderedAt();
            if (i > 0
                    && Duration.between(answers.get(i - 1).place().orderedAt(), at)
                                    .compareTo(PAUSE)
                            > 0) {
                sitting++;
            }
            if (answer.isEvidence()) {
                for (String point : answer.knowledgePoints()) {
                    Integer before = lastSitting.put(point, sitting);
                    if (before != null) {
                        noted.add(new Noted(Habit.SPACING, at, answer.itemId(), before < sitting));
                    }
                }
            }
        }
    }
}
