package org.xueqing.measurement.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xueqing.measurement.ability.Ability;

/**
 * What a class will make of a paper (预测难度, 预测信度). The paper is written a thousand times by simulated classes: abilities, difficulties and answers are
 * drawn from what is believed of them, so that a range holds all that is uncertain about this class on that day, chance of single answers included.
 * Means of the draws are what is expected; the 2.5 % and 97.5 % quantiles are the range.
 *
 * @param pupils who will write it
 * @param items by id; without those of which nothing can be said
 * @param whole empty where {@code reason} says why
 */
public record PaperForecast(
        int pupils, SortedMap<String, Foretold> items, Optional<Whole> whole, @Nullable Reason reason) {

    private static final int PAPERS = 1_000;

    /**
     * Of the paper as a whole.
     *
     * @param mean of the totals, in marks
     * @param deviation standard deviation of the totals between pupils, in marks
     * @param alpha Cronbach's, of the marks
     * @param kr20 of right and wrong
     * @param marginal reliability of abilities by this paper alone, 1 − mean(error²)/variance, from the information of items with a curve; empty
     *     where an item has none
     */
    public record Whole(Foretold mean, Foretold deviation, Foretold alpha, Foretold kr20, OptionalDouble marginal) {}

    /** Why nothing is said of the paper as a whole. */
    public enum Reason {
        TOO_FEW_PUPILS,
        ONE_ITEM,
        /** At least one item was never measured and no model can say anything of it. */
        ITEMS_UNKNOWN
    }

    public PaperForecast {
        items = new TreeMap<>(items);
    }

    /** @param seed the same forecast again; in whatever order items and pupils come */
    public static PaperForecast of(List<PlannedItem> items, ClassAbilities pupils, long seed) {
        if (!pupils.areEnough()) {
            return new PaperForecast(pupils.byPupil().size(), new TreeMap<>(), Optional.empty(), Reason.TOO_FEW_PUPILS);
        }
        double[][] abilities = Chances.abilities(pupils, PAPERS, seed);
        List<PlannedItem> known = items.stream()
                .filter(PlannedItem::isForetold)
                .sorted(Comparator.comparing(PlannedItem::itemId))
                .toList();
        List<boolean[][]> rights = known.stream()
                .map(item -> Chances.rights(item, pupils, abilities, seed))
                .toList();
        Optional<Reason> reason = reason(items, known);
        return new PaperForecast(
                pupils.byPupil().size(),
                ofItems(known, rights),
                reason.isPresent() ? Optional.empty() : Optional.of(whole(known, rights, pupils)),
                reason.orElse(null));
    }

    private static Optional<Reason> reason(List<PlannedItem> items, List<PlannedItem> known) {
        if (known.size() < items.size()) {
            return Optional.of(Reason.ITEMS_UNKNOWN);
        }
        return items.size() < 2 ? Optional.of(Reason.ONE_ITEM) : Optional.empty();
    }

    private static SortedMap<String, Foretold> ofItems(List<PlannedItem> items, List<boolean[][]> rights) {
        SortedMap<String, Foretold> foretold = new TreeMap<>();
        for (int item = 0; item < items.size(); item++) {
            boolean[][] right = rights.get(item);
            double[] shares = new double[right.length];
            for (int paper = 0; paper < right.length; paper++) {
                shares[paper] = SimulatedPapers.share(right[paper]);
            }
            foretold.put(items.get(item).itemId(), Foretold.of(shares));
        }
        return foretold;
    }

    private static Whole whole(List<PlannedItem> items, List<boolean[][]> rights, ClassAbilities pupils) {
        SimulatedPapers papers = SimulatedPapers.of(items, rights);
        return new Whole(
                Foretold.of(papers.means()),
                Foretold.of(papers.deviations()),
                Foretold.of(papers.alphas()),
                Foretold.of(papers.kr20s()),
                marginal(items, pupils));
    }

    private static OptionalDouble marginal(List<PlannedItem> items, ClassAbilities pupils) {
        List<Chance.OnScale> curves = new ArrayList<>();
        items.forEach(item -> {
            if (item.chance() instanceof Chance.OnScale curve) {
                curves.add(curve);
            }
        });
        if (curves.size() < items.size()) {
            return OptionalDouble.empty();
        }
        double spread = pupils.spread().standardError();
        double before = 1 / (spread * spread);
        double errors = pupils.byPupil().values().stream()
                .mapToDouble(Ability::value)
                .map(ability -> 1
                        / (before
                                + curves.stream()
                                        .mapToDouble(curve -> curve.parameters().information(ability))
                                        .sum()))
                .average()
                .orElseThrow();
        return OptionalDouble.of(1 - errors * before);
    }

    /** Of one item by itself, for choosing; by the same streams of chance as on a paper. */
    public static Map<String, Foretold> ofEach(List<PlannedItem> items, ClassAbilities pupils, long seed) {
        return of(items, pupils, seed).items();
    }
}
