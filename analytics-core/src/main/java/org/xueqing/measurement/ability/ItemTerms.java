package org.xueqing.measurement.ability;

/**
 * What the expected counts of one item say of its three parameters (slope, intercept, logit of guessing): first
 * derivatives of the expected log-likelihood, and minus the second ones, as they are and as they are expected to be.
 * With S the probability of knowing, c of guessing and P of a right answer, the derivative by the logit aθ + d is
 * (1 − P) S / P after a right answer and −S after a wrong one; by the logit of guessing it has c in the place of S.
 * Triangles are stored by rows.
 */
final class ItemTerms {

    static final int TRIANGLE = 6;

    private final double[] gradient = new double[Layout.PER_ITEM];
    private final double[] observed = new double[TRIANGLE];
    private final double[] expected = new double[TRIANGLE];

    static ItemTerms of(int item, double[] parameters, ExpectedCounts counts, Quadrature quadrature, Prior prior) {
        ItemTerms terms = new ItemTerms();
        double slope = parameters[Layout.slope(item)];
        double intercept = parameters[Layout.intercept(item)];
        double guessing = Curves.logistic(parameters[Layout.guess(item)]);
        int offset = item * quadrature.size();
        for (int q = 0; q < quadrature.size(); q++) {
            double right = counts.right()[offset + q];
            double wrong = counts.wrong()[offset + q];
            if (right + wrong > 0) {
                double node = quadrature.node(q);
                terms.add(node, known(slope * node + intercept), guessing, right, wrong);
            }
        }
        terms.add(prior, slope, parameters[Layout.guess(item)]);
        return terms;
    }

    /** The probability of knowing at a logit, never 0. */
    static double known(double logit) {
        return Math.max(Curves.logistic(logit), Double.MIN_NORMAL);
    }

    private void add(double node, double known, double guessing, double right, double wrong) {
        double p = guessing + (1 - guessing) * known;
        double odds = (1 - guessing) * (1 - known) / p;
        double byLogit = right * odds * known - wrong * known;
        gradient[0] += node * byLogit;
        gradient[1] += byLogit;
        gradient[2] += right * odds * guessing - wrong * guessing;
        double unknown = 1 - known;
        double logit = right * (odds * known * (odds * known - (1 - 2 * known))) + wrong * known * unknown;
        double both = right * odds * known * guessing * (odds + 1);
        double guess =
                right * odds * guessing * (odds * guessing - (1 - 2 * guessing)) + wrong * guessing * (1 - guessing);
        spread(observed, node, logit, both, guess);
        double information = (right + wrong) * odds;
        spread(
                expected,
                node,
                information * known * known,
                information * known * guessing,
                information * guessing * guessing);
    }

    private static void spread(double[] triangle, double node, double logit, double both, double guess) {
        triangle[0] += node * node * logit;
        triangle[1] += node * logit;
        triangle[2] += logit;
        triangle[3] += node * both;
        triangle[4] += both;
        triangle[5] += guess;
    }

    private void add(Prior prior, double slope, double guess) {
        gradient[0] += prior.bySlope(slope);
        gradient[2] += prior.byGuess(guess);
        observed[0] += prior.slopeInformation(slope);
        expected[0] += prior.expectedSlopeInformation(slope);
        observed[5] += prior.guessInformation();
        expected[5] += prior.guessInformation();
    }

    double gradient(int parameter) {
        return gradient[parameter];
    }

    double observed(int row, int column) {
        return observed[index(row, column)];
    }

    double expected(int row, int column) {
        return expected[index(row, column)];
    }

    static int index(int row, int column) {
        int high = Math.max(row, column);
        return high * (high + 1) / 2 + Math.min(row, column);
    }
}
