package org.xueqing.dashboard.push;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.finding.Cell;

/**
 * What is new of one pupil.
 *
 * @param isWhole whether these are all values of the pupil, so that others are gone
 * @param cells new ones and changed ones
 * @param gone points without evidence now
 */
public record Change(boolean isWhole, List<Cell> cells, Set<String> gone) {

    public Change {
        cells = List.copyOf(cells);
        gone = Set.copyOf(gone);
    }

    static Change whole(List<Cell> cells) {
        return new Change(true, cells, Set.of());
    }

    /** @param before null where nobody knows */
    static Change between(@Nullable List<Cell> before, List<Cell> now) {
        if (before == null) {
            return whole(now);
        }
        Map<String, Cell> gone =
                new HashMap<>(before.stream().collect(Collectors.toMap(Cell::knowledgePoint, Function.identity())));
        List<Cell> changed = now.stream()
                .filter(cell -> !cell.equals(gone.remove(cell.knowledgePoint())))
                .toList();
        return new Change(false, changed, new TreeSet<>(gone.keySet()));
    }
}
