package org.xueqing.item.exercise;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.ToLongFunction;
import org.xueqing.item.answer.Answer;
import org.xueqing.number.Exact;

/** Questions about years, months and days. */
public enum CalendarQuestion implements Question.Kind {
    /** Days of a month: year, month. */
    DAYS_OF_MONTH(it -> YearMonth.of(it.get(0).intValue(), it.get(1).intValue()).lengthOfMonth()),
    /** Days from a date to another one of the same year, both counted: year, month, day, month, day. */
    DAYS_BOTH_COUNTED(it -> 1 + ChronoUnit.DAYS.between(date(it, 1), date(it, 3))),
    /** Choice 0 for a common year, 1 for a leap year: year. */
    KIND_OF_YEAR(it -> Year.isLeap(it.get(0)) ? 1 : 0),
    /** Days of the year: year. */
    DAYS_OF_YEAR(it -> Year.of(it.get(0).intValue()).length());

    private final ToLongFunction<List<Long>> formula;

    CalendarQuestion(ToLongFunction<List<Long>> formula) {
        this.formula = formula;
    }

    @Override
    public Answer solve(List<Exact> given) {
        long found = formula.applyAsLong(given.stream().map(Exact::toLong).toList());
        return this == KIND_OF_YEAR ? new Answer.Choice((int) found) : Answer.of(found);
    }

    private static LocalDate date(List<Long> given, int at) {
        return LocalDate.of(
                given.get(0).intValue(),
                given.get(at).intValue(),
                given.get(at + 1).intValue());
    }
}
