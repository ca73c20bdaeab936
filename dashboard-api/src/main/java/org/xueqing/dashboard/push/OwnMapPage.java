package org.xueqing.dashboard.push;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.xueqing.dashboard.access.OwnPupils.OwnPupil;
import org.xueqing.dashboard.finding.Level;
import org.xueqing.dashboard.finding.OwnPoint;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.TimeWords;

/**
 * A pupil's own map that stays open, with the pupil or a guardian: words for points, never a figure.
 *
 * @param times at the moment of telling
 */
public record OwnMapPage(OwnPupil own, Supplier<TimeWords> times) implements OpenPage {

    private static final int LAST_YOUNG_GRADE = 2;

    @Override
    public Set<String> pupils() {
        return Set.of(own.pupil().studentId());
    }

    /** By point the style of its tile and the word on it. */
    @Override
    public Object told(PublishedRun run, Change change) {
        TimeWords words = times.get();
        Map<String, List<String>> tiles = new TreeMap<>();
        change.gone().forEach(point -> tiles.put(point, tile(Level.NONE, words)));
        change.cells().forEach(cell -> tiles.put(cell.knowledgePoint(), tile(Level.of(cell, Optional.of(run)), words)));
        return Map.of("tiles", tiles);
    }

    @Override
    public Map<String, String> through(PublishedRun run) {
        return times.get().through(run.dataThrough());
    }

    private List<String> tile(Level level, TimeWords words) {
        String word = OwnPoint.word(level);
        boolean isYoung = own.grade() >= 1 && own.grade() <= LAST_YOUNG_GRADE;
        return List.of(word, words.say((isYoung ? "own.young." : "own.") + word));
    }
}
