package org.xueqing.measurement.ability;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Where the parameters stand. All of them are one vector: of each item the slope a, the intercept −ab and the logit of
 * guessing (−∞ for none), then of each group the mean of ability and the logarithm of its standard deviation. The free
 * ones among them, of which several may be one and the same number, are a shorter vector, in which optimisers move.
 */
final class Layout implements Serializable {

    private static final long serialVersionUID = 1L;

    static final int FIXED = -1;
    static final int PER_ITEM = 3;

    private final int items;
    private final int groups;
    private final int[] positions;
    private final int size;

    private Layout(int items, int groups, int[] positions, int size) {
        this.items = items;
        this.groups = groups;
        this.positions = positions;
        this.size = size;
    }

    /** @param fromGroup the groups from this one on have a free mean and standard deviation */
    static Layout of(ItemModel model, boolean[] anchored, int groups, int fromGroup) {
        int items = anchored.length;
        int[] positions = new int[PER_ITEM * items + 2 * groups];
        Arrays.fill(positions, FIXED);
        int next = model == ItemModel.ONE_PARAMETER ? 1 : 0;
        for (int item = 0; item < items; item++) {
            if (!anchored[item]) {
                positions[slope(item)] = model == ItemModel.ONE_PARAMETER ? 0 : FIXED;
                if (model.compareTo(ItemModel.TWO_PARAMETER) >= 0) {
                    positions[slope(item)] = next++;
                }
                positions[intercept(item)] = next++;
                if (model == ItemModel.THREE_PARAMETER) {
                    positions[guess(item)] = next++;
                }
            }
        }
        for (int k = PER_ITEM * items + 2 * fromGroup; k < positions.length; k++) {
            positions[k] = next++;
        }
        return new Layout(items, groups, positions, next);
    }

    static int slope(int item) {
        return PER_ITEM * item;
    }

    static int intercept(int item) {
        return PER_ITEM * item + 1;
    }

    static int guess(int item) {
        return PER_ITEM * item + 2;
    }

    int mean(int group) {
        return PER_ITEM * items + 2 * group;
    }

    int logSd(int group) {
        return mean(group) + 1;
    }

    int items() {
        return items;
    }

    int groups() {
        return groups;
    }

    /** How many parameters are free. */
    int size() {
        return size;
    }

    /** The place of a parameter among the free ones, or {@link #FIXED}. */
    int position(int parameter) {
        return positions[parameter];
    }

    boolean isFree(int parameter) {
        return positions[parameter] != FIXED;
    }

    double[] free(double[] all) {
        double[] free = new double[size];
        for (int k = 0; k < positions.length; k++) {
            if (positions[k] != FIXED) {
                free[positions[k]] = all[k];
            }
        }
        return free;
    }

    /** All parameters: the free ones as given, the fixed ones as in another vector. */
    double[] all(double[] free, double[] fixed) {
        double[] all = fixed.clone();
        for (int k = 0; k < positions.length; k++) {
            if (positions[k] != FIXED) {
                all[k] = free[positions[k]];
            }
        }
        return all;
    }
}
