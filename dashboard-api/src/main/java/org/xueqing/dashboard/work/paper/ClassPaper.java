package org.xueqing.dashboard.work.paper;

import java.util.List;
import java.util.SplittableRandom;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.ActivityPages.ExpectedPupil;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.paper.Disparity;
import org.xueqing.diagnosis.paper.Figure;
import org.xueqing.diagnosis.paper.ItemReading;
import org.xueqing.diagnosis.paper.PaperSums;
import org.xueqing.diagnosis.paper.Reliability;
import org.xueqing.diagnosis.paper.ScoreSummary;
import org.xueqing.diagnosis.paper.Scripts;
import org.xueqing.diagnosis.paper.SpTable;
import org.xueqing.diagnosis.paper.Thresholds;
import org.xueqing.diagnosis.paper.TwoWayCell;
import org.xueqing.ingest.activity.Presence;

/**
 * A paper of a class with everything that is said of it; page and files are written from this one.
 *
 * @param expected in school order; a script's position is the place in this list
 * @param readings by item, in the order of the paper
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
        List<TwoWayCell> cells) {

    private static final int SIMULATED_TABLES = 4_000;
    private static final long SEED = 20_200_601;

    public ClassPaper {
        items = List.copyOf(items);
        expected = List.copyOf(expected);
        readings = List.copyOf(readings);
        cells = List.copyOf(cells);
    }

    static ClassPaper of(AnsweredPaper answered) {
        Scripts scripts = answered.scripts();
        PaperSums sums = PaperSums.of(scripts);
        SpTable table = SpTable.of(scripts);
        return new ClassPaper(
                answered.items(),
                answered.expected(),
                scripts,
                sums,
                ItemReading.of(scripts, answered.wrong()),
                table,
                Disparity.of(table, SIMULATED_TABLES, new SplittableRandom(SEED)),
                TwoWayCell.of(places(answered.items()), sums));
    }

    /** Where the items stand in the 双向细目. */
    static List<TwoWayCell.Place> places(List<ItemLine> items) {
        return items.stream().map(ClassPaper::place).toList();
    }

    private static TwoWayCell.Place place(ItemLine item) {
        return new TwoWayCell.Place(
                item.points().stream().map(ItemLine.PointName::id).toList(), item.level() == null ? "" : item.level());
    }

    public PaperScores scores() {
        return new PaperScores(items, expected, scripts);
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
