package org.xueqing.dashboard.work.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.dashboard.work.ActivityPages.ExpectedPupil;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.paper.PaperSums;
import org.xueqing.diagnosis.paper.ReliableChange;
import org.xueqing.diagnosis.paper.ReliableChange.Result;
import org.xueqing.diagnosis.paper.ScoreSummary;
import org.xueqing.diagnosis.paper.Script;
import org.xueqing.diagnosis.paper.Scripts;
import org.xueqing.diagnosis.paper.Thresholds;

/**
 * What the pupils of a class earned on a paper, before anything is said of its items.
 *
 * @param expected in school order; a script's position is the place in this list
 */
public record PaperScores(List<ItemLine> items, List<ExpectedPupil> expected, Scripts scripts) {

    public PaperScores {
        items = List.copyOf(items);
        expected = List.copyOf(expected);
    }

    /** Empty for who did not answer anything. */
    public Optional<Script> script(String studentId) {
        return scripts.byPupil().entrySet().stream()
                .filter(entry -> pupil(entry.getKey()).studentId().equals(studentId))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** All that can be earned, in hundredths of marks. */
    public int full() {
        return scripts.full().stream().mapToInt(Integer::intValue).sum();
    }

    /** How those who sat both moved since another paper, in school order. */
    public Map<VisiblePupil, ReliableChange> since(PaperScores before) {
        Group earlier = before.group();
        Group later = group();
        Map<VisiblePupil, ReliableChange> changes = new LinkedHashMap<>();
        scripts.byPupil()
                .forEach((position, script) -> before.script(pupil(position).studentId())
                        .ifPresent(first -> changes.put(
                                pupil(position), ReliableChange.between(earlier.of(first), later.of(script)))));
        return changes;
    }

    private record Group(ScoreSummary summary, PaperSums sums) {
        Result of(Script script) {
            return new Result(script.total(), summary, sums.reliability());
        }
    }

    /** Mean and deviation are the same by any thresholds. */
    private Group group() {
        return new Group(ScoreSummary.of(scripts, Thresholds.USUAL), PaperSums.of(scripts));
    }

    private VisiblePupil pupil(int position) {
        return expected.get(position).pupil();
    }
}
