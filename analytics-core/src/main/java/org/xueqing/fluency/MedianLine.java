package org.xueqing.fluency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The line of a Standard Celeration Chart that single days cannot bend: the median of the slopes of log₁₀ frequency between all
 * pairs of days (Theil 1950, Sen 1968), through the medians of days and logarithms. Days are taken as in {@link Celeration}.
 *
 * @param perWeek 1.25 says ×1.25 a week, 0.8 says ÷1.25 a week
 * @param low end of the 95 % interval of {@code perWeek} from the order of the slopes (Kendall's variance)
 * @param high the other end
 * @param days with at least three timed answers
 */
public record MedianLine(double perWeek, double low, double high, int days, double middleDay, double middleLog) {

    private static final double NORMAL = 1.959964;
    private static final double DAYS_PER_WEEK = 7;

    /** Empty where {@link Celeration} has a reason. */
    public static Optional<MedianLine> of(PracticeDays practice, Celeration.Of of) {
        return Celeration.of(practice, of) instanceof Celeration.Fitted
                ? Optional.of(through(CelerationLine.days(practice), of))
                : Optional.empty();
    }

    /** What the line says for a day. */
    public double perMinuteOn(LocalDate day) {
        return Math.pow(10, middleLog + Math.log10(perWeek) / DAYS_PER_WEEK * (day.toEpochDay() - middleDay));
    }

    private static MedianLine through(List<Map.Entry<LocalDate, Frequency>> days, Celeration.Of of) {
        List<Double> logs = new ArrayList<>();
        List<Double> dates = new ArrayList<>();
        days.forEach(day -> {
            dates.add((double) day.getKey().toEpochDay());
            logs.add(CelerationLine.log(day.getValue(), of));
        });
        List<Double> slopes = slopes(dates, logs);
        int half = halfWidth(days.size());
        int last = slopes.size() - 1;
        return new MedianLine(
                perWeek(median(slopes)),
                perWeek(slopes.get(Math.max(0, (last - half) / 2))),
                perWeek(slopes.get(Math.min(last, (last + half + 1) / 2))),
                days.size(),
                median(sorted(dates)),
                median(sorted(logs)));
    }

    private static List<Double> slopes(List<Double> x, List<Double> y) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            for (int j = i + 1; j < x.size(); j++) {
                slopes.add((y.get(j) - y.get(i)) / (x.get(j) - x.get(i)));
            }
        }
        return sorted(slopes);
    }

    /** Of the rank of slopes around the middle, rounded up. */
    private static int halfWidth(int days) {
        return (int) Math.ceil(NORMAL * Math.sqrt(days * (days - 1.0) * (2.0 * days + 5) / 18));
    }

    private static double perWeek(double slope) {
        return Math.pow(10, DAYS_PER_WEEK * slope);
    }

    private static List<Double> sorted(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
