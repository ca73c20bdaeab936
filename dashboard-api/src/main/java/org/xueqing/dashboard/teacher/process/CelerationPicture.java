package org.xueqing.dashboard.teacher.process;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.fluency.Celeration;
import org.xueqing.fluency.Celeration.Of;
import org.xueqing.fluency.Frequency;
import org.xueqing.fluency.MedianLine;
import org.xueqing.fluency.PracticeDays;

/**
 * 标准变化图: right and wrong answers per minute over calendar days, in units of 700 by 340: from 0.1 to 100 a minute, each tenfold as
 * high as the next. A day without a right (or wrong) answer stands at half an answer in its time, below the record floor.
 */
public record CelerationPicture(PracticeDays practice) {

    private static final int LEFT = 48;
    private static final int RIGHT = 670;
    private static final int TOP = 10;
    private static final int BOTTOM = 300;
    private static final double LOWEST = -1;
    private static final double HIGHEST = 2;
    private static final int FEWEST_DAYS = 28;
    private static final int WEEK = 7;
    private static final int MOST_LABELS = 8;
    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double BELOW_THE_FLOOR = 0.5;

    /** A day with what was counted. */
    public record Day(LocalDate date, Frequency counted, long x, long right, long wrong) {}

    /** A line of the grid. @param label null where it would not be read */
    public record Grid(long at, @Nullable String label) {}

    /** A celeration line on the picture. */
    public record Line(MedianLine line, long fromX, long fromY, long toX, long toY) {}

    public boolean isWorthDrawing() {
        return practice.byDay().size() >= 2;
    }

    public List<Day> days() {
        return practice.byDay().entrySet().stream()
                .map(day -> new Day(
                        day.getKey(),
                        day.getValue(),
                        x(day.getKey()),
                        y(perMinute(day.getValue().correct(), day.getValue())),
                        y(perMinute(day.getValue().incorrect(), day.getValue()))))
                .toList();
    }

    /** Of right answers; empty where {@link #reason} says why. */
    public Optional<Line> ofRight() {
        return line(Of.CORRECT);
    }

    public Optional<Line> ofWrong() {
        return line(Of.INCORRECT);
    }

    /** Why there is no line; empty where there is one. */
    public Optional<Celeration.NotEnough> reason() {
        return Celeration.of(practice, Of.CORRECT) instanceof Celeration.NotEnough not
                ? Optional.of(not)
                : Optional.empty();
    }

    public List<Grid> weeks() {
        long weeks = span() / WEEK;
        long step = Math.max(1, (weeks + MOST_LABELS - 1) / MOST_LABELS);
        return LongStream.rangeClosed(0, weeks)
                .mapToObj(week -> {
                    LocalDate day = first().plusDays(week * WEEK);
                    return new Grid(x(day), week % step == 0 ? day.getMonthValue() + "-" + day.getDayOfMonth() : null);
                })
                .toList();
    }

    public List<Grid> frequencies() {
        Map<Double, String> labels = Map.of(0.1, "0.1", 1.0, "1", 10.0, "10", 100.0, "100");
        return DoubleStream.of(0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100)
                .mapToObj(each -> new Grid(y(each), labels.get(each)))
                .toList();
    }

    private Optional<Line> line(Of of) {
        LocalDate from = first();
        LocalDate to = practice.byDay().isEmpty() ? from : practice.byDay().lastKey();
        return MedianLine.of(practice, of)
                .map(line -> new Line(line, x(from), y(line.perMinuteOn(from)), x(to), y(line.perMinuteOn(to))));
    }

    private static double perMinute(long count, Frequency day) {
        return Math.max(count, BELOW_THE_FLOOR) / (day.millis() / MILLIS_PER_MINUTE);
    }

    private LocalDate first() {
        return Stream.ofNullable(
                        practice.byDay().isEmpty() ? null : practice.byDay().firstKey())
                .findFirst()
                .orElse(LocalDate.EPOCH);
    }

    private long span() {
        long days = practice.byDay().isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(first(), practice.byDay().lastKey());
        return Math.max(FEWEST_DAYS, (days + WEEK - 1) / WEEK * WEEK);
    }

    private long x(LocalDate day) {
        return LEFT + Math.round((double) (RIGHT - LEFT) * ChronoUnit.DAYS.between(first(), day) / span());
    }

    private static long y(double perMinute) {
        double log = Math.max(LOWEST, Math.min(HIGHEST, Math.log10(perMinute)));
        return Math.round(TOP + (BOTTOM - TOP) * (HIGHEST - log) / (HIGHEST - LOWEST));
    }
}
