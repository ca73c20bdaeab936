package org.xueqing.dashboard.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.Level;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.teacher.ClassReading.Matrix;

/**
 * Pupils by knowledge points, ready to be drawn: pupils in school order, points in teaching order.
 *
 * @param knowsLessons whether the class has recorded lessons, so that points can be called not taught
 * @param untaught how many points of the volume were not taught yet
 */
public record HeatMap(
        List<UnitGroup> units, List<Column> columns, List<Row> rows, boolean knowsLessons, long untaught) {

    /** Which points stand in columns. */
    enum Shown {
        /** What was not taught yet is left out. */
        TAUGHT,
        ALL
    }

    private static final int SHORT_NAME = 6;
    private static final int LONG_NAME = 18;

    /** Points of a unit, side by side. */
    public record UnitGroup(int number, String title, int columns) {}

    /**
     * A point.
     *
     * @param isFirstOfUnit a line parts it from the unit before
     * @param share of the class's pupils with evidence who hold it, in whole percent
     */
    public record Column(String id, String name, boolean isNotTaught, boolean isFirstOfUnit, @Nullable Integer share) {
        public boolean hasLongName() {
            return name.length() > LONG_NAME;
        }
    }

    /** A pupil. */
    public record Row(VisiblePupil pupil, List<Square> squares) {}

    /**
     * One pupil and one point.
     *
     * @param text what stands in it beside its colour
     * @param hint how many answers, and how old the last is
     */
    public record Square(String point, Level level, String text, String hint, boolean isFirstOfUnit) {}

    /** Whether any pupil on this page has evidence. */
    public boolean hasEvidence() {
        return rows.stream().anyMatch(row -> row.squares().stream().anyMatch(square -> square.level() != Level.NONE));
    }

    /** Whether the heads of the columns need little room. */
    public boolean hasShortNames() {
        return columns.stream().allMatch(column -> column.name().length() <= SHORT_NAME);
    }

    static HeatMap of(Matrix matrix, Shown shown, List<PointSummary> summaries, TimeWords times, Locale language) {
        List<PointColumn> points = matrix.points().stream()
                .filter(point -> shown == Shown.ALL || !point.isNotYetTaught())
                .toList();
        Map<String, PointSummary> byPoint = summaries.stream()
                .collect(Collectors.toMap(summary -> summary.knowledgePoint().id(), Function.identity()));
        List<Column> columns = new ArrayList<>();
        int unit = -1;
        for (PointColumn point : points) {
            columns.add(new Column(
                    point.id(),
                    point.nameIn(language),
                    point.isNotYetTaught(),
                    point.unitNo() != unit,
                    share(byPoint.get(point.id()))));
            unit = point.unitNo();
        }
        List<Row> rows = matrix.page().pupils().stream()
                .map(pupil -> row(pupil, columns, matrix, times))
                .toList();
        boolean knowsLessons =
                matrix.points().stream().anyMatch(point -> point.teaching() != PointColumn.Teaching.UNKNOWN);
        long untaught =
                matrix.points().stream().filter(PointColumn::isNotYetTaught).count();
        return new HeatMap(groups(points), columns, rows, knowsLessons, untaught);
    }

    private static @Nullable Integer share(@Nullable PointSummary summary) {
        return summary == null ? null : percent(summary.shareHolding());
    }

    private static List<UnitGroup> groups(List<PointColumn> points) {
        List<UnitGroup> groups = new ArrayList<>();
        for (PointColumn point : points) {
            int last = groups.size() - 1;
            if (last >= 0 && groups.get(last).number() == point.unitNo()) {
                groups.set(
                        last,
                        new UnitGroup(
                                point.unitNo(),
                                point.unitTitle(),
                                groups.get(last).columns() + 1));
            } else {
                groups.add(new UnitGroup(point.unitNo(), point.unitTitle(), 1));
            }
        }
        return List.copyOf(groups);
    }

    private static Row row(VisiblePupil pupil, List<Column> columns, Matrix matrix, TimeWords times) {
        Map<String, Cell> cells = matrix.cells().getOrDefault(pupil.studentId(), List.of()).stream()
                .collect(Collectors.toMap(Cell::knowledgePoint, Function.identity()));
        return new Row(
                pupil,
                columns.stream()
                        .map(column -> square(column, cells.get(column.id()), matrix.run(), times))
                        .toList());
    }

    private static Square square(Column column, @Nullable Cell cell, Optional<PublishedRun> run, TimeWords times) {
        Level level = Level.of(cell, run);
        if (cell == null || level == Level.NONE) {
            return new Square(column.id(), Level.NONE, "", "", column.isFirstOfUnit());
        }
        String text = level == Level.FEW ? times.say("cell.few") : String.valueOf(percent(cell.mastery()));
        String hint = times.say("cell.hint", cell.answers(), cell.correct(), times.ago(cell.lastAnsweredAt()));
        return new Square(column.id(), level, text, hint, column.isFirstOfUnit());
    }

    /** Rounded down, so that no value looks as if it had reached a level that it has not. */
    static int percent(double share) {
        return (int) Math.floor(share * 100 + 1e-9);
    }
}
