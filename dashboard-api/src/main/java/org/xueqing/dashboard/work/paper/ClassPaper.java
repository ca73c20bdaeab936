package org.xueqing.dashboard.work.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.ActivityPages.ExpectedPupil;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.paper.Disparity;
import org.xueqing.diagnosis.paper.Figure;
import org.xueqing.diagnosis.paper.ItemReading;
import org.xueqing.diagnosis.paper.PaperSums;
import org.xueqing.diagnosis.paper.Reliability;
import org.xueqing.diagnosis.paper.ScoreSummary;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.diagnosis.paper.Scripts;
import org.xueqing.diagnosis.paper.SpTable;
import org.xueqing.diagnosis.paper.Thresholds;
import org.xueqing.diagnosis.paper.TwoWayCell;
import org.xueqing.diagnosis.teaching.MisleadingAnswer;
import org.xueqing.ingest.activity.Mark;
import org.xueqing.ingest.activity.Presence;

/**
 * A paper of a class with everything that is said of it; page and files are written from this one.
 *
 * @param expected in school order; a script's position is the place in this list
 * @param readings by item, in the order of the paper
 * @param misleading wrong answers that strong pupils give, by item
 * @param disparity 差异系数, by a fixed seed, so that the same answers give the same figure
 */
public record ClassPaper(
        List<ItemLine> items,
        List<ExpectedPupil> expected,
        Scripts scripts,
        PaperSums sums,
        List<ItemReading> readings,
        SpTable table,
        Figure disparity,
        List<TwoWayCell> cells,
        List<MisleadingAnswer> misleading) {

    private static final int SIMULATED_TABLES = 4_000;
    private static final long SEED = 20_200_601;
    private static final int HUNDREDTHS = 2;

    public ClassPaper {
        items = List.copyOf(items);
        expected = List.copyOf(expected);
        readings = List.copyOf(readings);
        cells = List.copyOf(cells);
        misleading = List.copyOf(misleading);
    }

    /** @param marks by student id, then by item id */
    static ClassPaper of(List<ItemLine> items, List<ExpectedPupil> expected, Map<String, Map<String, Mark>> marks) {
        Scripts scripts = scripts(items, expected, marks);
        PaperSums sums = PaperSums.of(scripts);
        SpTable table = SpTable.of(scripts);
        List<Map<Integer, String>> written = written(items, expected, marks);
        return new ClassPaper(
                items,
                expected,
                scripts,
                sums,
                ItemReading.of(scripts, written),
                table,
                Disparity.of(table, SIMULATED_TABLES, new SplittableRandom(SEED)),
                TwoWayCell.of(places(items), sums),
                MisleadingAnswer.of(scripts, written));
    }

    /** Of those who were there and have answered something. */
    private static Scripts scripts(
            List<ItemLine> items, List<ExpectedPupil> expected, Map<String, Map<String, Mark>> marks) {
        SortedMap<Integer, Script> scripts = new TreeMap<>();
        for (int position = 0; position < expected.size(); position++) {
            Map<String, Mark> own = marksOf(expected.get(position), marks);
            Script script = Script.of(items.stream()
                    .mapToInt(item -> marks(item, Optional.ofNullable(own.get(item.itemId()))))
                    .toArray());
            if (!script.isBlank()) {
                scripts.put(position, script);
            }
        }
        return new Scripts(items.stream().map(ClassPaper::full).toList(), scripts);
    }

    private static Map<String, Mark> marksOf(ExpectedPupil one, Map<String, Map<String, Mark>> marks) {
        return one.presence() == Presence.EXPECTED
                ? marks.getOrDefault(one.pupil().studentId(), Map.of())
                : Map.of();
    }

    private static int full(ItemLine item) {
        return item.fullMarks().movePointRight(HUNDREDTHS).intValueExact();
    }

    /** Right is full marks; what is not right is below them, whatever rounding says. */
    private static int marks(ItemLine item, Optional<Mark> mark) {
        if (mark.isEmpty()) {
            return Script.NOT_ANSWERED;
        }
        int full = full(item);
        Double share = mark.get().score();
        if (mark.get().correct() || share == null) {
            return mark.get().correct() ? full : 0;
        }
        int earned = BigDecimal.valueOf(share)
                .multiply(BigDecimal.valueOf(full))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return Math.min(full - 1, earned);
    }

    private static List<Map<Integer, String>> written(
            List<ItemLine> items, List<ExpectedPupil> expected, Map<String, Map<String, Mark>> marks) {
        List<Map<Integer, String>> written = new ArrayList<>();
        for (ItemLine item : items) {
            Map<Integer, String> wrong = new HashMap<>();
            for (int position = 0; position < expected.size(); position++) {
                int at = position;
                Optional.ofNullable(marksOf(expected.get(at), marks).get(item.itemId()))
                        .filter(mark -> !mark.correct())
                        .flatMap(mark -> Optional.ofNullable(mark.response()))
                        .map(ClassPaper::plain)
                        .filter(response -> !response.isEmpty())
                        .ifPresent(response -> wrong.put(at, response));
            }
            written.add(wrong);
        }
        return written;
    }

    /** Full-width characters as their plain ones, no spaces. */
    private static String plain(String response) {
        return Normalizer.normalize(response, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
    }

    /** Where the items stand in the 双向细目. */
    static List<TwoWayCell.Place> places(List<ItemLine> items) {
        return items.stream().map(ClassPaper::place).toList();
    }

    private static TwoWayCell.Place place(ItemLine item) {
        return new TwoWayCell.Place(
                item.points().stream().map(ItemLine.PointName::id).toList(), item.level() == null ? "" : item.level());
    }

    public ScoreSummary summary(Thresholds thresholds) {
        return ScoreSummary.of(scripts, thresholds);
    }

    public Reliability reliability() {
        return sums.reliability();
    }

    /** Who answered something. */
    public int pupils() {
        return scripts.pupils();
    }

    /** Who answered everything. */
    public int complete() {
        return sums.complete();
    }

    public long absent() {
        return with(Presence.ABSENT);
    }

    public long notHandedIn() {
        return with(Presence.NOT_HANDED_IN);
    }

    private long with(Presence presence) {
        return expected.stream().filter(one -> one.presence() == presence).count();
    }

    public VisiblePupil pupil(int position) {
        return expected.get(position).pupil();
    }
}
