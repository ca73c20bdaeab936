package org.xueqing.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.xueqing.curriculum.Curriculum;
import org.xueqing.evaluation.PlanTrial.Minutes;
import org.xueqing.evaluation.PlanTrial.Practised;

/**
 * One class that practised in each way, from the same beginning.
 *
 * @param nothing the same pupils without practice
 * @param rivals by name; what the planner has to beat
 * @param quick the lowest mastery first, by the quickest items
 * @param told the planner, had it seen what pupils truly have: no choice by answers can be expected to do better
 */
record PlanComparison(
        List<Practised> nothing,
        Map<String, List<Practised>> rivals,
        List<Practised> quick,
        List<Practised> planner,
        List<Practised> told) {

    static final String TEXTBOOK = "textbook order";

    private static final int QUARTERS = 4;

    static PlanComparison of(PlanTrial trial, Curriculum curriculum) {
        Map<String, List<Practised>> rivals = new LinkedHashMap<>();
        rivals(curriculum).forEach((name, way) -> rivals.put(name, trial.run(Optional.of(way))));
        return new PlanComparison(
                trial.run(Optional.empty()),
                rivals,
                trial.run(Optional.of(ListMaker.lowestFirstQuickly())),
                trial.run(Optional.of(ListMaker.planner())),
                trial.runTold(ListMaker.planner()));
    }

    private static Map<String, ListMaker> rivals(Curriculum curriculum) {
        Map<String, ListMaker> rivals = new LinkedHashMap<>();
        rivals.put("random", ListMaker.random());
        rivals.put("lowest mastery", ListMaker.lowestFirst());
        rivals.put(TEXTBOOK, ListMaker.textbookOrder());
        rivals.put("gated order", ListMaker.gated(curriculum));
        return rivals;
    }

    /** All ways by name, in the order of a table. */
    Map<String, List<Practised>> ways() {
        Map<String, List<Practised>> ways = new LinkedHashMap<>(rivals);
        ways.put("lowest, quick items", quick);
        ways.put("planner", planner);
        ways.put("planner told the truth", told);
        return ways;
    }

    /** Points truly had at the end, beyond those without practice, for an hour of practice. */
    double perHour(List<Practised> pupils) {
        return perHour(pupils, nothing);
    }

    /** By how much one way brings more than what brought this class most of the rivals. */
    double beyondTheBest(List<Practised> way) {
        double best = rivals.values().stream().mapToDouble(this::perHour).max().orElseThrow();
        return perHour(way) / best - 1;
    }

    /** Of pupils by what they had before, the least first. */
    List<Double> quarters(List<Practised> way) {
        List<Integer> ordered = IntStream.range(0, way.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> nothing.get(i).knownBefore()))
                .toList();
        List<Double> quarters = new ArrayList<>();
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            List<Integer> these =
                    ordered.subList(quarter * ordered.size() / QUARTERS, (quarter + 1) * ordered.size() / QUARTERS);
            quarters.add(perHour(
                    these.stream().map(way::get).toList(),
                    these.stream().map(nothing::get).toList()));
        }
        return quarters;
    }

    /** Share of single lists whose planned minutes are that near to those they took. */
    static double listsWithin(List<Practised> pupils, double share) {
        List<Minutes> lists =
                pupils.stream().flatMap(each -> each.lists().stream()).toList();
        return lists.stream().filter(list -> list.isWithin(share)).count() / (double) lists.size();
    }

    /** Share of pupils whose planned minutes of the four weeks are that near to those they took. */
    static double pupilsWithin(List<Practised> pupils, double share) {
        return pupils.stream().filter(each -> each.whole().isWithin(share)).count() / (double) pupils.size();
    }

    private static double perHour(List<Practised> pupils, List<Practised> without) {
        double hours = pupils.stream().mapToDouble(Practised::hours).sum();
        int more = known(pupils) - known(without);
        return hours == 0 ? 0 : more / hours;
    }

    private static int known(List<Practised> pupils) {
        return pupils.stream().mapToInt(Practised::knownAfter).sum();
    }
}
