package org.xueqing.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.rootcause.PointBelief;
import org.xueqing.rootcause.RootCause;
import org.xueqing.rootcause.RootCause.Cause;

/** Points that a pupil lately failed, and the earlier ones whose repair helps most with them. */
final class Failed {

    /** Of a class of 45 more would take longer than making the lists does. */
    private static final int MOST = 3;

    private static final int LEAST_ANSWERS = 2;
    private static final double BELOW = 0.5;

    /** A pupil is sent back only to what is more probably lacking than not. */
    private static final double LACKING = 0.5;

    private Failed() {}

    /** The latest first, of those of one day the weakest; at most three. */
    static List<String> among(Map<String, Standing> standings) {
        return standings.entrySet().stream()
                .filter(each -> isFailed(each.getValue()))
                .sorted(Comparator.comparingInt((Map.Entry<String, Standing> each) ->
                                each.getValue().days())
                        .thenComparingDouble(each -> each.getValue().mastery())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** @param beliefs of the points that may be practised; no other is ever named */
    static List<RootCause> causes(
            Map<String, Standing> standings, Map<String, PointBelief> beliefs, Curriculum curriculum) {
        List<RootCause> causes = new ArrayList<>();
        for (String point : among(standings)) {
            RootCause found = RootCause.of(point, curriculum, beliefs, beliefs.keySet());
            List<Cause> lacking = found.causes().stream()
                    .filter((Cause cause) -> cause.lacking() >= LACKING)
                    .toList();
            if (!lacking.isEmpty()) {
                causes.add(new RootCause(point, lacking, found.without(), found.with(), found.answers()));
            }
        }
        return List.copyOf(causes);
    }

    private static boolean isFailed(Standing standing) {
        return standing.answers() >= LEAST_ANSWERS
                && standing.correct() < standing.answers()
                && standing.mastery() < BELOW;
    }
}
