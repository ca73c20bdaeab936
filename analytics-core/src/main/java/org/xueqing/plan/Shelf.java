package org.xueqing.plan;

import java.util.Comparator;
import java.util.List;

/** The offers that may be used, with their points as numbers, in the order of their codes. */
record Shelf(List<Offer> offers, List<int[]> points, List<Double> seconds) {

    static Shelf of(Ground ground, List<? extends Offer> offers) {
        List<Offer> usable = offers.stream()
                .<Offer>map(offer -> offer)
                .filter(offer -> ground.holds(offer.knowledgePoints()))
                .sorted(Comparator.comparing(Offer::code))
                .toList();
        return new Shelf(
                usable,
                usable.stream()
                        .map(offer -> offer.knowledgePoints().stream()
                                .mapToInt(ground::number)
                                .toArray())
                        .toList(),
                usable.stream().map(Offer::seconds).toList());
    }

    int size() {
        return offers.size();
    }

    /** The point that it is given for. */
    int practised(int offer) {
        return points.get(offer)[0];
    }
}
