package org.xueqing.ingest.trial;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xueqing.evaluation.Interval;
import org.xueqing.evaluation.Judgement;
import org.xueqing.evaluation.Recalibration;

/** Figures as people read them; a dash where there is none. */
final class FigureText {

    private static final String NONE = "—";

    private FigureText() {}

    static String of(double value, int decimals) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%." + decimals + "f", value) : NONE;
    }

    static String of(OptionalDouble value, int decimals) {
        return value.isPresent() ? of(value.getAsDouble(), decimals) : NONE;
    }

    static String slope(Judgement judgement) {
        return judgement
                .recalibration()
                .map(Recalibration::slope)
                .map(slope -> of(slope, 3))
                .orElse(NONE);
    }

    static String intercept(Judgement judgement) {
        return judgement
                .recalibration()
                .map(Recalibration::intercept)
                .map(intercept -> of(intercept, 3))
                .orElse(NONE);
    }

    static String with(String figure, Optional<Interval> interval, int decimals) {
        return interval.map(
                        bounds -> figure + " [" + of(bounds.low(), decimals) + ", " + of(bounds.high(), decimals) + "]")
                .orElse(figure);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
