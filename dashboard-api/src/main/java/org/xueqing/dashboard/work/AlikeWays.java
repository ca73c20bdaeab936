package org.xueqing.dashboard.work;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.xueqing.item.exercise.Exercise;
import org.xueqing.misconception.Asked;
import org.xueqing.misconception.BuggyProcedure;
import org.xueqing.misconception.Likeness;
import org.xueqing.misconception.procedure.Procedures;

/** What the items of a paper cannot tell apart: wrong ways that lead to the same answers on all of them. */
record AlikeWays(Misconceptions misconceptions, Locale language) {

    /** A longer list is not read. */
    private static final int MOST = 5;

    /** Names of two and more wrong ways about the paper's points, by group. */
    List<List<String>> of(List<ItemLine> items) {
        Set<String> points = items.stream()
                .flatMap(item -> item.points().stream())
                .map(ItemLine.PointName::id)
                .collect(Collectors.toSet());
        List<Exercise> exercises = items.stream()
                .flatMap(item -> Asked.of(item.itemId(), item.stem()).stream())
                .map(Asked::exercise)
                .toList();
        List<BuggyProcedure> procedures = Procedures.ALL.stream()
                .filter(procedure -> misconceptions.isOf(procedure.code(), points))
                .toList();
        return Likeness.untold(exercises, procedures).stream()
                .map(codes -> misconceptions.names(codes, points, language))
                .filter(names -> names.size() > 1)
                .limit(MOST)
                .toList();
    }
}
