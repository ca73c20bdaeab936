package org.xueqing.calibration;

import java.util.Arrays;
import org.xueqing.response.ItemEase;

/**
 * What the parameters make of each distinct response of a tree, worked out once for a pass over all its nodes. Columns of
 * numbers, so that the pass reads them without a call.
 */
final class ResponseLaws {

    private final int[] distinct;

    /** Number of the law of each node of the tree. */
    final int[] ofNode;

    /** Probability of the response with mastery, and without. */
    final double[] ifMastered;

    final double[] ifNot;
    final double[] ifMasteredBySlip;
    final double[] ifNotByGuess;

    /** Share of mastery that outlasts the gap before the response. */
    final double[] kept;

    final double[] keptByForget;

    ResponseLaws(ResponseTree tree) {
        this.ofNode = new int[tree.size()];
        this.distinct = number(tree);
        this.ifMastered = new double[distinct.length];
        this.ifNot = new double[distinct.length];
        this.ifMasteredBySlip = new double[distinct.length];
        this.ifNotByGuess = new double[distinct.length];
        this.kept = new double[distinct.length];
        this.keptByForget = new double[distinct.length];
    }

    /** Numbers the responses of the tree from 0, in the order of their first appearance. */
    private int[] number(ResponseTree tree) {
        int[] numbers = new int[tree.largestResponse() + 1];
        int[] found = new int[numbers.length];
        int count = 0;
        for (int node = 0; node < ofNode.length; node++) {
            int response = tree.response(node);
            if (numbers[response] == 0) {
                found[count] = response;
                numbers[response] = ++count;
            }
            ofNode[node] = numbers[response] - 1;
        }
        return Arrays.copyOf(found, count);
    }

    void at(double[] parameters) {
        for (int law = 0; law < distinct.length; law++) {
            outcome(law, parameters[Parameter.GUESS.ordinal()], parameters[Parameter.SLIP.ordinal()]);
            gap(law, parameters[Parameter.FORGET.ordinal()]);
        }
    }

    private void outcome(int law, double guess, double slip) {
        double odds = ItemEase.oddsFactor(Response.easeQuarters(distinct[law]));
        double mastered = ItemEase.eased(1 - slip, odds);
        double guessed = ItemEase.eased(guess, odds);
        double masteredBySlip = -odds / square(slip + (1 - slip) * odds);
        double guessedByGuess = odds / square((1 - guess) + guess * odds);
        boolean isCorrect = Response.isCorrect(distinct[law]);
        ifMastered[law] = isCorrect ? mastered : 1 - mastered;
        ifNot[law] = isCorrect ? guessed : 1 - guessed;
        ifMasteredBySlip[law] = isCorrect ? masteredBySlip : -masteredBySlip;
        ifNotByGuess[law] = isCorrect ? guessedByGuess : -guessedByGuess;
    }

    private void gap(int law, double forget) {
        int steps = Response.steps(distinct[law]);
        kept[law] = steps == 0 ? 1 : steps == 1 ? 1 - forget : Math.pow(1 - forget, steps);
        keptByForget[law] = steps == 0 ? 0 : -steps * kept[law] / (1 - forget);
    }

    private static double square(double value) {
        return value * value;
    }
}
