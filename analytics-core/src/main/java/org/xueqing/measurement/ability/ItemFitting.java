package org.xueqing.measurement.ability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xueqing.measurement.AnswerMatrix;
import org.xueqing.measurement.ability.Calibration.Calibrated;
import org.xueqing.measurement.ability.ItemFit.Judged;
import org.xueqing.measurement.ability.ItemFit.NotEnough;
import org.xueqing.measurement.ability.ItemFit.Reason;

/** Judges the items of a calibrated paper by the pupils of the reference group who answered all of them. */
public final class ItemFitting {

    private static final int PUPILS_NEEDED = 100;
    private static final double EXPECTED_AT_LEAST = 5;

    private final Calibrated calibrated;
    private final List<Integer> items;
    private final Quadrature quadrature = Quadrature.grid(0.1);
    private final double[] weights = quadrature.logWeights(0, 0);
    /** By number of right answers, of complete pupils. */
    private final int[] pupils;
    /** By item of those known, then number of right answers. */
    private final int[][] right;

    private final double[] numberRight;

    public ItemFitting(Calibrated calibrated, AnswerMatrix answers) {
        this.calibrated = calibrated;
        this.items = calibrated.known();
        this.pupils = new int[items.size() + 1];
        this.right = new int[items.size()][items.size() + 1];
        for (int pupil = 0; pupil < answers.pupils(); pupil++) {
            count(answers, pupil);
        }
        this.numberRight = marginal(distributions(-1));
    }

    private void count(AnswerMatrix answers, int pupil) {
        int[] outcomes = new int[items.size()];
        int answered = 0;
        int sum = 0;
        for (int cell = answers.start(pupil); cell < answers.start(pupil + 1); cell++) {
            int number = items.indexOf(answers.item(cell));
            if (number >= 0) {
                outcomes[number] = answers.right(cell);
                sum += outcomes[number];
                answered++;
            }
        }
        if (answered == outcomes.length) {
            pupils[sum]++;
            for (int item = 0; item < outcomes.length; item++) {
                right[item][sum] += outcomes[item];
            }
        }
    }

    /** @param item of the answers that were calibrated */
    public ItemFit of(int item) {
        int number = items.indexOf(item);
        int complete = Arrays.stream(pupils).sum();
        if (number < 0) {
            return new NotEnough(Reason.NO_PARAMETERS, complete);
        }
        if (complete < PUPILS_NEEDED) {
            return new NotEnough(Reason.TOO_FEW_COMPLETE_PUPILS, complete);
        }
        List<Cell> cells = joined(cells(number));
        int degrees = cells.size() - parameters();
        if (degrees < 1) {
            return new NotEnough(Reason.TOO_FEW_GROUPS, complete);
        }
        double statistic = cells.stream().mapToDouble(Cell::contribution).sum();
        return new Judged(statistic, degrees, ChiSquare.above(statistic, degrees), complete);
    }

    private int parameters() {
        return switch (calibrated.model()) {
            case RASCH, ONE_PARAMETER -> 1;
            case TWO_PARAMETER -> 2;
            case THREE_PARAMETER -> 3;
        };
    }

    private List<Cell> cells(int number) {
        double[] both = marginal(distributionsWith(number));
        List<Cell> cells = new ArrayList<>();
        for (int sum = 1; sum < items.size(); sum++) {
            cells.add(new Cell(pupils[sum], right[number][sum], pupils[sum] * both[sum] / numberRight[sum]));
        }
        return cells;
    }

    /** From both ends to the middle, each group takes its neighbour in until enough is expected of it. */
    private static List<Cell> joined(List<Cell> cells) {
        List<Cell> joined = new ArrayList<>(cells);
        for (int k = 0; k < joined.size() / 2; k++) {
            while (!joined.get(k).isEnough() && joined.size() > k + 1) {
                joined.set(k, joined.get(k).plus(joined.remove(k + 1)));
            }
        }
        for (int k = joined.size() - 1; k > 0; k--) {
            if (!joined.get(k).isEnough()) {
                joined.set(k - 1, joined.get(k - 1).plus(joined.remove(k)));
            }
        }
        return joined;
    }

    /** By node the probabilities of numbers right, without one item. */
    private double[][] distributions(int without) {
        double[][] byNode = new double[quadrature.size()][];
        for (int q = 0; q < byNode.length; q++) {
            double[] distribution = new double[items.size() + 1];
            distribution[0] = 1;
            for (int k = 0; k < items.size(); k++) {
                if (k != without) {
                    double p = parameters(k).probability(quadrature.node(q));
                    for (int sum = items.size(); sum >= 0; sum--) {
                        double before = sum == 0 ? 0 : distribution[sum - 1];
                        distribution[sum] = distribution[sum] * (1 - p) + before * p;
                    }
                }
            }
            byNode[q] = distribution;
        }
        return byNode;
    }

    /** By node the probabilities of a number right with this item among them. */
    private double[][] distributionsWith(int number) {
        double[][] rest = distributions(number);
        for (int q = 0; q < rest.length; q++) {
            double p = parameters(number).probability(quadrature.node(q));
            for (int sum = items.size(); sum >= 0; sum--) {
                rest[q][sum] = sum == 0 ? 0 : p * rest[q][sum - 1];
            }
        }
        return rest;
    }

    private ItemParameters parameters(int number) {
        return calibrated.parameters(items.get(number)).orElseThrow();
    }

    private double[] marginal(double[][] byNode) {
        double[] marginal = new double[items.size() + 1];
        for (int q = 0; q < byNode.length; q++) {
            for (int sum = 0; sum < marginal.length; sum++) {
                marginal[sum] += Math.exp(weights[q]) * byNode[q][sum];
            }
        }
        return marginal;
    }

    private record Cell(int pupils, int right, double expected) {

        boolean isEnough() {
            return expected >= EXPECTED_AT_LEAST && pupils - expected >= EXPECTED_AT_LEAST;
        }

        Cell plus(Cell other) {
            return new Cell(pupils + other.pupils, right + other.right, expected + other.expected);
        }

        double contribution() {
            double off = right - expected;
            return isEnough() ? off * off * pupils / (expected * (pupils - expected)) : 0;
        }
    }
}
