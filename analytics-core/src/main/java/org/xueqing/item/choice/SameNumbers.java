package org.xueqing.item.choice;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells whether two items are the same exercise to a child who remembers one of them: 62−37 and 小明有62元，用去37元. */
final class SameNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private SameNumbers() {}

    /** Equal for items with the same numbers, in whatever order, and the same answer; without numbers the words count. */
    static String of(String stem, String answer) {
        String plain = Normalizer.normalize(stem, Normalizer.Form.NFKC);
        List<String> numbers =
                NUMBER.matcher(plain).results().map(MatchResult::group).sorted().toList();
        String asked = numbers.isEmpty() ? plain.replaceAll("\\s", "") : String.join(" ", numbers);
        return asked + " → " + answer;
    }
}
