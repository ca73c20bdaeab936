package org.xueqing.diagnosis.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One option or written answer of an item, and how many of each group gave it (干扰项分析). A wrong option that nobody gives
 * distracts nobody; one that more of the upper group give than of the lower misleads those who know.
 *
 * @param all of everybody who answered
 * @param upper of the 27 % with most marks, as is lower of those with the fewest
 */
public record WrittenShare(String written, int all, int upper, int lower) {

    private static final Comparator<WrittenShare> MOST_FREQUENT_FIRST =
            Comparator.comparingInt(WrittenShare::all).reversed().thenComparing(WrittenShare::written);

    /** @param written by position of the pupil, in one spelling */
    public static List<WrittenShare> of(Map<Integer, String> written, UpperLower groups) {
        Map<String, List<Integer>> pupils = new TreeMap<>();
        written.forEach((pupil, what) ->
                pupils.computeIfAbsent(what, none -> new ArrayList<>()).add(pupil));
        return pupils.entrySet().stream()
                .map(one -> new WrittenShare(
                        one.getKey(),
                        one.getValue().size(),
                        within(one.getValue(), groups.upper()),
                        within(one.getValue(), groups.lower())))
                .sorted(MOST_FREQUENT_FIRST)
                .toList();
    }

    private static int within(List<Integer> pupils, List<Integer> group) {
        return (int) pupils.stream().filter(group::contains).count();
    }

    public boolean misleadsTheStrong() {
        return upper > lower && upper > 1;
    }
}
