package org.xueqing.diagnosis.teaching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.xueqing.diagnosis.paper.Scripts;
import org.xueqing.itemanalysis.WilsonInterval;

/**
 * A wrong answer that strong pupils give more often than the others do, beyond what chance makes. Strong are the 27 % who did best
 * on the other items (ties by school order). The chance is the one-sided one of Fisher's exact test given how many gave the
 * answer; all wrong answers of a paper together err in at most 5 % of papers on which strength has nothing to do with them
 * (Bonferroni over the answers that could be found at all, Tarone 1990,
 * <a href="https://doi.org/10.2307/2531456">doi:10.2307/2531456</a>).
 *
 * @param item position on the paper
 * @param strongGave of the strong who gave this answer
 * @param othersGave of the others who gave it
 * @param chance with which this many or more strong pupils would be among those who gave it
 */
public record MisleadingAnswer(
        int item, String written, int strongGave, int strong, int othersGave, int others, double chance) {

    /** With fewer complete scripts nothing is said. */
    public static final int LEAST_PUPILS = 15;

    private static final int PERCENT = 27;
    private static final double ERROR = 0.05;

    /** The share of the strong who gave it, and of the others, each with its interval. */
    public WilsonInterval amongStrong() {
        return WilsonInterval.of(strongGave, strong);
    }

    public WilsonInterval amongOthers() {
        return WilsonInterval.of(othersGave, others);
    }

    /**
     * Of a paper, in the order of the items. Rests on complete scripts; none with fewer than {@link #LEAST_PUPILS} or one item.
     *
     * @param written wrong answers by item, then by position of the pupil, in one spelling
     */
    public static List<MisleadingAnswer> of(Scripts scripts, List<Map<Integer, String>> written) {
        Scripts complete = scripts.complete();
        if (complete.pupils() < LEAST_PUPILS || complete.items() < 2) {
            return List.of();
        }
        List<MisleadingAnswer> all = IntStream.range(0, complete.items())
                .boxed()
                .flatMap(item -> ofItem(complete, item, written.get(item)).stream())
                .toList();
        double limit = limit(all);
        return all.stream().filter(one -> one.chance() <= limit).toList();
    }

    private static List<MisleadingAnswer> ofItem(Scripts complete, int item, Map<Integer, String> written) {
        Set<Integer> strong = strong(complete, item);
        Map<String, List<Integer>> given = new TreeMap<>();
        written.forEach((pupil, what) -> {
            if (complete.byPupil().containsKey(pupil)) {
                given.computeIfAbsent(what, absent -> new ArrayList<>()).add(pupil);
            }
        });
        return given.entrySet().stream()
                .map(one -> of(item, one.getKey(), one.getValue(), strong, complete.pupils()))
                .toList();
    }

    private static Set<Integer> strong(Scripts complete, int item) {
        int group = (PERCENT * complete.pupils() + 50) / 100;
        Map<Integer, Integer> elsewhere = new HashMap<>();
        complete.byPupil().forEach((pupil, script) -> elsewhere.put(pupil, script.total() - script.marks(item)));
        return complete.byPupil().keySet().stream()
                .sorted(Comparator.comparingInt((Integer pupil) -> elsewhere.getOrDefault(pupil, 0))
                        .reversed())
                .limit(group)
                .collect(Collectors.toSet());
    }

    private static MisleadingAnswer of(int item, String what, List<Integer> gave, Set<Integer> strong, int pupils) {
        int strongGave = (int) gave.stream().filter(strong::contains).count();
        return new MisleadingAnswer(
                item,
                what,
                strongGave,
                strong.size(),
                gave.size() - strongGave,
                pupils - strong.size(),
                Urn.atLeast(strongGave, strong.size(), gave.size(), pupils));
    }

    /** The least number of tests that all those which could reach the limit by their margins alone are. */
    private static double limit(List<MisleadingAnswer> all) {
        double[] least = all.stream().mapToDouble(MisleadingAnswer::leastChance).toArray();
        for (int tests = 1; tests <= all.size(); tests++) {
            double limit = ERROR / tests;
            if (DoubleStream.of(least).filter(chance -> chance <= limit).count() <= tests) {
                return limit;
            }
        }
        return 0;
    }

    /** What the chance would be if all who gave it were strong, or all the strong gave it. */
    private double leastChance() {
        int gave = strongGave + othersGave;
        return Urn.atLeast(Math.min(strong, gave), strong, gave, strong + others);
    }
}
