package org.xueqing.misconception.procedure;

import static org.xueqing.item.exercise.CalendarQuestion.DAYS_BOTH_COUNTED;
import static org.xueqing.item.exercise.CalendarQuestion.DAYS_OF_MONTH;
import static org.xueqing.item.exercise.CalendarQuestion.DAYS_OF_YEAR;
import static org.xueqing.item.exercise.CalendarQuestion.KIND_OF_YEAR;
import static org.xueqing.misconception.procedure.Recognised.on;
import static org.xueqing.misconception.procedure.Recognised.question;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.exercise.ClockNotation;
import org.xueqing.item.exercise.ClockReading;
import org.xueqing.item.exercise.ElapsedTime;
import org.xueqing.item.exercise.ElapsedTime.Form;
import org.xueqing.item.exercise.EndTime;
import org.xueqing.item.exercise.Question;
import org.xueqing.misconception.BuggyProcedure;

/** Wrong ways with clocks and calendars. */
final class TimeProcedures {

    private static final int HALF_A_DAY = 12 * 60;

    static final List<BuggyProcedure> ALL = List.of(
            on(ClockReading.class, "M-CLOCK-01", it -> Optional.of(swappedHands(it))),
            on(
                    ClockReading.class,
                    "M-CLOCK-02",
                    it -> it.minute() > 30 ? clock(60 * (it.hour() % 12 + 1) + it.minute()) : Optional.empty()),
            on(ClockReading.class, "M-CLOCK-NUMBER", it -> clock(60 * it.hour() + (it.minute() + 2) / 5)),
            on(
                    ElapsedTime.class,
                    "M-TIME-100",
                    it -> it.form() == Form.MINUTES
                            ? Optional.of(Answer.of(asDecimal(it.end()) - asDecimal(it.start())))
                            : Optional.empty()),
            on(
                    ElapsedTime.class,
                    "M-TIME-24",
                    it -> it.form() == Form.HOURS_AND_MINUTES && breaksAnHour(it)
                            ? Optional.of(it.written(hours(it) - 1, minutes(it) + 100))
                            : Optional.empty()),
            on(
                    ElapsedTime.class,
                    "M-TIME-REV",
                    it -> breaksAnHour(it) ? Optional.of(it.written(hours(it), -minutes(it))) : Optional.empty()),
            on(
                    ElapsedTime.class,
                    "M-TIME-KEEP",
                    it -> breaksAnHour(it) ? Optional.of(it.written(hours(it), minutes(it) + 60)) : Optional.empty()),
            on(
                    ElapsedTime.class,
                    "M-TIME-NOON",
                    it -> overNoon(it)
                            ? Optional.of(it.written(
                                    (it.start() - it.end() + HALF_A_DAY) / 60,
                                    (it.start() - it.end() + HALF_A_DAY) % 60))
                            : Optional.empty()),
            on(EndTime.class, "M-TIME-BACK", it -> clock(it.start() - it.minutes())),
            on(EndTime.class, "M-TIME-ENDHOUR", it -> clock(it.start() / 60 * 60 + (it.start() + it.minutes()) % 60)),
            on(
                    ClockNotation.class,
                    "M-24-TEN",
                    it -> it.asked() == ClockNotation.Way.HOURS_24
                            ? clock((it.hour12() + 10) * 60 + it.minutesOfDay() % 60)
                            : clock((it.minutesOfDay() / 60 - 10) * 60 + it.minutesOfDay() % 60)),
            on(
                    ClockNotation.class,
                    "M-24-SAME",
                    it -> it.asked() == ClockNotation.Way.HOURS_24
                            ? clock(it.hour12() * 60 + it.minutesOfDay() % 60)
                            : clock(it.minutesOfDay())),
            on(Question.class, "M-LEAP-100", TimeProcedures::everyFourth),
            on(Question.class, "M-LEAP-SWAP", TimeProcedures::leapSwapped),
            question("M-MONTH-ALT", DAYS_OF_MONTH, it -> it.get(1) == 2 ? daysOf(it) : it.get(1) % 2 == 0 ? 30 : 31),
            question("M-MONTH-30", DAYS_OF_MONTH, it -> 30),
            question("M-MONTH-FEB", DAYS_OF_MONTH, it -> it.get(1) == 2 ? 57 - daysOf(it) : daysOf(it)),
            question("M-DAYS-ENDS", DAYS_BOTH_COUNTED, it -> daysBetween(it) - 1),
            question("M-DAYS-30", DAYS_BOTH_COUNTED, it -> 30 - it.get(2) + 1 + it.get(4)));

    private TimeProcedures() {}

    private static Optional<Answer> clock(int minutesOfDay) {
        return 0 <= minutesOfDay && minutesOfDay < 24 * 60
                ? Optional.of(new Answer.Clock(minutesOfDay))
                : Optional.empty();
    }

    /** The long hand is read as hours, the short one as minutes: half past three as 6:15. */
    private static Answer swappedHands(ClockReading it) {
        int hour = it.minute() / 5 == 0 ? 12 : it.minute() / 5;
        return new Answer.Clock(60 * hour + it.hour() % 12 * 5);
    }

    private static long asDecimal(int minutesOfDay) {
        return minutesOfDay / 60 * 100L + minutesOfDay % 60;
    }

    private static int hours(ElapsedTime it) {
        return it.end() / 60 - it.start() / 60;
    }

    private static int minutes(ElapsedTime it) {
        return it.end() % 60 - it.start() % 60;
    }

    private static boolean overNoon(ElapsedTime it) {
        return it.form() == Form.HOURS_AND_MINUTES
                && it.start() < HALF_A_DAY
                && it.end() > HALF_A_DAY + 60
                && it.start() > it.end() - HALF_A_DAY;
    }

    private static boolean breaksAnHour(ElapsedTime it) {
        return minutes(it) < 0;
    }

    private static Optional<Answer> everyFourth(Question it) {
        return ofYear(it, year -> year % 4 == 0);
    }

    private static Optional<Answer> leapSwapped(Question it) {
        return ofYear(it, year -> !Year.isLeap(year));
    }

    private static Optional<Answer> ofYear(Question it, LongPredicate isLeap) {
        if (it.kind() != KIND_OF_YEAR && it.kind() != DAYS_OF_YEAR) {
            return Optional.empty();
        }
        boolean leaps = isLeap.test(it.given().get(0).toLong());
        return Optional.of(it.kind() == KIND_OF_YEAR ? new Answer.Choice(leaps ? 1 : 0) : Answer.of(leaps ? 366 : 365));
    }

    private static long daysOf(List<Long> yearAndMonth) {
        return YearMonth.of(yearAndMonth.get(0).intValue(), yearAndMonth.get(1).intValue())
                .lengthOfMonth();
    }

    private static long daysBetween(List<Long> given) {
        return daysOf(given) - given.get(2) + 1 + given.get(4);
    }
}
