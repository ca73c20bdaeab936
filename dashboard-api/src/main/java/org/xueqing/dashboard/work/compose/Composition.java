package org.xueqing.dashboard.work.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.xueqing.dashboard.work.compose.ItemPool.Pool;
import org.xueqing.measurement.paper.Candidate;
import org.xueqing.measurement.paper.Proposal;

/** A paper of a class while it is put together: what one click makes of what somebody wants. Not for two threads. */
final class Composition {

    private final ItemPool pools;
    private final PaperReading reading;

    Composition(ItemPool pools, PaperReading reading) {
        this.pools = pools;
        this.reading = reading;
    }

    /** New items for the whole paper. */
    PaperWish propose(PaperWish wish) {
        PaperWish again = wish.again();
        Pool pool = pools.of(again);
        List<Candidate> chosen =
                Proposal.of(pool.without(again.gone()), again.blueprint(), again.count(), again.seed());
        return again.with(marks(chosen, pool, Map.of()), List.of());
    }

    /** Another item in the place of one. */
    PaperWish swap(PaperWish wish, String itemId) {
        return oneMore(wish, List.of(itemId), new ArrayList<>(wish.items().keySet()).indexOf(itemId));
    }

    /** One more item, at the end. */
    PaperWish add(PaperWish wish) {
        return oneMore(wish, List.of(), wish.items().size());
    }

    static PaperWish drop(PaperWish wish, String itemId) {
        Map<String, BigDecimal> rest = new LinkedHashMap<>(wish.items());
        rest.remove(itemId);
        return wish.with(rest, List.of(itemId));
    }

    private PaperWish oneMore(PaperWish wish, List<String> leaving, int place) {
        Pool pool = pools.of(wish);
        List<Candidate> kept = wish.items().keySet().stream()
                .filter(id -> !leaving.contains(id))
                .flatMap(id -> pool.item(id).stream())
                .toList();
        List<String> gone =
                Stream.concat(wish.gone().stream(), leaving.stream()).toList();
        long seed = wish.seed() + wish.gone().size() + 1;
        List<Candidate> placed = new ArrayList<>(kept);
        Proposal.with(kept, pool.without(gone), wish.blueprint(), kept.size() + 1, seed).stream()
                .skip(kept.size())
                .forEach(one -> placed.add(Math.min(place, placed.size()), one));
        return wish.with(marks(placed, pool, wish.items()), leaving);
    }

    private static Map<String, BigDecimal> marks(List<Candidate> chosen, Pool pool, Map<String, BigDecimal> before) {
        Map<String, BigDecimal> marks = new LinkedHashMap<>();
        chosen.forEach(
                item -> marks.put(item.itemId(), before.getOrDefault(item.itemId(), pool.usualMarks(item.itemId()))));
        return marks;
    }

    /** The paper as it stands; items that the school does not have are left out. */
    ComposedPaper read(PaperWish wish, Locale language) {
        return reading.of(wish, language);
    }
}
