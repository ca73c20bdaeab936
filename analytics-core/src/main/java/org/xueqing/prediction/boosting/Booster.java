package org.xueqing.prediction.boosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Boosts trees for a yes-or-no outcome: each is one Newton step on the log-loss of what the earlier ones left (Friedman 2001,
 * doi:10.1214/aos/1013203451; Chen and Guestrin 2016, doi:10.1145/2939672.2939785), on binned features. The same rows in the same order and
 * the same settings make the same trees, on any number of cores.
 */
public final class Booster {

    private final BoostingSettings settings;
    private final Random random;

    public Booster(BoostingSettings settings) {
        this.settings = settings;
        this.random = new Random(settings.seed());
    }

    /**
     * @param rows one array of values per row, none NaN; at least one row
     * @param outcomes one per row; both kinds occur
     */
    public BoostedTrees fit(double[][] rows, boolean[] outcomes) {
        return fit(rows, outcomes, feature -> true);
    }

    /** @param mayAsk at which columns the trees may look */
    public BoostedTrees fit(double[][] rows, boolean[] outcomes, IntPredicate mayAsk) {
        Bins bins = Bins.of(rows);
        byte[][] columns = bins.columns(rows);
        int[] telling = IntStream.range(0, bins.features())
                .filter(feature -> bins.cuts(feature) > 0)
                .filter(mayAsk)
                .toArray();
        double base = base(outcomes);
        double[] logits = new double[outcomes.length];
        Arrays.fill(logits, base);
        Rows binned = new Rows(columns, new float[outcomes.length], new float[outcomes.length]);
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < settings.trees(); i++) {
            differentiate(binned, logits, outcomes);
            trees.add(new TreeGrower(bins, binned, drawn(telling), settings).grow(logits));
        }
        return new BoostedTrees(base, settings.learningRate(), trees);
    }

    private static double base(boolean[] outcomes) {
        long positives =
                IntStream.range(0, outcomes.length).filter(i -> outcomes[i]).count();
        if (positives == 0 || positives == outcomes.length) {
            throw new IllegalArgumentException(positives + " of " + outcomes.length + " outcomes are positive");
        }
        return Math.log((double) positives / (outcomes.length - positives));
    }

    private static void differentiate(Rows rows, double[] logits, boolean[] outcomes) {
        IntStream.range(0, logits.length).parallel().forEach(row -> {
            double probability = 1 / (1 + Math.exp(-logits[row]));
            rows.slopes()[row] = (float) (probability - (outcomes[row] ? 1 : 0));
            rows.curvatures()[row] = (float) (probability * (1 - probability));
        });
    }

    /** A share of the features that are not the same for all rows, drawn anew for each tree: what tells nothing here takes no other's place. */
    private int[] drawn(int[] telling) {
        int[] features = telling.clone();
        int count = Math.min(features.length, Math.max(1, (int) Math.round(settings.featureShare() * features.length)));
        for (int i = 0; i < count; i++) {
            int other = i + random.nextInt(features.length - i);
            int drawn = features[other];
            features[other] = features[i];
            features[i] = drawn;
        }
        int[] drawn = Arrays.copyOf(features, count);
        Arrays.sort(drawn);
        return drawn;
    }
}
