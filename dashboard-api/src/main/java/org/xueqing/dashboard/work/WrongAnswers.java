package org.xueqing.dashboard.work;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups what children wrote: answers that differ in width, spaces or a leading plus alone are one answer. */
final class WrongAnswers {

    private WrongAnswers() {}

    /** An answer and how many wrote it. */
    record Group(String text, int count) {}

    /** The answer most often given first; among equals the shorter, then by its characters. */
    static List<Group> of(Collection<String> responses) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        responses.stream()
                .map(WrongAnswers::plain)
                .filter(text -> !text.isEmpty())
                .forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Group::count)
                        .reversed()
                        .thenComparing(group -> group.text().length())
                        .thenComparing(Group::text))
                .toList();
    }

    /** Full-width characters as their plain ones, no spaces, no leading plus. */
    static String plain(String response) {
        String folded = Normalizer.normalize(response, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}]+", "");
        return folded.startsWith("+") && folded.length() > 1 ? folded.substring(1) : folded;
    }
}
