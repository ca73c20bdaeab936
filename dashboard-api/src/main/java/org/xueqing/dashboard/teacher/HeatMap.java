package org.xueqing.dashboard.teacher;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.teacher.ClassReading.Matrix;

/**
 * Pupils by knowledge points, ready to be drawn: pupils in school order, points in teaching order.
 *
 * @param rows a pupil each, as HTML
 * @param hasEvidence whether any pupil on this page has some
 * @param knowsLessons whether the class has recorded lessons, so that points can be called not taught
 * @param untaught how many points of the volume were not taught yet
 */
public record HeatMap(
        List<UnitGroup> units,
        List<Column> columns,
        List<String> rows,
        boolean hasEvidence,
        boolean knowsLessons,
        long untaught) {

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

    /** Whether the heads of the columns need little room. */
    public boolean hasShortNames() {
        return columns.stream().allMatch(column -> column.name().length() <= SHORT_NAME);
    }

    static HeatMap of(
            VisibleClass visible,
            Matrix matrix,
            Shown shown,
            List<PointSummary> summaries,
            TimeWords times,
            Locale language) {
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
        RowWriter writer = new RowWriter(visible, columns, matrix.run(), times);
        List<String> rows = matrix.page().pupils().stream()
                .map(pupil -> writer.row(pupil, cells(matrix, pupil)))
                .toList();
        boolean hasEvidence = matrix.run().isPresent()
                && matrix.page().pupils().stream().anyMatch(pupil -> columns.stream()
                        .anyMatch(column -> cells(matrix, pupil).containsKey(column.id())));
        boolean knowsLessons =
                matrix.points().stream().anyMatch(point -> point.teaching() != PointColumn.Teaching.UNKNOWN);
        long untaught =
                matrix.points().stream().filter(PointColumn::isNotYetTaught).count();
        return new HeatMap(groups(points), columns, rows, hasEvidence, knowsLessons, untaught);
    }

    private static Map<String, Cell> cells(Matrix matrix, VisiblePupil pupil) {
        return matrix.cells().getOrDefault(pupil.studentId(), Map.of());
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

    /** Rounded down, so that no value looks as if it had reached a level that it has not. */
    static int percent(double share) {
        return (int) Math.floor(share * 100 + 1e-9);
    }
}
