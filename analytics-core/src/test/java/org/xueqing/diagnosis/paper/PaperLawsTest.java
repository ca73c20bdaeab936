package org.xueqing.diagnosis.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Laws over papers drawn by chance. */
class PaperLawsTest {

    private static final int PAPERS = 200;

    // ---------------------------------------------------------------- parts and wholes

    @Test
    void sumsOfPartsAreExactlyThoseOfTheWholeInAnyOrderAndGrouping() {
        for (int seed = 0; seed < PAPERS; seed++) {
            Scripts scripts = paper(seed);
            List<Scripts> parts = parts(scripts, seed);
            PaperSums whole = PaperSums.of(scripts);
            List<PaperSums> sums =
                    new ArrayList<>(parts.stream().map(PaperSums::of).toList());
            assertThat(fromLeft(sums, whole.full())).isEqualTo(whole);
            Collections.shuffle(sums, new Random(seed));
            assertThat(fromLeft(sums, whole.full())).isEqualTo(whole);
            assertThat(fromRight(sums, whole.full())).isEqualTo(whole);
        }
    }

    @Test
    void summariesOfPartsAreExactlyThatOfTheWholeInAnyOrder() {
        for (int seed = 0; seed < PAPERS; seed++) {
            Scripts scripts = paper(seed);
            ScoreSummary none = ScoreSummary.none(scripts.fullMarks(), Thresholds.USUAL);
            List<ScoreSummary> parts = new ArrayList<>(parts(scripts, seed).stream()
                    .map(part -> ScoreSummary.of(part, Thresholds.USUAL))
                    .toList());
            Collections.shuffle(parts, new Random(seed));
            ScoreSummary left = none;
            ScoreSummary right = none;
            for (int at = 0; at < parts.size(); at++) {
                left = left.plus(parts.get(at));
                right = parts.get(parts.size() - 1 - at).plus(right);
            }
            assertThat(left).isEqualTo(right).isEqualTo(ScoreSummary.of(scripts, Thresholds.USUAL));
        }
    }

    @Test
    void answersInAnyOrderOfArrivalMakeTheSameTable() {
        for (int seed = 0; seed < 50; seed++) {
            Scripts scripts = paper(seed);
            List<int[]> arrivals = arrivals(scripts);
            Collections.shuffle(arrivals, new Random(seed));
            Scripts live = Scripts.none(scripts.full());
            for (int[] one : arrivals) {
                live = live.with(one[0], one[1], one[2]);
            }
            assertThat(live).isEqualTo(scripts);
            assertThat(SpTable.of(live)).isEqualTo(SpTable.of(scripts));
            assertThat(ItemReading.of(live, ItemReading.unwritten(live.items())))
                    .isEqualTo(ItemReading.of(scripts, ItemReading.unwritten(live.items())));
        }
    }

    @Test
    void anAnswerThatWasCorrectedOrTakenBackLeavesNoTrace() {
        Scripts scripts = paper(1);
        Scripts corrected = scripts.with(900, 0, 50).with(900, 0, 0).with(900, 0, Script.NOT_ANSWERED);
        assertThat(corrected).isEqualTo(scripts);
    }

    @Test
    void partsThatDisagreeDoNotAddUp() {
        Scripts none = Scripts.none(List.of(100, 200));
        assertThatThrownBy(() -> none.with(1, 0, 100).plus(none.with(1, 0, 0))).hasMessage("item 0 has two marks");
        assertThatThrownBy(() -> none.with(1, 0, 150)).hasMessageContaining("150 of 100 for item 0");
        assertThat(none.with(1, 0, 100).plus(none.with(1, 1, 0)))
                .isEqualTo(none.with(1, 1, 0).with(1, 0, 100));
    }

    // ---------------------------------------------------------------- against the direct formulas

    @Test
    void figuresOfSumsAreThoseOfTheDirectFormulas() {
        for (int seed = 0; seed < PAPERS; seed++) {
            Scripts scripts = paper(seed);
            PaperSums sums = PaperSums.of(scripts);
            List<Script> complete = List.copyOf(scripts.complete().byPupil().values());
            ToDoubleFunction<Script> total = Script::total;
            for (int item = 0; item < scripts.items(); item++) {
                int at = item;
                same(sums.itemTotal(item), correlation(complete, script -> script.marks(at), total));
                same(
                        sums.itemRest(item),
                        correlation(complete, script -> script.marks(at), script -> script.total() - script.marks(at)));
            }
            same(sums.reliability().alpha(), alpha(scripts, complete));
        }
    }

    @Test
    void caution1000TimesIsOneMinusTheRatioOfCovariances() {
        SplittableRandom random = new SplittableRandom(20_261_123);
        int known = 0;
        for (int matrix = 0; matrix < 1000; matrix++) {
            Scripts scripts = RandomScripts.binary(2 + random.nextInt(40), 2 + random.nextInt(30), random);
            SpTable table = SpTable.of(scripts);
            for (int row = 0; row < table.pupils().size(); row++) {
                known += check(table.pupilCautions().get(row), table.right().get(row), table.counts());
            }
            for (int each = 0; each < table.items().size(); each++) {
                int column = each;
                known += check(
                        table.itemCautions().get(column),
                        table.right().stream().map(row -> row.get(column)).toList(),
                        table.scores());
            }
        }
        assertThat(known).isGreaterThan(30_000);
    }

    private static int check(Figure caution, List<Boolean> row, List<Integer> weights) {
        int right = (int) row.stream().filter(it -> it).count();
        double[] own = row.stream().mapToDouble(it -> it ? 1 : 0).toArray();
        double[] expected = IntStream.range(0, own.length)
                .mapToDouble(at -> at < right ? 1 : 0)
                .toArray();
        double[] weight = weights.stream().mapToDouble(it -> it).toArray();
        double most = covariance(expected, weight);
        if (Math.abs(most) < 1e-9) {
            assertThat(caution).isInstanceOf(Figure.Unknown.class);
            return 0;
        }
        assertThat(caution.known().orElseThrow()).isCloseTo(1 - covariance(own, weight) / most, within(1e-12));
        return 1;
    }

    @Test
    void aPerfectPatternHasNoCautionAndNoCellsBetweenTheCurves() {
        int[][] perfect = IntStream.range(0, 9)
                .mapToObj(pupil -> IntStream.range(0, 8)
                        .map(item -> item < 8 - pupil ? 1 : 0)
                        .toArray())
                .toArray(int[][]::new);
        SpTable table = SpTable.of(RandomScripts.of(perfect));
        assertThat(table.cellsBetween()).isZero();
        assertThat(table.pupilCautions().subList(1, 8))
                .allSatisfy(it -> assertThat(it.known().orElseThrow()).isZero());
        assertThat(table.pupilCautions().get(0)).isEqualTo(new Figure.Unknown(Figure.Reason.NO_PATTERN, 9));
    }

    // ---------------------------------------------------------------- what cannot be said

    @Test
    void whatCannotBeSaidHasItsReason() {
        PaperSums none = PaperSums.none(List.of(100, 100));
        assertThat(none.ease(0)).isEqualTo(new Figure.Unknown(Figure.Reason.NO_ANSWERS, 0));
        assertThat(none.reliability().alpha()).isEqualTo(new Figure.Unknown(Figure.Reason.TOO_FEW_PUPILS, 0));
        PaperSums one = PaperSums.of(RandomScripts.of(new int[][] {{1, 0}}));
        assertThat(one.itemRest(0)).isEqualTo(new Figure.Unknown(Figure.Reason.TOO_FEW_PUPILS, 1));
        assertThat(one.reliability().standardError()).isEqualTo(new Figure.Unknown(Figure.Reason.TOO_FEW_PUPILS, 1));
        PaperSums oneItem = PaperSums.of(RandomScripts.of(new int[][] {{1}, {0}}));
        assertThat(oneItem.reliability().kr20()).isEqualTo(new Figure.Unknown(Figure.Reason.ONE_ITEM, 2));
        assertThat(oneItem.itemRest(0)).isEqualTo(new Figure.Unknown(Figure.Reason.TOTALS_EQUAL, 2));
        PaperSums constant = PaperSums.of(RandomScripts.of(new int[][] {{1, 0}, {1, 1}}));
        assertThat(constant.itemRest(0)).isEqualTo(new Figure.Unknown(Figure.Reason.ITEM_CONSTANT, 2));
        PaperSums equal = PaperSums.of(RandomScripts.of(new int[][] {{1, 0}, {0, 1}}));
        assertThat(equal.reliability().alpha()).isEqualTo(new Figure.Unknown(Figure.Reason.TOTALS_EQUAL, 2));
        assertThat(UpperLower.of(RandomScripts.of(new int[][] {{1}, {0}, {1}}))
                        .discrimination(RandomScripts.of(new int[][] {{1}}), 0))
                .isEqualTo(new Figure.Unknown(Figure.Reason.TOO_FEW_PUPILS, 3));
    }

    @Test
    void aReliabilityBelowZeroHasNoErrorOfMeasurement() {
        Reliability reliability = PaperSums.of(RandomScripts.of(new int[][] {{1, 0, 1}, {0, 1, 0}, {1, 0, 0}}))
                .reliability();
        assertThat(reliability.alpha().known().orElseThrow()).isNegative();
        assertThat(reliability.standardError()).isEqualTo(new Figure.Unknown(Figure.Reason.NEGATIVE_RELIABILITY, 3));
    }

    @Test
    void noFigureOfAnyPaperIsNaNHoweverSmallOrBlank() {
        SplittableRandom random = new SplittableRandom(5);
        for (int paper = 0; paper < 500; paper++) {
            Scripts scripts = RandomScripts.marked(random.nextInt(6), 1 + random.nextInt(4), 0.3, random);
            // A figure of NaN throws.
            assertThat(ItemReading.of(scripts, ItemReading.unwritten(scripts.items())))
                    .hasSize(scripts.items());
            assertThat(PaperSums.of(scripts).reliability()).isNotNull();
            assertThat(Disparity.of(SpTable.of(scripts), 10, random)).isNotNull();
            assertThat(ScoreSummary.of(scripts, Thresholds.USUAL).deviation()).isNotNull();
        }
    }

    // ---------------------------------------------------------------- three states

    @Test
    void notAnsweredIsNotWrongAndAbsentIsNeither() {
        Scripts scripts = RandomScripts.of(new int[][] {{1, 1}, {1, 0}, {1, -1}});
        PaperSums sums = PaperSums.of(scripts);
        assertThat(sums.ease(1)).isEqualTo(new Figure.Known(0.5, 2));
        assertThat(sums.ease(0)).isEqualTo(new Figure.Known(1, 3));
        assertThat(sums.complete()).isEqualTo(2);
        assertThat(scripts.pupils()).isEqualTo(3);
        ScoreSummary summary = ScoreSummary.of(scripts, Thresholds.USUAL);
        assertThat(summary.mean()).isEqualTo(new Figure.Known(4.0 / 3, 3));
        List<ItemReading> read = ItemReading.of(scripts, ItemReading.unwritten(2));
        assertThat(read.get(1).blank()).isEqualTo(1);
        assertThat(read.get(1).answered()).isEqualTo(2);
    }

    @Test
    void levelsGoByTheExactMarks() {
        Thresholds usual = Thresholds.USUAL;
        assertThat(usual.level(8500, 10000)).isEqualTo(ScoreLevel.EXCELLENT);
        assertThat(usual.level(8499, 10000)).isEqualTo(ScoreLevel.GOOD);
        assertThat(usual.level(6000, 10000)).isEqualTo(ScoreLevel.PASS);
        assertThat(usual.level(5999, 10000)).isEqualTo(ScoreLevel.NOT_YET);
        assertThat(usual.isLow(4000, 10000)).isFalse();
        assertThat(usual.isLow(3999, 10000)).isTrue();
        assertThatThrownBy(() -> new Thresholds(60, 75, 85, 40)).hasMessageContaining("do not fall");
        ScoreSummary summary =
                ScoreSummary.none(10000, usual).and(10000).and(8500).and(6000).and(3999);
        assertThat(summary.byLevel()).containsExactly(2, 0, 1, 1);
        assertThat(summary.passed()).isEqualTo(3);
        assertThat(summary.low()).isEqualTo(1);
        assertThat(summary.bands()).containsExactly(0, 0, 0, 1, 0, 0, 1, 0, 1, 1);
    }

    // ---------------------------------------------------------------- items to look at

    @Test
    void itemsThatCannotBeReliedUponAreNamedWithTheReason() {
        // 40 pupils, the stronger the more of the first eight items right; then a turned-round item, an easy and a hard
        // one.
        int[][] right = IntStream.range(0, 40)
                .mapToObj(pupil -> IntStream.range(0, 11)
                        .map(item -> switch (item) {
                            case 8 -> pupil < 20 ? 1 : 0;
                            case 9 -> 1;
                            case 10 -> 0;
                            default -> pupil >= 5 * item ? 1 : 0;
                        })
                        .toArray())
                .toArray(int[][]::new);
        Scripts scripts = RandomScripts.of(right);
        List<Map<Integer, String>> written = new ArrayList<>(ItemReading.unwritten(11));
        IntStream.range(20, 40).forEach(pupil -> written.get(8).put(pupil, "715"));
        List<ItemReading> read = ItemReading.of(scripts, written);
        assertThat(names(read.get(8))).contains("Reversed", "Misleading", "Unexpected");
        assertThat(read.get(9).notes()).containsExactly(new ItemReading.Note.Constant(true, 40));
        assertThat(read.get(10).notes()).containsExactly(new ItemReading.Note.Constant(false, 40));
        assertThat(read.get(4).notes()).isEmpty();
        assertThat(read.get(8).written()).containsExactly(new WrittenShare("715", 20, 11, 0));
        List<ItemReading> few =
                ItemReading.of(RandomScripts.of(java.util.Arrays.copyOf(right, 29)), ItemReading.unwritten(11));
        assertThat(few).allSatisfy(it -> {
            assertThat(it.notes()).isEmpty();
            assertThat(it.isJudged()).isFalse();
        });
    }

    private static List<String> names(ItemReading reading) {
        return reading.notes().stream()
                .map(note -> note instanceof ItemReading.Note.Flawed flawed
                        ? flawed.flaw().getClass().getSimpleName()
                        : note.getClass().getSimpleName())
                .toList();
    }

    @Test
    void theCellsOfThePlanMakeTheWholePaper() {
        Scripts scripts = RandomScripts.of(new int[][] {{1, 1, 0}, {1, 0, 0}});
        List<TwoWayCell> cells = TwoWayCell.of(
                List.of(
                        new TwoWayCell.Place(List.of("K001"), "理解"),
                        new TwoWayCell.Place(List.of("K001", "K002"), "理解"),
                        new TwoWayCell.Place(List.of(), "")),
                PaperSums.of(scripts));
        assertThat(cells.stream().map(cell -> cell.point() + cell.level() + cell.items()))
                .containsExactly("K001理解[0, 1]", "K002理解[1]", "[2]");
        assertThat(cells.stream().mapToDouble(TwoWayCell::planned).sum()).isCloseTo(1, within(1e-12));
        assertThat(cells.get(0).planned()).isCloseTo(0.5, within(1e-12));
        assertThat(cells.get(0).counts().correct()).isEqualTo(3);
        assertThat(cells.get(0).counts().answers()).isEqualTo(4);
    }

    // ---------------------------------------------------------------- the script

    private static Scripts paper(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return RandomScripts.marked(random.nextInt(50), 1 + random.nextInt(20), seed % 3 == 0 ? 0 : 0.02, random);
    }

    private static List<Scripts> parts(Scripts scripts, int seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<TreeMap<Integer, Script>> parts = java.util.stream.Stream.generate(() -> new TreeMap<Integer, Script>())
                .limit(1 + random.nextInt(5))
                .toList();
        scripts.byPupil().forEach((pupil, script) -> parts.get(random.nextInt(parts.size()))
                .put(pupil, script));
        return parts.stream().map(part -> new Scripts(scripts.full(), part)).toList();
    }

    private static List<int[]> arrivals(Scripts scripts) {
        List<int[]> arrivals = new ArrayList<>();
        scripts.byPupil().forEach((pupil, script) -> IntStream.range(0, script.items())
                .filter(script::isAnswered)
                .forEach(item -> arrivals.add(new int[] {pupil, item, script.marks(item)})));
        return arrivals;
    }

    private static PaperSums fromLeft(List<PaperSums> parts, List<Integer> full) {
        return parts.stream().reduce(PaperSums.none(full), PaperSums::plus);
    }

    private static PaperSums fromRight(List<PaperSums> parts, List<Integer> full) {
        PaperSums sum = PaperSums.none(full);
        for (int at = parts.size() - 1; at >= 0; at--) {
            sum = parts.get(at).plus(sum);
        }
        return sum;
    }

    private static void same(Figure figure, double direct) {
        figure.known()
                .ifPresentOrElse(value -> assertThat(value).isCloseTo(direct, within(1e-9)), () -> assertThat(direct)
                        .isNaN());
    }

    /** NaN where there is none. */
    private static double correlation(
            List<Script> scripts, ToDoubleFunction<Script> one, ToDoubleFunction<Script> other) {
        double[] x = scripts.stream().mapToDouble(one).toArray();
        double[] y = scripts.stream().mapToDouble(other).toArray();
        double spread = covariance(x, x) * covariance(y, y);
        return x.length < 2 || spread < 1e-9 ? Double.NaN : covariance(x, y) / Math.sqrt(spread);
    }

    private static double alpha(Scripts scripts, List<Script> complete) {
        double[] totals = complete.stream().mapToDouble(Script::total).toArray();
        double items = IntStream.range(0, scripts.items())
                .mapToDouble(item -> {
                    double[] own = complete.stream()
                            .mapToDouble(script -> script.marks(item))
                            .toArray();
                    return covariance(own, own);
                })
                .sum();
        double all = covariance(totals, totals);
        int n = scripts.items();
        return n < 2 || totals.length < 2 || all < 1e-9 ? Double.NaN : n / (n - 1.0) * (1 - items / all);
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = DoubleStream.of(x).average().orElse(0);
        double meanY = DoubleStream.of(y).average().orElse(0);
        double sum = 0;
        for (int at = 0; at < x.length; at++) {
            sum += (x[at] - meanX) * (y[at] - meanY);
        }
        return sum / x.length;
    }
}
