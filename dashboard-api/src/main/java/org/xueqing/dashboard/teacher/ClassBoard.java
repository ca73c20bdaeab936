package org.xueqing.dashboard.teacher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.xueqing.dashboard.finding.Cell;
import org.xueqing.dashboard.finding.Level;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.TimeWords;
import org.xueqing.dashboard.push.Change;
import org.xueqing.dashboard.push.OpenPage;

/**
 * A class page that stays open: the squares of its volume, in the words of its reader.
 *
 * @param times at the moment of telling
 */
record ClassBoard(String id, Set<String> pupils, Set<String> points, Supplier<TimeWords> times) implements OpenPage {

    ClassBoard {
        pupils = Set.copyOf(pupils);
        points = Set.copyOf(points);
    }

    @Override
    public Optional<String> classId() {
        return Optional.of(id);
    }

    /** By point the style, the figure and the hint of a square; nothing where there is no evidence any more. */
    @Override
    public Object told(PublishedRun run, Change change) {
        TimeWords words = times.get();
        Map<String, List<String>> squares = new TreeMap<>();
        change.gone().stream().filter(points::contains).forEach(point -> squares.put(point, List.of()));
        change.cells().stream()
                .filter(cell -> points.contains(cell.knowledgePoint()))
                .forEach(cell -> squares.put(cell.knowledgePoint(), square(cell, run, words)));
        return Map.of("whole", change.isWhole(), "squares", squares);
    }

    @Override
    public Map<String, String> through(PublishedRun run) {
        return times.get().through(run.dataThrough());
    }

    private static List<String> square(Cell cell, PublishedRun run, TimeWords words) {
        Level level = Level.of(cell, Optional.of(run));
        return List.of(level.style(), RowWriter.figure(level, cell, words), RowWriter.hint(cell, words));
    }
}
