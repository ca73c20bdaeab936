package org.xueqing.measurement.ability;

/** What came of an item: its parameters, or why there are none. */
public sealed interface ItemOutcome {

    /**
     * Parameters with what is not known of them.
     *
     * @param covariance of slope a, intercept −ab and logit of guessing, 3 × 3, zero where fixed
     * @param answers how many it rests on
     */
    record Estimated(ItemParameters parameters, double[][] covariance, int answers) implements ItemOutcome {

        public double discriminationError() {
            return Math.sqrt(covariance[0][0]);
        }

        /** By the delta method: b = −d/a. */
        public double difficultyError() {
            return Math.sqrt(Math.max(0, ratioVariance(parameters.difficulty())))
                    / Math.abs(parameters.discrimination());
        }

        public double guessingError() {
            double c = parameters.guessing();
            return c * (1 - c) * Math.sqrt(covariance[2][2]);
        }

        /** 95 %, on the scale of log a where a is above 0: the likelihood of a is skewed to the right. */
        public Interval discriminationInterval() {
            double a = parameters.discrimination();
            double error = discriminationError();
            if (a <= 0) {
                return Interval.around(a, error);
            }
            double factor = Math.exp(Interval.NORMAL_95 * error / a);
            return new Interval(a / factor, a * factor);
        }

        /**
         * 95 %: every b at which the logit a·b + d cannot be told from 0 (Fieller 1954), which allows for a being
         * estimated too. Unbounded where a itself cannot be told from 0.
         */
        public Interval difficultyInterval() {
            double square = Interval.NORMAL_95 * Interval.NORMAL_95;
            double a = parameters.discrimination();
            double d = -a * parameters.difficulty();
            double second = a * a - square * covariance[0][0];
            double first = a * d - square * covariance[0][1];
            double discriminant = first * first - second * (d * d - square * covariance[1][1]);
            if (second <= 0 || discriminant < 0) {
                return Interval.UNBOUNDED;
            }
            double root = Math.sqrt(discriminant);
            return new Interval((-first - root) / second, (-first + root) / second);
        }

        private double ratioVariance(double b) {
            return b * b * covariance[0][0] + 2 * b * covariance[0][1] + covariance[1][1];
        }
    }

    /** Not estimated but given, to hold the scale. */
    record Anchored(ItemParameters parameters, int answers) implements ItemOutcome {}

    /** Nothing can be said, and nothing of it went into the rest. */
    record LeftOut(Reason reason, int answers) implements ItemOutcome {}

    /** Why nothing is said of an item. */
    enum Reason {
        UNANSWERED,
        TOO_FEW_ANSWERS,
        ALL_RIGHT,
        ALL_WRONG,
        /** The same pupils answered an earlier item in the same way, each of them. */
        EQUAL_TO_ANOTHER,
        /** Its discrimination grows without end: it splits pupils exactly as the rest of the paper does. */
        DISCRIMINATION_UNBOUNDED,
        /** No difficulty can be told, since right and wrong have nothing to do with the rest of the paper. */
        NO_DISCRIMINATION
    }
}
