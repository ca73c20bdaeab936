package org.xueqing.dashboard.teacher.process;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xueqing.diagnosis.process.CurveFit;
import org.xueqing.diagnosis.process.LearningCurve;
import org.xueqing.diagnosis.process.LearningCurve.Finding;
import org.xueqing.diagnosis.process.LearningCurve.Step;

/**
 * A curve of a class with its place on the page: a picture of 240 by 120, shares upwards.
 *
 * @param grade what the curve of the grade says; null where there is none
 */
public record ShownCurve(String knowledgePoint, String name, LearningCurve curve, @Nullable Finding grade) {

    private static final int LEFT = 34;
    private static final int RIGHT = 230;
    private static final int TOP = 8;
    private static final int BOTTOM = 100;

    /** A dot. */
    public record Dot(Step step, long x, long y) {}

    public List<Dot> dots() {
        return curve.steady().stream()
                .map(step -> new Dot(step, x(step.opportunity()), y(step.share().share())))
                .toList();
    }

    /** What is possible at each opportunity: along the upper ends and back along the lower. */
    public String band() {
        List<Step> steps = curve.steady();
        Stream<String> above = steps.stream()
                .map(step -> point(step.opportunity(), step.share().high()));
        Stream<String> below = IntStream.range(0, steps.size())
                .mapToObj(i -> steps.get(steps.size() - 1 - i))
                .map(step -> point(step.opportunity(), step.share().low()));
        return Stream.concat(above, below).collect(Collectors.joining(" "));
    }

    /** The fitted line; empty without one. */
    public String line() {
        CurveFit fit = curve.fit();
        return fit == null
                ? ""
                : curve.steady().stream()
                        .map(step -> point(step.opportunity(), fit.share(step.opportunity())))
                        .collect(Collectors.joining(" "));
    }

    public Step first() {
        return curve.steady().get(0);
    }

    public Step last() {
        return curve.steady().get(curve.steady().size() - 1);
    }

    /** By which the odds of being right are multiplied when practice doubles: estimate, low and high. */
    public List<Double> doubling() {
        CurveFit fit = curve.fit();
        return fit == null
                ? List.of()
                : Stream.of(fit.slope(), fit.low(), fit.high())
                        .map(slope -> Math.pow(2, slope))
                        .toList();
    }

    public static long percent(double share) {
        return Math.round(share * 100);
    }

    private String point(int opportunity, double share) {
        return String.format(Locale.ROOT, "%d,%d", x(opportunity), y(share));
    }

    private long x(int opportunity) {
        return LEFT
                + Math.round((double) (RIGHT - LEFT)
                        * (opportunity - 1)
                        / (curve.steady().size() - 1));
    }

    private static long y(double share) {
        return Math.round(BOTTOM - (BOTTOM - TOP) * share);
    }
}
