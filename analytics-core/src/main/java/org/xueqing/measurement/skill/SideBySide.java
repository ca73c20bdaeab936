package org.xueqing.measurement.skill;

/** Products and sums of rows of numbers, written so that a machine does several numbers at a time. */
final class SideBySide {

    private SideBySide() {}

    static void timesAndSum(double[] product, double[] one, double[] other, double share, double[] sums) {
        for (int i = 0; i < product.length; i++) {
            double likelihood = one[i] * other[i];
            product[i] = likelihood;
            sums[i] += share * likelihood;
        }
    }

    /** @return the sum over the numbers of the last of the products; four at a time, which a machine adds side by side */
    static double times(double[] product, double[] one, double[] other, double share, double[] shared) {
        for (int i = 0; i < product.length; i++) {
            double likelihood = one[i] * other[i];
            product[i] = likelihood;
            shared[i] = share * likelihood;
        }
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = 0;
        for (; i + 3 < shared.length; i += 4) {
            a += shared[i];
            b += shared[i + 1];
            c += shared[i + 2];
            d += shared[i + 3];
        }
        for (; i < shared.length; i++) {
            a += shared[i];
        }
        return (a + b) + (c + d);
    }

    static void plus(double[] sum, double[] more) {
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
        }
    }

    static void plus(double[] sum, double[] other, double[] more) {
        for (int i = 0; i < more.length; i++) {
            sum[i] += more[i];
            other[i] += more[i];
        }
    }
}
