package org.xueqing.misconception;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.xueqing.item.answer.Answer;
import org.xueqing.item.answer.Grade;
import org.xueqing.item.answer.Grader;

/**
 * Wrong answers to one item: those that mean the same are together, each group with the procedures that lead to it. It says
 * nothing of who wrote what, and the order in which answers came never shows.
 *
 * @param clusters the largest first; among equals the shorter writing, then by its characters
 * @param unwritten wrong answers that nobody noted
 */
public record Clusters(List<Cluster> clusters, int unwritten) {

    private static final Comparator<Cluster> LARGEST_FIRST = Comparator.comparingInt(Cluster::pupils)
            .reversed()
            .thenComparing(cluster -> cluster.written().length())
            .thenComparing(Cluster::written);

    /** What can be said of a group. */
    public enum Reason {
        /** One procedure or several lead to exactly this. */
        PROCEDURE,
        /** The value is right, the form is not. */
        FORM,
        /** No procedure that is known leads to it. */
        NONE_KNOWN,
        /** The item's mathematics is not known, so nothing can be said. */
        UNKNOWN
    }

    /**
     * Answers that mean the same.
     *
     * @param written as most wrote it
     * @param codes of the procedures that lead to it; empty unless the reason is PROCEDURE
     */
    public record Cluster(String written, int pupils, Reason reason, Set<String> codes) {
        public Cluster {
            codes = Set.copyOf(codes);
        }
    }

    public Clusters {
        clusters = List.copyOf(clusters);
    }

    /**
     * @param asked empty where the item's mathematics is not known
     * @param wrong the wrong answer of each pupil; empty where nobody noted it
     */
    public static Clusters of(
            Optional<Asked> asked, Map<String, Optional<String>> wrong, List<BuggyProcedure> procedures) {
        Map<Object, Map<String, Integer>> writings = new HashMap<>();
        int unwritten = 0;
        for (Optional<String> response : wrong.values()) {
            String plain = response.map(Clusters::plain).orElse("");
            if (plain.isEmpty()) {
                unwritten++;
            } else {
                writings.computeIfAbsent(meaning(asked, plain), first -> new TreeMap<>())
                        .merge(plain, 1, Integer::sum);
            }
        }
        List<Cluster> clusters = new ArrayList<>();
        writings.forEach((meaning, written) -> clusters.add(cluster(asked, meaning, written, procedures)));
        clusters.sort(LARGEST_FIRST);
        return new Clusters(clusters, unwritten);
    }

    /** What an answer means, or its characters where nobody can say. */
    private static Object meaning(Optional<Asked> asked, String plain) {
        Optional<Object> meant =
                asked.flatMap(it -> Grader.grade(plain, it.rule()).meant());
        return meant.orElse(plain);
    }

    private static Cluster cluster(
            Optional<Asked> asked, Object meaning, Map<String, Integer> written, List<BuggyProcedure> procedures) {
        int pupils = written.values().stream().mapToInt(Integer::intValue).sum();
        String most = written.entrySet().stream()
                .min(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        if (asked.isEmpty()) {
            return new Cluster(most, pupils, Reason.UNKNOWN, Set.of());
        }
        if (Grader.grade(most, asked.get().rule()) instanceof Grade.NotInForm) {
            return new Cluster(most, pupils, Reason.FORM, Set.of());
        }
        Set<String> codes = meaning instanceof Answer answer ? leadingTo(answer, asked.get(), procedures) : Set.of();
        return new Cluster(most, pupils, codes.isEmpty() ? Reason.NONE_KNOWN : Reason.PROCEDURE, codes);
    }

    private static Set<String> leadingTo(Answer written, Asked asked, List<BuggyProcedure> procedures) {
        return procedures.stream()
                .filter(procedure -> procedure
                        .wrongAnswer(asked.exercise())
                        .filter(written::equals)
                        .isPresent())
                .map(BuggyProcedure::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Full-width characters as their plain ones, no spaces, no leading plus. */
    private static String plain(String response) {
        String folded = Normalizer.normalize(response, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        return folded.startsWith("+") && folded.length() > 1 ? folded.substring(1) : folded;
    }
}
