package org.xueqing.misconception;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.xueqing.item.answer.Answer;

/**
 * How probable a pupil's answers are under an explanation. What is unknown of the pupil (how often one slips, how often one
 * is right without knowing, how faithfully one follows a procedure) is summed over a grid, each value as probable as the
 * others before the answers are seen.
 */
final class Likelihood {

    private static final double[] SLIPS = {0.02, 0.06, 0.12, 0.2};
    private static final double[] RIGHT_UNEXPLAINED = {0.05, 0.2, 0.35, 0.5, 0.65};
    private static final double[] FAITHFUL = {0.6, 0.75, 0.9, 0.98};
    /** Right answers of somebody who does not follow the procedure this time, or whose procedure says nothing here. */
    private static final double RIGHT_OTHERWISE = 0.6;

    private final List<Evidence> answers;
    private final List<AnswerChances> chances;

    Likelihood(List<Evidence> answers, List<BuggyProcedure> procedures) {
        this.answers = answers;
        this.chances = answers.stream()
                .map(answer -> new AnswerChances(answer.exercise(), procedures))
                .toList();
    }

    /** Natural logarithm of the probability of all answers. */
    double log(Explanation explanation) {
        if (explanation instanceof Explanation.Follows follows) {
            return logOfMean(FAITHFUL, faithful -> log(follows.procedure(), faithful));
        }
        return explanation instanceof Explanation.Careful
                ? logOfMean(SLIPS, slip -> logWithout(1 - slip))
                : logOfMean(RIGHT_UNEXPLAINED, this::logWithout);
    }

    private double logWithout(double right) {
        double log = 0;
        for (int i = 0; i < answers.size(); i++) {
            log += StrictMath.log(without(i, right));
        }
        return log;
    }

    private double log(BuggyProcedure procedure, double faithful) {
        double log = 0;
        for (int i = 0; i < answers.size(); i++) {
            Optional<Answer> predicted = procedure.wrongAnswer(answers.get(i).exercise());
            double otherwise = without(i, RIGHT_OTHERWISE);
            boolean isMatch =
                    predicted.isPresent() && predicted.equals(answers.get(i).written());
            log += StrictMath.log(
                    predicted.isEmpty() ? otherwise : (isMatch ? faithful : 0) + (1 - faithful) * otherwise);
        }
        return log;
    }

    /** Probability of one answer where no procedure is followed; what nobody can read counts as some wrong answer. */
    private double without(int number, double right) {
        Evidence answer = answers.get(number);
        if (answer.isRight()) {
            return right;
        }
        return (1 - right) * answer.written().map(chances.get(number)::of).orElse(1.0);
    }

    private static double logOfMean(double[] grid, DoubleUnaryOperator log) {
        double most = Double.NEGATIVE_INFINITY;
        double[] logs = new double[grid.length];
        for (int i = 0; i < grid.length; i++) {
            logs[i] = log.applyAsDouble(grid[i]);
            most = Math.max(most, logs[i]);
        }
        double sum = 0;
        for (double each : logs) {
            sum += StrictMath.exp(each - most);
        }
        return most + StrictMath.log(sum / grid.length);
    }
}
