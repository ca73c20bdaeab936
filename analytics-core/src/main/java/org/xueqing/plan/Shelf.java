package org.xueqing.plan;

import java.util.Comparator;
import java.util.List;

/** The offers that may be used, with their points as numbers, in the order of their codes. */
final class Shelf {

    private final List<Offer> offers;
    private final int[][] points;
    private final double[] seconds;

    private Shelf(Ground ground, List<Offer> offers) {
        this.offers = offers;
        this.points = offers.stream()
                .map(offer -> offer.knowledgePoints().stream()
                        .mapToInt(ground::number)
                        .toArray())
                .toArray(int[][]::new);
        this.seconds = offers.stream().mapToDouble(Offer::seconds).toArray();
    }

    static Shelf of(Ground ground, List<? extends Offer> offers) {
        List<Offer> usable = offers.stream()
                .<Offer>map(offer -> offer)
                .filter(offer -> ground.holds(offer.knowledgePoints()))
                .sorted(Comparator.comparing(Offer::code))
                .toList();
        return new Shelf(ground, usable);
    }

    int size() {
        return seconds.length;
    }

    Offer offer(int number) {
        return offers.get(number);
    }

    /** All that it needs, by number. */
    int[] points(int offer) {
        return points[offer];
    }

    /** That a pupil of usual tempo takes. */
    double seconds(int offer) {
        return seconds[offer];
    }

    /** The point that it is given for. */
    int practised(int offer) {
        return points[offer][0];
    }
}
