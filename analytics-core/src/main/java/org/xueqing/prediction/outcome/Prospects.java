package org.xueqing.prediction.outcome;

import java.time.Instant;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.xueqing.history.PupilEvidence;
import org.xueqing.mastery.Trace;
import org.xueqing.prediction.encoding.Logits;
import org.xueqing.response.BktParameters;

/**
 * Reads prospects and endings out of what is believed of a pupil. Whoever walks along a pupil's answers folds them into
 * {@link #trace()}; live resumes it from a stored belief. Not for two threads.
 */
public final class Prospects {

    /** An ordinary pupil has had so many opportunities when a course ends. */
    private static final int USUAL_OPPORTUNITIES = 8;

    /** So many answers are imagined on both sides of {@link Sign#TAKES_PART}, so that the first few say little. */
    private static final double IMAGINED_ANSWERS = 5;

    private final Trace trace;

    public Prospects(BktParameters parameters) {
        this.trace = new Trace(parameters);
    }

    public Trace trace() {
        return trace;
    }

    /**
     * What is known at a moment, by all that was folded.
     *
     * @param answers of the pupil since the course began
     * @param usualAnswers the mean of the class
     */
    public Prospect prospect(String studentId, Course course, Instant at, double answers, double usualAnswers) {
        double progress = course.progress(at);
        double surplus = trace.surplus().logits();
        double[] signs = new double[Sign.COUNT];
        set(signs, Sign.SURPLUS, surplus);
        set(signs, Sign.SURPLUS_TO_COME, surplus * (1 - progress));
        set(signs, Sign.HELD, progress * beyondUsual(course.taughtBy(at), at));
        set(signs, Sign.FOUNDATIONS, (1 - progress) * beyondUsual(course.foundations(), at));
        set(signs, Sign.TAKES_PART, Math.log((answers + IMAGINED_ANSWERS) / (usualAnswers + IMAGINED_ANSWERS)));
        set(signs, Sign.PROGRESS, progress);
        set(signs, Sign.NORM, Logits.of(mean(course.points(), this::usual)));
        return new Prospect(studentId, DoubleStream.of(signs).boxed().toList(), answersSoFar());
    }

    /** What is held of the course at a moment, points without answers as the pupil would begin them. */
    public Ending ending(Course course, Instant at) {
        double share = mean(course.points(), point -> mastery(point, at));
        double variance = course.points().stream()
                .mapToDouble(point -> mastery(point, at))
                .map(mastery -> mastery * (1 - mastery))
                .sum();
        return new Ending(share, Math.sqrt(variance) / course.points().size());
    }

    private int answersSoFar() {
        int[] sum = new int[1];
        trace.read((name, mastery, answers, correct, isJoint, micros, sequence) -> sum[0] += answers);
        return sum[0];
    }

    private double beyondUsual(List<String> points, Instant at) {
        return mean(points, point -> mastery(point, at) - usual(point));
    }

    private double mastery(String point, Instant at) {
        return trace.mastery(trace.numberOf(point), PupilEvidence.micros(at));
    }

    private double usual(String point) {
        return trace.usualMastery(trace.numberOf(point), USUAL_OPPORTUNITIES);
    }

    /** 0 for no points. */
    private static double mean(List<String> points, ToDoubleFunction<String> of) {
        return points.stream().mapToDouble(of).average().orElse(0);
    }

    private static void set(double[] signs, Sign sign, double value) {
        signs[sign.ordinal()] = value;
    }
}
