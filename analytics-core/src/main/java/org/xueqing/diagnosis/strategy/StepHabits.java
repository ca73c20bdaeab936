package org.xueqing.diagnosis.strategy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.event.Stepped;
import org.xueqing.history.Answer;
import org.xueqing.history.LoggedPupil;
import org.xueqing.history.PupilStep;

/** Asking for hints, revising, passing over and coming back. */
final class StepHabits {

    /** Our own page writes a second try and its step at once, when the pupil was told that the first was wrong. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Map<String, List<Answer>> answers = new HashMap<>();
    private final LoggedPupil pupil;
    private final Instant through;

    /** @param through until when it is known what was done */
    StepHabits(LoggedPupil pupil, Instant through) {
        this.pupil = pupil;
        this.through = through;
        pupil.history().answers().stream().filter(Answer::isTimed).forEach(answer -> answers.computeIfAbsent(
                        answer.itemId(), absent -> new ArrayList<>())
                .add(answer));
    }

    List<Noted> noted() {
        List<Noted> noted = new ArrayList<>();
        HelpEpisode.of(pupil)
                .forEach(help -> noted.add(new Noted(Habit.HELP_UNREAD, help.at(), help.itemId(), help.isUnread())));
        for (PupilStep step : pupil.steps()) {
            if (step.step() == Stepped.Step.SKIPPED && PracticeHabits.isOver(step.at(), through)) {
                boolean isBack = PracticeHabits.isSoon(
                        step.at(), after(step).map(StepHabits::at).orElse(null));
                noted.add(new Noted(Habit.RETURNING, step.at(), step.itemId(), isBack));
            } else if (step.step() == Stepped.Step.REVISED) {
                mending(step).ifPresent(noted::add);
            }
        }
        return noted;
    }

    /**
     * A change of mind before anybody has said whether it was right. Nothing where the answer before or after is unknown, where
     * both are right or both wrong, and where it is a second try after feedback.
     */
    private Optional<Noted> mending(PupilStep step) {
        Optional<Answer> before = of(step).stream()
                .filter(answer -> at(answer).isBefore(step.at()))
                .reduce((one, later) -> later);
        return before.flatMap(was -> after(step)
                .filter(is -> is.isCorrect() != was.isCorrect())
                .filter(is -> is.isFirstAttempt() || at(is).isAfter(step.at().plus(AT_ONCE)))
                .map(is -> new Noted(Habit.MENDING, step.at(), step.itemId(), is.isCorrect())));
    }

    private Optional<Answer> after(PupilStep step) {
        return of(step).stream()
                .filter(answer -> !at(answer).isBefore(step.at()))
                .findFirst();
    }

    private List<Answer> of(PupilStep step) {
        return answers.getOrDefault(step.itemId(), List.of());
    }

    private static Instant at(Answer answer) {
        return answer.place().orderedAt();
    }
}
