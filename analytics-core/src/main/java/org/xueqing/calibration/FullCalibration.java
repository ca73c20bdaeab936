package org.xueqing.calibration;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.xueqing.calibration.Calibration.Calibrated;
import org.xueqing.response.Bkt;
import org.xueqing.response.BktParameters;
import org.xueqing.response.ItemEase;
import org.xueqing.response.SurplusEffects;

/**
 * Knowledge points and items together: the points as if all items were equally hard, the items given the points, the points
 * again given the items, the items once more. More rounds change the fourth decimal of held-out accuracy. All that is about
 * ordinary pupils; last comes how strongly a pupil's surplus moves it.
 */
public final class FullCalibration {

    /**
     * What came out.
     *
     * @param items by id; empty if no ease was asked for
     * @param easeVariance of the ease over items, in squared logits; 0 if no ease was asked for
     */
    public record Result(
            BktParameters parameters,
            SortedMap<String, Calibrated> byPoint,
            SortedMap<String, EasedItem> items,
            double easeVariance) {

        private Result with(SurplusEffects effects) {
            return new Result(parameters.with(effects), byPoint, items, easeVariance);
        }
    }

    private static final double FIRST_EASE_VARIANCE = 1;
    private static final int EASE_STEPS = 2;

    private final PooledCalibration points;
    private final boolean withEase;
    private final boolean withSurplus;

    /**
     * @param withEase items differ
     * @param withSurplus pupils differ, on all points alike
     */
    public FullCalibration(PooledCalibration points, boolean withEase, boolean withSurplus) {
        this.points = points;
        this.withEase = withEase;
        this.withSurplus = withSurplus;
    }

    public Result of(Evidence evidence) {
        Result ordinary = ofOrdinaryPupils(evidence);
        return withSurplus ? ordinary.with(evidence.surplus(ordinary.parameters).effects()) : ordinary;
    }

    private Result ofOrdinaryPupils(Evidence evidence) {
        SortedMap<String, Calibrated> alone = evidence.points(points, ItemEase.NONE);
        if (!withEase) {
            return new Result(parameters(alone, ItemEase.NONE), alone, Collections.emptySortedMap(), 0);
        }
        Items first = items(evidence, parameters(alone, ItemEase.NONE), FIRST_EASE_VARIANCE);
        SortedMap<String, Calibrated> together = evidence.points(points, first.ease);
        Items last = items(evidence, parameters(together, first.ease), first.variance);
        return new Result(parameters(together, last.ease), together, last.byId, last.variance);
    }

    private record Items(ItemEase ease, double variance, SortedMap<String, EasedItem> byId) {}

    private static Items items(Evidence evidence, BktParameters start, double startVariance) {
        Items items = new Items(start.ease(), startVariance, Collections.emptySortedMap());
        for (int step = 0; step < EASE_STEPS; step++) {
            EaseEvidence said = evidence.items(start.with(items.ease));
            ItemEase ease = said.step(items.ease, items.variance);
            double variance = said.variance(ease, items.variance);
            items = new Items(ease, variance, said.items(ease, variance));
        }
        return items;
    }

    private static BktParameters parameters(SortedMap<String, Calibrated> byPoint, ItemEase ease) {
        Map<String, Bkt> parameters = new HashMap<>();
        byPoint.forEach((point, calibrated) -> parameters.put(point, calibrated.parameters()));
        return new BktParameters(parameters, Bkt.NAMED_PRIOR, ease);
    }
}
