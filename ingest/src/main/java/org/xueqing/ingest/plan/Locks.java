package org.xueqing.ingest.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.xueqing.ingest.plan.ClassPlan.PlanLine;
import org.xueqing.ingest.plan.ClassPlan.PlanList;
import org.xueqing.plan.Line;

/** What a teacher had locked and taken away in a draft that is now drafted anew. */
record Locks(List<PlanList> before) {

    Locks {
        before = List.copyOf(before);
    }

    /** What was locked, in the list that more than half of these pupils had; groups are formed anew and pupils come and go. */
    PlanList into(PlanList empty) {
        return before.stream()
                .filter(list -> isOfMost(list, empty.students()))
                .findFirst()
                .map(list -> empty.with(locked(list), list.removed()))
                .orElse(empty);
    }

    private static boolean isOfMost(PlanList list, List<String> students) {
        Set<String> had = new HashSet<>(list.students());
        return students.stream().filter(had::contains).count() * 2 > students.size();
    }

    /** By item, what somebody had locked and does not have any more; whoever is planned for no more is left out of account. */
    List<Line> lost(List<PlanList> now) {
        Map<String, Set<String>> has = new TreeMap<>();
        for (PlanList list : now) {
            Set<String> items =
                    locked(list).stream().map(line -> line.line().itemId()).collect(Collectors.toSet());
            list.students().forEach(student -> has.put(student, items));
        }
        Map<String, Line> lost = new TreeMap<>();
        for (PlanList list : before) {
            for (PlanLine line : locked(list)) {
                boolean isMissed = list.students().stream()
                        .anyMatch(student -> has.containsKey(student)
                                && !has.getOrDefault(student, Set.of())
                                        .contains(line.line().itemId()));
                if (isMissed) {
                    lost.put(line.line().itemId(), line.line());
                }
            }
        }
        return new ArrayList<>(lost.values());
    }

    private static List<PlanLine> locked(PlanList list) {
        return list.lines().stream().filter(PlanLine::isLocked).toList();
    }
}
