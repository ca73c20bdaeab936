package org.xueqing.effect;

import java.util.Collection;
import org.xueqing.calibration.LinearSystem;

/** What usually comes after, for pupils who were not helped: a line through the traits, least squares with a slight ridge. */
final class Usual {

    /** Pulls slopes to 0 where pupils are few; in pupils. */
    private static final double RIDGE = 2;

    /** So that nobody at all makes a line of zeros. */
    private static final double SLIGHT = 1e-9;

    private static final int SIZE = Trait.COUNT + 1;

    private final Scale scale;
    private final double[] line;

    private Usual(Scale scale, double[] line) {
        this.scale = scale;
        this.line = line;
    }

    static Usual of(Collection<Around> others, Scale scale) {
        double[][] normal = new double[SIZE][SIZE];
        double[] right = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            normal[i][i] = i == 0 ? SLIGHT : RIDGE;
        }
        for (Around other : others) {
            double[] row = row(scale.of(other));
            for (int i = 0; i < SIZE; i++) {
                for (int j = 0; j < SIZE; j++) {
                    normal[i][j] += row[i] * row[j];
                }
                right[i] += row[i] * other.surprise();
            }
        }
        LinearSystem.solve(normal, right);
        return new Usual(scale, right);
    }

    /** The surprise that is usual for such a pupil. */
    double of(Around pupil) {
        double[] row = row(scale.of(pupil));
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += line[i] * row[i];
        }
        return sum;
    }

    private static double[] row(double[] traits) {
        double[] row = new double[SIZE];
        row[0] = 1;
        System.arraycopy(traits, 0, row, 1, traits.length);
        return row;
    }
}
