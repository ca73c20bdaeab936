package org.xueqing.dashboard.work.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.ItemLine.PointName;
import org.xueqing.dashboard.work.paper.PaperScores;
import org.xueqing.diagnosis.paper.ReliableChange;
import org.xueqing.diagnosis.paper.ScoreLevel;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.diagnosis.paper.Thresholds;

/**
 * What a pupil earned on a test.
 *
 * @param total and full in hundredths of marks
 * @param blank items without an answer
 * @param lost by point, where most marks were lost first
 * @param before the test before that the pupil sat too; null for the first one
 * @param change since then; null for the first one
 */
public record TestScore(
        ActivityLine test,
        int total,
        int full,
        ScoreLevel level,
        int blank,
        List<Lost> lost,
        @Nullable ActivityLine before,
        @Nullable ReliableChange change) {

    private static final int MOST_POINTS = 3;

    public TestScore {
        lost = List.copyOf(lost);
    }

    /** Marks that were lost on items about a point. @param hundredths above 0, of {@code full} */
    public record Lost(PointName point, int hundredths, int full) {
        public String nameIn(Locale language) {
            return point.nameIn(language);
        }

        private Lost plus(Lost other) {
            return new Lost(point, hundredths + other.hundredths, full + other.full);
        }
    }

    static TestScore of(ActivityLine test, PaperScores paper, Script script, Thresholds levels) {
        int full = paper.full();
        return new TestScore(
                test,
                script.total(),
                full,
                levels.level(script.total(), full),
                (int) paper.items().stream()
                        .filter(item -> !script.isAnswered(paper.items().indexOf(item)))
                        .count(),
                lost(paper, script),
                null,
                null);
    }

    TestScore since(ActivityLine earlier, ReliableChange moved) {
        return new TestScore(test, total, full, level, blank, lost, earlier, moved);
    }

    /** Whether the test and the one before can tell a change. */
    public boolean isSure() {
        return change instanceof ReliableChange.Known;
    }

    private static List<Lost> lost(PaperScores paper, Script script) {
        Map<String, Lost> byPoint = new LinkedHashMap<>();
        for (int place = 0; place < paper.items().size(); place++) {
            ItemLine item = paper.items().get(place);
            int full = paper.scripts().full().get(place);
            int missing = full - (script.isAnswered(place) ? script.marks(place) : 0);
            item.points().forEach(point -> byPoint.merge(point.id(), new Lost(point, missing, full), Lost::plus));
        }
        return byPoint.values().stream()
                .filter(lost -> lost.hundredths() > 0)
                .sorted((one, other) -> Integer.compare(other.hundredths(), one.hundredths()))
                .limit(MOST_POINTS)
                .toList();
    }
}
