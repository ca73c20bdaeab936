package org.xueqing.fluency;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xueqing.fluency.Celeration.Fitted;
import org.xueqing.fluency.Celeration.NotEnough;
import org.xueqing.fluency.Celeration.Reason;

/**
 * Least squares of log₁₀ frequency on the day. A day without a single such answer stands at half an answer in its time,
 * below the record floor, as on the Standard Celeration Chart: nothing has no logarithm, and leaving the day out would hide
 * the best days of the incorrect ones.
 */
final class CelerationLine {

    static final int FEWEST_DAYS = 5;
    static final int FEWEST_DAYS_OF_SPAN = 7;

    /** Fewer say too little of a day's frequency. */
    static final int FEWEST_ANSWERS_A_DAY = 3;

    private static final double BELOW_THE_FLOOR = 0.5;
    private static final double DAYS_PER_WEEK = 7;

    private final List<Map.Entry<LocalDate, Frequency>> days;
    private final double[] x;
    private final double[] y;
    private final double slope;
    private final double meanX;
    private final double meanY;
    private final double spreadX;

    private CelerationLine(List<Map.Entry<LocalDate, Frequency>> days, Celeration.Of of) {
        this.days = days;
        this.x = days.stream().mapToDouble(day -> day.getKey().toEpochDay()).toArray();
        this.y = days.stream().mapToDouble(day -> log(day.getValue(), of)).toArray();
        this.meanX = mean(x);
        this.meanY = mean(y);
        this.spreadX = products(x, meanX, x, meanX);
        this.slope = products(x, meanX, y, meanY) / spreadX;
    }

    static Celeration through(PracticeDays practice, Celeration.Of of) {
        List<Map.Entry<LocalDate, Frequency>> days = days(practice);
        if (practice.byDay().isEmpty()) {
            return new NotEnough(Reason.NO_TIMED_ANSWERS, 0);
        }
        if (days.size() < FEWEST_DAYS) {
            return new NotEnough(Reason.TOO_FEW_DAYS, days.size());
        }
        int span = span(days);
        return span < FEWEST_DAYS_OF_SPAN
                ? new NotEnough(Reason.TOO_SHORT_A_SPAN, span)
                : new CelerationLine(days, of).fitted();
    }

    /** Days with enough answers, in their order. */
    static List<Map.Entry<LocalDate, Frequency>> days(PracticeDays practice) {
        return practice.byDay().entrySet().stream()
                .filter(day -> day.getValue().answers() >= FEWEST_ANSWERS_A_DAY)
                .map(day -> Map.entry(day.getKey(), day.getValue()))
                .toList();
    }

    private static int span(List<Map.Entry<LocalDate, Frequency>> days) {
        return (int) (days.get(days.size() - 1).getKey().toEpochDay()
                - days.get(0).getKey().toEpochDay()
                + 1);
    }

    private Fitted fitted() {
        double residuals = 0;
        double highest = Double.NEGATIVE_INFINITY;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - line(x[i]);
            residuals += residual * residual;
            highest = Math.max(highest, residual);
            lowest = Math.min(lowest, residual);
        }
        double error = Math.sqrt(residuals / (x.length - 2) / spreadX);
        double half = StudentT.upper(x.length - 2) * error;
        double spreadY = products(y, meanY, y, meanY);
        return new Fitted(
                perWeek(slope),
                perWeek(slope - half),
                perWeek(slope + half),
                Math.pow(10, highest - lowest),
                spreadY == 0 ? 1 : Math.max(0, 1 - residuals / spreadY),
                x.length,
                days.get(days.size() - 1).getKey(),
                Math.pow(10, line(x[x.length - 1])));
    }

    private double line(double day) {
        return meanY + slope * (day - meanX);
    }

    private static double perWeek(double slope) {
        return Math.pow(10, DAYS_PER_WEEK * slope);
    }

    static double log(Frequency day, Celeration.Of of) {
        long count = of == Celeration.Of.CORRECT ? day.correct() : day.incorrect();
        return Math.log10(Math.max(count, BELOW_THE_FLOOR) / day.minutes());
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double each : values) {
            sum += each;
        }
        return sum / values.length;
    }

    private static double products(double[] a, double meanA, double[] b, double meanB) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum;
    }
}
