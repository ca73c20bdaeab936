package org.xueqing.prediction.boosting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Where the values of each feature are cut into at most {@link #MOST} bins, as even as ties allow, at edges that fit a float. Value v lies in bin b if edge b − 1 &lt; v ≤ edge b.
 */
final class Bins {

    static final int MOST = 255;
    private static final int LOOKED_AT = 50_000;

    private final float[][] edges;

    private Bins(float[][] edges) {
        this.edges = edges;
    }

    static Bins of(double[][] rows) {
        return new Bins(IntStream.range(0, rows[0].length)
                .parallel()
                .mapToObj(feature -> edges(values(rows, feature)))
                .toArray(float[][]::new));
    }

    int features() {
        return edges.length;
    }

    /** Cuts between the bins of a feature; one less than it has bins. */
    int cuts(int feature) {
        return edges[feature].length;
    }

    float edge(int feature, int bin) {
        return edges[feature][bin];
    }

    /** The rows by column: bins 0 to 255 as bytes. */
    byte[][] columns(double[][] rows) {
        return IntStream.range(0, edges.length)
                .parallel()
                .mapToObj(feature -> column(rows, feature))
                .toArray(byte[][]::new);
    }

    private byte[] column(double[][] rows, int feature) {
        byte[] column = new byte[rows.length];
        for (int row = 0; row < rows.length; row++) {
            column[row] = (byte) bin(edges[feature], rows[row][feature]);
        }
        return column;
    }

    private static int bin(float[] edges, double value) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= edges[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Sorted values of the feature in rows that lie evenly. */
    private static double[] values(double[][] rows, int feature) {
        int count = Math.min(rows.length, LOOKED_AT);
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = rows[(int) ((long) i * rows.length / count)][feature];
        }
        Arrays.sort(values);
        return values;
    }

    private static float[] edges(double[] sorted) {
        double[] all = IntStream.range(1, sorted.length)
                .filter(i -> sorted[i] != sorted[i - 1])
                .mapToDouble(i -> between(sorted, i))
                .distinct()
                .toArray();
        return narrowed(all.length < MOST ? all : quantiles(sorted));
    }

    private static double[] quantiles(double[] sorted) {
        return IntStream.range(1, MOST)
                .map(bin -> (int) ((long) bin * sorted.length / MOST))
                .mapToDouble(i -> between(sorted, i))
                .distinct()
                .toArray();
    }

    /** Halfway, so that values like those on either side fall on their side. */
    private static float between(double[] sorted, int i) {
        return (float) (sorted[i - 1] + (sorted[i] - sorted[i - 1]) / 2);
    }

    private static float[] narrowed(double[] edges) {
        float[] narrow = new float[edges.length];
        for (int i = 0; i < edges.length; i++) {
            narrow[i] = (float) edges[i];
        }
        return narrow;
    }
}
