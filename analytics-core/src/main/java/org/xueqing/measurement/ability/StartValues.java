package org.xueqing.measurement.ability;

import java.util.Arrays;

/** Where an estimation begins: given parameters as they are, all others by the share of right answers. */
final class StartValues {

    /** Makes up for ability's spread: a marginal share is flatter than the curve that it comes from. */
    private static final double SPREAD = 1.2;

    private final AbilityCalibration wanted;
    private final Screening screening;
    private final int[] kept;
    private final int groups;

    StartValues(AbilityCalibration wanted, Screening screening, int[] kept, int[] groupOfPupil) {
        this.wanted = wanted;
        this.screening = screening;
        this.kept = kept;
        this.groups = 1 + Arrays.stream(groupOfPupil).max().orElse(0);
    }

    Layout layout() {
        boolean[] anchored = new boolean[1 + Arrays.stream(kept).max().orElse(-1)];
        for (int item : wanted.anchors().keySet()) {
            if (item < kept.length && kept[item] >= 0) {
                anchored[kept[item]] = true;
            }
        }
        return Layout.of(wanted.model(), anchored, groups, wanted.anchors().isEmpty() ? 1 : 0);
    }

    double[] of(Layout layout) {
        double[] all = new double[Layout.PER_ITEM * layout.items() + 2 * layout.groups()];
        for (int item = 0; item < kept.length; item++) {
            if (kept[item] >= 0) {
                ItemParameters start = wanted.anchors().getOrDefault(item, byShare(item));
                all[Layout.slope(kept[item])] = start.discrimination();
                all[Layout.intercept(kept[item])] = -start.discrimination() * start.difficulty();
                all[Layout.guess(kept[item])] = Math.log(start.guessing() / (1 - start.guessing()));
            }
        }
        return all;
    }

    private ItemParameters byShare(int item) {
        double share = (screening.right(item) + 0.5) / (screening.given(item) + 1.0);
        double guessing = wanted.model() == ItemModel.THREE_PARAMETER
                ? Curves.logistic(wanted.prior().guessMean())
                : 0;
        return new ItemParameters(1, -SPREAD * Math.log(share / (1 - share)), guessing);
    }
}
