package org.xueqing.measurement.survey;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sums over sheets of how many items of a domain (a point, an area, a competency, the whole pool) were right: whole numbers, so parts add up to the same
 * sums in whatever order.
 *
 * @param cells by class and booklet; sheets without an item of the domain count too, with nothing
 * @param items by item, of those in the domain
 */
public record DomainSums(SortedMap<String, SortedMap<Integer, Cell>> cells, SortedMap<String, OfItem> items) {

    /**
     * Sheets of a class with one booklet.
     *
     * @param presented items of the domain on these sheets, summed
     * @param right of them, summed
     * @param rightSquares squares of each sheet's number of right ones, summed
     */
    public record Cell(int sheets, long presented, long right, long rightSquares) {
        static final Cell NONE = new Cell(0, 0, 0, 0);

        Cell plus(Cell other) {
            return new Cell(
                    sheets + other.sheets,
                    presented + other.presented,
                    right + other.right,
                    rightSquares + other.rightSquares);
        }
    }

    /** Of an item over all sheets. */
    public record OfItem(int sheets, int right) {
        OfItem plus(OfItem other) {
            return new OfItem(sheets + other.sheets, right + other.right);
        }

        double variance() {
            double share = (double) right / sheets;
            return share * (1 - share);
        }
    }

    public DomainSums {
        SortedMap<String, SortedMap<Integer, Cell>> copy = new TreeMap<>();
        cells.forEach((stratum, own) -> copy.put(stratum, new TreeMap<>(own)));
        cells = copy;
        items = new TreeMap<>(items);
    }

    public static DomainSums none() {
        return new DomainSums(new TreeMap<>(), new TreeMap<>());
    }

    public static DomainSums of(Collection<Sheet> sheets, Set<String> domain) {
        SortedMap<String, SortedMap<Integer, Cell>> cells = new TreeMap<>();
        SortedMap<String, OfItem> items = new TreeMap<>();
        for (Sheet sheet : sheets) {
            SortedMap<String, OfItem> its = items(sheet, domain);
            its.forEach((item, of) -> items.merge(item, of, OfItem::plus));
            cells.computeIfAbsent(sheet.stratum(), none -> new TreeMap<>())
                    .merge(sheet.booklet(), cell(its), Cell::plus);
        }
        return new DomainSums(cells, items);
    }

    private static SortedMap<String, OfItem> items(Sheet sheet, Set<String> domain) {
        SortedMap<String, OfItem> items = new TreeMap<>();
        sheet.right().forEach((item, isRight) -> {
            if (domain.contains(item)) {
                items.put(item, new OfItem(1, isRight ? 1 : 0));
            }
        });
        return items;
    }

    private static Cell cell(SortedMap<String, OfItem> items) {
        long right = items.values().stream().mapToLong(OfItem::right).sum();
        return new Cell(1, items.size(), right, right * right);
    }

    public DomainSums plus(DomainSums other) {
        SortedMap<String, SortedMap<Integer, Cell>> sum = new TreeMap<>();
        cells.forEach((stratum, own) -> sum.put(stratum, new TreeMap<>(own)));
        other.cells.forEach((stratum, own) -> {
            SortedMap<Integer, Cell> into = sum.computeIfAbsent(stratum, none -> new TreeMap<>());
            own.forEach((booklet, cell) -> into.merge(booklet, cell, Cell::plus));
        });
        SortedMap<String, OfItem> both = new TreeMap<>(items);
        other.items.forEach((item, of) -> both.merge(item, of, OfItem::plus));
        return new DomainSums(sum, both);
    }

    int sheets(String stratum) {
        return cells.getOrDefault(stratum, new TreeMap<>()).values().stream()
                .mapToInt(Cell::sheets)
                .sum();
    }

    /** Sheets with an item of the domain. */
    int answering() {
        return cells.values().stream()
                .flatMap(own -> own.values().stream())
                .filter(cell -> cell.presented() > 0)
                .mapToInt(Cell::sheets)
                .sum();
    }
}
