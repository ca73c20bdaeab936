package org.xueqing.dashboard.work;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of items and pages as people write them: {@code 1-8}, {@code 1-5，7，8(2)}. */
final class Labels {

    static final int MOST = 60;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})[-~—–](\\d{1,3})");
    private static final int LONGEST = 20;

    private Labels() {}

    /** Labels in the order written, each once; none where something cannot be read or there are too many. */
    static Optional<List<String>> read(String text) {
        Set<String> labels = new LinkedHashSet<>();
        for (String word : words(text)) {
            Matcher range = RANGE.matcher(word);
            if (range.matches()) {
                int from = Integer.parseInt(range.group(1));
                int to = Integer.parseInt(range.group(2));
                for (int number = from; number <= to && labels.size() <= MOST; number++) {
                    labels.add(Integer.toString(number));
                }
            } else {
                labels.add(word);
            }
        }
        boolean isReadable = labels.size() <= MOST
                && labels.stream().allMatch(label -> label.length() <= LONGEST && label.indexOf('=') < 0);
        return isReadable ? Optional.of(List.copyOf(labels)) : Optional.empty();
    }

    /** Page numbers; none where one is no number from 1 to 999. */
    static Optional<List<Integer>> pages(String text) {
        return read(text)
                .filter(labels -> labels.stream().allMatch(label -> label.matches("[1-9]\\d{0,2}")))
                .map(labels -> labels.stream().map(Integer::valueOf).toList());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFKC).split("[\\s,;、]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
