package org.xueqing.fluency;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.xueqing.fluency.Celeration.Fitted;
import org.xueqing.fluency.Celeration.NotEnough;
import org.xueqing.report.FluencyRow;

/**
 * How fluent one pupil is on one knowledge point.
 *
 * @param aim empty where none is known
 */
public record Fluency(PracticeDays days, Celeration ofCorrect, Celeration ofIncorrect, Optional<Aim> aim) {

    public static Fluency of(PracticeDays days, Optional<Aim> aim) {
        return new Fluency(
                days, Celeration.of(days, Celeration.Of.CORRECT), Celeration.of(days, Celeration.Of.INCORRECT), aim);
    }

    /** Frequency of the last day; none without timed answers. */
    public Frequency lastDay() {
        return days.lastDay().map(days.byDay()::get).orElse(Frequency.NONE);
    }

    /** Empty where there is no aim, or nothing timed to compare with it. */
    public Optional<Boolean> isAtAim() {
        return days.lastDay().flatMap(day -> aim).map(each -> each.isReachedBy(lastDay()));
    }

    public FluencyRow row(String studentId, String knowledgePoint) {
        Optional<Fitted> line = ofCorrect instanceof Fitted fitted ? Optional.of(fitted) : Optional.empty();
        return new FluencyRow(
                studentId,
                knowledgePoint,
                days.byDay().size(),
                days.total().answers(),
                days.untimed(),
                orNull(days.lastDay()),
                orNull(lastDay().correctPerMinute()),
                orNull(lastDay().incorrectPerMinute()),
                orNull(lastDay().accuracy()),
                orNull(line.map(Fitted::perWeek)),
                orNull(line.map(Fitted::low)),
                orNull(line.map(Fitted::high)),
                orNull(line.map(Fitted::bounce)),
                ofCorrect instanceof NotEnough not ? not.reason().name() : null,
                orNull(aim.map(Aim::correctPerMinute)));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble()) : null;
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
