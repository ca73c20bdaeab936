package org.xueqing.diagnosis.paper;

/** Second moments of whole numbers, exact: n² times a covariance is a whole number too. */
final class Moments {

    private Moments() {}

    /** n·Σxy − Σx·Σy, which is n² times the population covariance. @throws ArithmeticException where it does not fit */
    static long spread(long n, long products, long sumX, long sumY) {
        return Math.subtractExact(Math.multiplyExact(n, products), Math.multiplyExact(sumX, sumY));
    }
}
