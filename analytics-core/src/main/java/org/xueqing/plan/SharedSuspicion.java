package org.xueqing.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xueqing.misconception.Diagnosis.Weighed;
import org.xueqing.misconception.Explanation;
import org.xueqing.misconception.Explanation.Follows;

/**
 * Wrong procedures that a group is to be asked about: what was found in most of those in whom anything was found, or, where nothing
 * was, what competes in most of those in whom anything competes. Both of two pupils at least: one alone has a list of their own.
 */
final class SharedSuspicion {

    private static final int LEAST_SHARING = 2;

    private SharedSuspicion() {}

    /** @param members in the order of their ids */
    static Optional<Suspicion> of(List<Learner> members, String point) {
        List<Suspicion> found = new ArrayList<>();
        List<Suspicion> competing = new ArrayList<>();
        members.forEach(member ->
                Suspicion.of(member, point).ifPresent(each -> (each.found().isEmpty() ? competing : found).add(each)));
        Set<String> codes = shared(found);
        return codes.isEmpty()
                ? Suspicion.competing(of(shared(competing), competing), point)
                : Optional.of(repaired(codes, found, members.size(), point));
    }

    private static Suspicion repaired(Set<String> codes, List<Suspicion> found, int pupils, String point) {
        int following = (int) found.stream()
                .filter(each -> each.found().stream().anyMatch(codes::contains))
                .count();
        return new Suspicion(of(codes, found), codes, new Reason.RepairsTogether(point, codes, following, pupils));
    }

    /** Codes that more than half of them have, and two at least. */
    private static Set<String> shared(Collection<Suspicion> suspicions) {
        Map<String, Integer> counts = new TreeMap<>();
        suspicions.forEach(each -> each.codes().forEach(code -> counts.merge(code, 1, Integer::sum)));
        Set<String> shared = new HashSet<>();
        counts.forEach((code, count) -> {
            if (count >= LEAST_SHARING && count * 2 > suspicions.size()) {
                shared.add(code);
            }
        });
        return shared;
    }

    /** Mean probabilities of what is shared, and of working without any procedure. */
    private static List<Weighed> of(Set<String> codes, List<Suspicion> suspicions) {
        Map<Explanation, Weighed> merged = new LinkedHashMap<>();
        for (Suspicion suspicion : suspicions) {
            suspicion.suspects().stream()
                    .filter(each -> isAbout(each.explanation(), codes))
                    .forEach(each -> merged.merge(
                            each.explanation(),
                            share(each, suspicions.size()),
                            (one, other) -> new Weighed(
                                    one.explanation(),
                                    one.probability() + other.probability(),
                                    one.matching() + other.matching())));
        }
        return List.copyOf(merged.values());
    }

    private static Weighed share(Weighed each, int of) {
        return new Weighed(each.explanation(), each.probability() / of, each.matching());
    }

    private static boolean isAbout(Explanation explanation, Set<String> codes) {
        return !(explanation instanceof Follows follows)
                || codes.contains(follows.procedure().code());
    }
}
