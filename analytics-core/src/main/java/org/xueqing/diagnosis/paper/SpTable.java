package org.xueqing.diagnosis.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Sato's S-P table of the complete scripts: pupils with most items right first, items that most have right first, ties in
 * school order and in the order of the paper. The caution index of a pupil says how far the pattern of right answers differs
 * from "the easier ones right, the harder ones wrong":
 * {@code CS = [Σ_{j≤S}(1−u_j)P_j − Σ_{j>S} u_j P_j] / [Σ_{j≤S} P_j − S·mean(P)]}, which is 1 − cov(x, p)/cov(x*, p); that of an item is
 * the same with rows and columns exchanged. 0 is the expected pattern, about 1 a pattern by chance; there is none where all or
 * nothing is right or all items are equally hard. Source: Sato (1975); Harnisch and Linn (1981),
 * doi:10.1111/j.1745-3984.1981.tb00848.x.
 *
 * @param pupils positions in school order, as the table has them
 * @param items positions on the paper, as the table has them
 * @param right by row and column of the table
 * @param scores right items of each row (the S curve)
 * @param counts right answers of each column (the P curve)
 * @param pupilCautions by row
 * @param itemCautions by column
 */
public record SpTable(
        List<Integer> pupils,
        List<Integer> items,
        List<List<Boolean>> right,
        List<Integer> scores,
        List<Integer> counts,
        List<Figure> pupilCautions,
        List<Figure> itemCautions) {

    /** From here on a pattern is worth a look, and from {@link #GRAVE} on a serious one. */
    public static final double NOTABLE = 0.5;

    public static final double GRAVE = 0.75;

    public SpTable {
        pupils = List.copyOf(pupils);
        items = List.copyOf(items);
        right = right.stream().map(List::copyOf).toList();
        scores = List.copyOf(scores);
        counts = List.copyOf(counts);
        pupilCautions = List.copyOf(pupilCautions);
        itemCautions = List.copyOf(itemCautions);
    }

    public static SpTable of(Scripts scripts) {
        Scripts complete = scripts.complete();
        List<Integer> everybody = List.copyOf(complete.byPupil().keySet());
        List<Integer> everything = IntStream.range(0, complete.items()).boxed().toList();
        List<Integer> pupils = falling(everybody, pupil -> (int) everything.stream()
                .filter(item -> complete.isRight(pupil, item))
                .count());
        List<Integer> items = falling(everything, item -> (int) everybody.stream()
                .filter(pupil -> complete.isRight(pupil, item))
                .count());
        List<List<Boolean>> right = pupils.stream()
                .map(pupil -> items.stream()
                        .map(item -> complete.isRight(pupil, item))
                        .toList())
                .toList();
        return ordered(pupils, items, right);
    }

    /** Stable: ties stay in the order given. */
    private static List<Integer> falling(List<Integer> all, java.util.function.ToIntFunction<Integer> count) {
        return all.stream().sorted(Comparator.comparingInt(count).reversed()).toList();
    }

    private static SpTable ordered(List<Integer> pupils, List<Integer> items, List<List<Boolean>> right) {
        List<Integer> scores = right.stream()
                .map(row -> (int) row.stream().filter(cell -> cell).count())
                .toList();
        List<Integer> counts = IntStream.range(0, items.size())
                .mapToObj(column ->
                        (int) right.stream().filter(row -> row.get(column)).count())
                .toList();
        List<Figure> pupilCautions = new ArrayList<>();
        for (int row = 0; row < pupils.size(); row++) {
            pupilCautions.add(caution(right.get(row)::get, scores.get(row), counts, pupils.size()));
        }
        List<Figure> itemCautions = new ArrayList<>();
        for (int each = 0; each < items.size(); each++) {
            int column = each;
            itemCautions.add(caution(row -> right.get(row).get(column), counts.get(column), scores, pupils.size()));
        }
        return new SpTable(pupils, items, right, scores, counts, pupilCautions, itemCautions);
    }

    /**
     * In whole numbers, both parts times the number of weights, so that "no pattern" is exact.
     *
     * @param own how many are right
     * @param weights falling
     */
    private static Figure caution(IntPredicate isRight, int own, List<Integer> weights, int pupils) {
        long misplaced = 0;
        long expected = 0;
        long all = 0;
        for (int at = 0; at < weights.size(); at++) {
            long weight = weights.get(at);
            boolean isExpected = at < own;
            all += weight;
            expected += isExpected ? weight : 0;
            misplaced += isExpected == isRight.test(at) ? 0 : isExpected ? weight : -weight;
        }
        long most = expected * weights.size() - own * all;
        return most == 0
                ? new Figure.Unknown(Figure.Reason.NO_PATTERN, pupils)
                : new Figure.Known((double) (misplaced * weights.size()) / most, pupils);
    }

    /** Of an item by its position on the paper. */
    public Figure itemCaution(int item) {
        return itemCautions.get(items.indexOf(item));
    }

    /** How many cells lie between the two curves. */
    public int cellsBetween() {
        return Disparity.cellsBetween(scores, counts);
    }
}
