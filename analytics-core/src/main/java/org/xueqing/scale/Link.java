package org.xueqing.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xueqing.measurement.ability.ItemOutcome.Estimated;

/**
 * Where values of a new scale lie on the one before: slope · value + shift, from the items that both know, each with the weight of
 * what is known of it. Items that lie elsewhere than the link says have drifted and do not hold the scale.
 *
 * @param anchors items that hold the scale; with fewer than {@link #FEWEST} nothing is moved
 */
record Link(double slope, double shift, int anchors, Set<String> drifted) {

    static final int FEWEST = 5;
    static final Link NONE = new Link(1, 0, 0, Set.of());

    private static final double DRIFTED_ERRORS = 3;
    private static final double DRIFTED_LOGITS = 0.3;

    private record Pair(String item, double now, double before, double variance) {}

    /** Takes out the item that lies furthest off, again and again, until none has drifted. */
    static Link of(Map<String, Estimated> now, Map<String, KnownItem> before) {
        List<Pair> pairs = pairs(now, before);
        Set<String> drifted = new TreeSet<>();
        while (pairs.size() >= FEWEST) {
            Link link = through(pairs, drifted);
            Pair furthest = pairs.stream()
                    .max(Comparator.comparingDouble(link::errorsOff).thenComparing(Pair::item))
                    .orElseThrow();
            if (!link.hasDrifted(furthest)) {
                return link;
            }
            drifted.add(furthest.item());
            pairs.remove(furthest);
        }
        return NONE;
    }

    private static List<Pair> pairs(Map<String, Estimated> now, Map<String, KnownItem> before) {
        List<Pair> pairs = new ArrayList<>();
        new TreeMap<>(now).forEach((item, estimated) -> {
            KnownItem known = before.get(item);
            double error = estimated.difficultyError();
            if (known != null && Double.isFinite(error)) {
                double variance = error * error + known.difficultyError() * known.difficultyError();
                pairs.add(new Pair(item, estimated.parameters().difficulty(), known.difficulty(), variance));
            }
        });
        return pairs;
    }

    private static Link through(List<Pair> pairs, Set<String> drifted) {
        double weights = pairs.stream().mapToDouble(pair -> 1 / pair.variance).sum();
        double now =
                pairs.stream().mapToDouble(pair -> pair.now / pair.variance).sum() / weights;
        double before =
                pairs.stream().mapToDouble(pair -> pair.before / pair.variance).sum() / weights;
        double nowSpread = pairs.stream()
                .mapToDouble(pair -> (pair.now - now) * (pair.now - now) / pair.variance)
                .sum();
        double beforeSpread = pairs.stream()
                .mapToDouble(pair -> (pair.before - before) * (pair.before - before) / pair.variance)
                .sum();
        double slope = nowSpread > 0 && beforeSpread > 0 ? Math.sqrt(beforeSpread / nowSpread) : 1;
        return new Link(slope, before - slope * now, pairs.size(), Set.copyOf(drifted));
    }

    private double off(Pair pair) {
        return Math.abs(value(pair.now) - pair.before);
    }

    private double errorsOff(Pair pair) {
        return off(pair) / Math.sqrt(pair.variance);
    }

    private boolean hasDrifted(Pair pair) {
        return errorsOff(pair) > DRIFTED_ERRORS && off(pair) > DRIFTED_LOGITS;
    }

    double value(double value) {
        return slope * value + shift;
    }
}
