package org.xueqing.dashboard.teaching;

import java.util.List;
import java.util.Map;
import org.xueqing.dashboard.teacher.PointColumn;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.teaching.MisleadingAnswer;
import org.xueqing.diagnosis.teaching.PaceGap;
import org.xueqing.diagnosis.teaching.TaughtPoint;
import org.xueqing.diagnosis.teaching.TaughtPoint.Verdict;

/**
 * 教学诊断 of a class.
 *
 * @param volume that the points are of, as a page is asked for it; empty without one
 * @param verdicts of all points of the volume that were taught, how many have each
 * @param notLearned in the order of the textbook
 * @param pace by unit
 * @param papers how many pieces of work were looked through for wrong answers of strong pupils; 0 where the viewer sees sums alone
 * @param misleading of the newest work first
 */
public record Teaching(
        String volume,
        Map<Verdict, Long> verdicts,
        List<NotLearned> notLearned,
        List<UnitPace> pace,
        int papers,
        List<Misleading> misleading) {

    /** A point that was taught and is not learned. */
    public record NotLearned(PointColumn point, TaughtPoint taught) {}

    /** A unit that other classes were taught too. */
    public record UnitPace(String title, PaceGap gap) {}

    /** A wrong answer of strong pupils on a piece of work. */
    public record Misleading(ActivityLine activity, ItemLine item, MisleadingAnswer answer) {}

    public Teaching {
        verdicts = Map.copyOf(verdicts);
        notLearned = List.copyOf(notLearned);
        pace = List.copyOf(pace);
        misleading = List.copyOf(misleading);
    }

    public long count(Verdict verdict) {
        return verdicts.getOrDefault(verdict, 0L);
    }

    /** Points that were taught. */
    public long taught() {
        return verdicts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Points of which nothing can be said, for reasons that stand beside each other on the page. */
    public List<Verdict> reasons() {
        return List.of(
                        Verdict.TAUGHT_LATELY,
                        Verdict.TOO_FEW_PUPILS,
                        Verdict.TOO_FEW_ANSWERS,
                        Verdict.NOT_PRACTISED_SINCE)
                .stream()
                .filter(verdict -> count(verdict) > 0)
                .toList();
    }
}
