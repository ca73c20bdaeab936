package org.xueqing.prediction.training;

/** Loss of a logistic model at some weights, the slopes downhill, and the information: what Newton's step is made of. */
final class LogisticSums {

    static final int ROWS_OF_A_PART = 8_192;

    /** Rows that are told to the information together: each of its entries is fetched and put away once for all of them. */
    private static final int AT_ONCE = 4;

    final double[] weights;
    final double[] slopes;

    /** The lower triangle; rows are as long as the matrix is wide. */
    final double[][] information;

    double loss;

    LogisticSums(double[] weights) {
        this.weights = weights;
        this.slopes = new double[weights.length];
        this.information = new double[weights.length][weights.length];
    }

    void add(Standardisation standard, double[][] rows, double[] shares, int from, int to) {
        double[][] told = new double[AT_ONCE][weights.length];
        double[] certainties = new double[AT_ONCE];
        for (int first = from; first < to; first += AT_ONCE) {
            for (int k = 0; k < AT_ONCE; k++) {
                boolean isThere = first + k < to;
                if (isThere) {
                    standard.apply(rows[first + k], told[k]);
                    told[k][weights.length - 1] = 1;
                }
                certainties[k] = isThere ? tell(told[k], shares[first + k]) : 0;
            }
            inform(told, certainties);
        }
    }

    /** @return information of the outcome, p(1 − p) */
    private double tell(double[] row, double share) {
        double logit = dot(row);
        double probability = 1 / (1 + Math.exp(-logit));
        loss += Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))) - share * logit;
        double surprise = share - probability;
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] += surprise * row[j];
        }
        return probability * (1 - probability);
    }

    /** Four sums, since each addition has to wait for the one before it. */
    private double dot(double[] row) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int j = 0;
        for (; j + 3 < row.length; j += 4) {
            a += weights[j] * row[j];
            b += weights[j + 1] * row[j + 1];
            c += weights[j + 2] * row[j + 2];
            d += weights[j + 3] * row[j + 3];
        }
        for (; j < row.length; j++) {
            a += weights[j] * row[j];
        }
        return a + b + (c + d);
    }

    private void inform(double[][] told, double[] certainties) {
        for (int j = 0; j < weights.length; j++) {
            fourRows(
                    information[j],
                    told,
                    certainties[0] * told[0][j],
                    certainties[1] * told[1][j],
                    certainties[2] * told[2][j],
                    certainties[3] * told[3][j],
                    j + 1);
        }
    }

    private static void fourRows(double[] sums, double[][] told, double a, double b, double c, double d, int count) {
        double[] first = told[0];
        double[] second = told[1];
        double[] third = told[2];
        double[] fourth = told[3];
        for (int k = 0; k < count; k++) {
            sums[k] += a * first[k] + b * second[k] + (c * third[k] + d * fourth[k]);
        }
    }

    void add(LogisticSums other) {
        loss += other.loss;
        for (int j = 0; j < slopes.length; j++) {
            slopes[j] += other.slopes[j];
            for (int k = 0; k <= j; k++) {
                information[j][k] += other.information[j][k];
            }
        }
    }

    /** On all weights but the intercept. */
    void penalise(double penalty) {
        for (int j = 0; j < weights.length - 1; j++) {
            loss += penalty / 2 * weights[j] * weights[j];
            slopes[j] -= penalty * weights[j];
            information[j][j] += penalty;
        }
    }
}
