package org.xueqing.measurement.skill;

/** What is expected of the profiles behind the answers, if some parameters were true; of some pupils or of all. */
final class Counts {

    /** By cell: how many right and wrong answers were given from it. */
    final double[] right;

    final double[] wrong;
    /** By profile: how many pupils have it. */
    final double[] profiles;

    double logLikelihood;
    int pupils;

    Counts(int cells, int profiles) {
        this.right = new double[cells];
        this.wrong = new double[cells];
        this.profiles = new double[profiles];
    }

    void add(Counts other) {
        add(right, other.right);
        add(wrong, other.wrong);
        add(profiles, other.profiles);
        logLikelihood += other.logLikelihood;
        pupils += other.pupils;
    }

    private static void add(double[] sum, double[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
