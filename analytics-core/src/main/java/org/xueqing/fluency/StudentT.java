package org.xueqing.fluency;

/** The 97.5th percentile of Student's t distribution: a table for few degrees of freedom, an expansion beyond. */
public final class StudentT {

    private static final double[] FEW = {12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281
    };
    private static final double NORMAL = 1.959964;

    private StudentT() {}

    /** Right to three decimals (Cornish and Fisher 1938 from 11 on). */
    public static double upper(int degreesOfFreedom) {
        if (degreesOfFreedom < 1) {
            throw new IllegalArgumentException(degreesOfFreedom + " degrees of freedom");
        }
        return degreesOfFreedom <= FEW.length ? FEW[degreesOfFreedom - 1] : expanded(degreesOfFreedom);
    }

    private static double expanded(double v) {
        double z = NORMAL;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        double z7 = z5 * z * z;
        return z
                + (z3 + z) / (4 * v)
                + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v);
    }
}
