package org.xueqing.evaluation.learner;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Logistic regression with a quadratic penalty: the minimum of Σ log-loss + ½‖w‖², the intercept free of penalty, by
 * L-BFGS (Liu and Nocedal 1989, doi:10.1007/BF01589116). The sum is strictly convex in w, so there is one minimum.
 */
final class LogisticFit {

    private static final int MOST_STEPS = 400;
    private static final int MEMORY = 12;
    private static final double LEAST_GAIN = 1e-8;
    private static final double ENOUGH_DESCENT = 1e-4;
    private static final double SHORTEST = 1e-12;

    private final SparseRows rows;
    private final Deque<Move> moves = new ArrayDeque<>();
    private double[] weights;
    private double[] gradient;
    private double height;

    private LogisticFit(SparseRows rows, int features) {
        this.rows = rows;
        this.weights = new double[features + 1];
        this.gradient = new double[features + 1];
        this.height = height(weights, gradient);
    }

    /** The weights of the features and, last, the intercept. */
    static double[] weights(SparseRows rows, int features) {
        LogisticFit fit = new LogisticFit(rows, features);
        for (int step = 0; step < MOST_STEPS; step++) {
            double before = fit.height;
            if (!fit.step() || before - fit.height < LEAST_GAIN * before) {
                break;
            }
        }
        return fit.weights;
    }

    /** A step of the past and how the gradient changed along it. */
    private record Move(double[] step, double[] turn, double product) {}

    private double height(double[] at, double[] slopes) {
        double penalty = 0;
        for (int i = 0; i < at.length - 1; i++) {
            penalty += at[i] * at[i] / 2;
            slopes[i] = at[i];
        }
        slopes[at.length - 1] = 0;
        return penalty + rows.loss(at, slopes);
    }

    /** @return whether a lower point was found */
    private boolean step() {
        double[] direction = direction();
        double descent = product(gradient, direction);
        double length = moves.isEmpty() ? 1 / Math.max(1, Math.sqrt(product(gradient, gradient))) : 1;
        for (; length > SHORTEST; length /= 2) {
            double[] there = sum(weights, direction, length);
            double[] slopes = new double[there.length];
            double reached = height(there, slopes);
            if (reached <= height + ENOUGH_DESCENT * length * descent) {
                move(there, slopes, reached);
                return true;
            }
        }
        return false;
    }

    private void move(double[] there, double[] slopes, double reached) {
        double[] step = sum(there, weights, -1);
        double[] turn = sum(slopes, gradient, -1);
        double product = product(step, turn);
        if (product > 0) {
            moves.addLast(new Move(step, turn, product));
        }
        if (moves.size() > MEMORY) {
            moves.removeFirst();
        }
        weights = there;
        gradient = slopes;
        height = reached;
    }

    /** Minus the gradient times what the last moves say of the inverse curvature. */
    private double[] direction() {
        double[] direction = sum(new double[gradient.length], gradient, -1);
        double[] shares = new double[moves.size()];
        int i = moves.size();
        for (Iterator<Move> latest = moves.descendingIterator(); latest.hasNext(); ) {
            Move move = latest.next();
            shares[--i] = product(move.step(), direction) / move.product();
            direction = sum(direction, move.turn(), -shares[i]);
        }
        if (!moves.isEmpty()) {
            Move last = moves.getLast();
            direction = sum(new double[gradient.length], direction, last.product() / product(last.turn(), last.turn()));
        }
        for (Move move : moves) {
            double back = product(move.turn(), direction) / move.product();
            direction = sum(direction, move.step(), shares[i++] - back);
        }
        return direction;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] sum(double[] a, double[] b, double times) {
        double[] sum = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            sum[i] = a[i] + times * b[i];
        }
        return sum;
    }
}
