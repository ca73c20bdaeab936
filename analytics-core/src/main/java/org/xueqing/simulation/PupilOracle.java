package org.xueqing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/** What the oracle makes of one pupil: suppositions, each as probable as the answers have left it. */
final class PupilOracle {

    private static final double NEGLIGIBLE = 1e-4;

    private List<Weighed> suppositions;

    record Weighed(Supposition supposition, double probability) {}

    PupilOracle(List<Weighed> suppositions) {
        this.suppositions = List.copyOf(suppositions);
    }

    /** Probability that every one of the points is known. */
    double known(List<String> points, long atSecond) {
        return expected(each -> each.known(points, atSecond));
    }

    void live(Occasion occasion) {
        long second = occasion.at().getEpochSecond();
        if (occasion instanceof Occasion.Lesson lesson) {
            lesson.points().forEach(point -> each(it -> it.attend(point, lesson.weight(), second)));
        } else if (occasion instanceof Occasion.Exercise exercise) {
            each(it -> it.practise(exercise.points(), second));
        } else if (occasion instanceof Occasion.Keyed keyed && keyed.isTelling()) {
            hear(keyed.answer());
        }
    }

    /** What has become all but impossible is given up. */
    private void hear(HeardAnswer answer) {
        List<Weighed> heard = suppositions.stream()
                .map(it -> new Weighed(it.supposition, it.probability * it.supposition.hear(answer)))
                .toList();
        double sum = heard.stream().mapToDouble(Weighed::probability).sum();
        List<Weighed> left = new ArrayList<>();
        for (Weighed each : heard) {
            if (each.probability > NEGLIGIBLE * sum) {
                left.add(new Weighed(each.supposition, each.probability / sum));
            }
        }
        suppositions = left.isEmpty() ? suppositions : left;
    }

    private void each(Consumer<Supposition> action) {
        suppositions.forEach(it -> action.accept(it.supposition));
    }

    private double expected(ToDoubleFunction<Supposition> of) {
        double sum = 0;
        double total = 0;
        for (Weighed each : suppositions) {
            sum += each.probability * of.applyAsDouble(each.supposition);
            total += each.probability;
        }
        return sum / total;
    }
}
