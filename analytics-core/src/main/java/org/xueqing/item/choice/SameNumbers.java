package org.xueqing.item.choice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Tells whether two items are the same exercise to a child who remembers one of them: 62−37 and 小明有62元，用去37元. */
final class SameNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

    private SameNumbers() {}

    /** Equal for items with the same numbers, in whatever order, and the same answer; without numbers the words count. */
    static String of(String stem, String answer) {
        List<String> numbers = stem.chars().allMatch(SameNumbers::staysWhatItIs) ? read(stem) : List.of();
        return (numbers.isEmpty() ? normalised(stem) : String.join(" ", numbers)) + " → " + answer;
    }

    /** The same for stems with signs that stand for others: １, ½, ①. */
    static String normalised(String stem) {
        String plain = Normalizer.normalize(stem, Normalizer.Form.NFKC);
        List<String> numbers =
                NUMBER.matcher(plain).results().map(MatchResult::group).sorted().toList();
        return numbers.isEmpty() ? plain.replaceAll("\\s", "") : String.join(" ", numbers);
    }

    /** Whether normalising makes no digit and no point of it; nearly all stems are of such signs alone. */
    private static boolean staysWhatItIs(int sign) {
        return sign < 0x80 || sign >= 0x4E00 && sign <= 0x9FFF || "，。？（）　、；：！“”×÷−".indexOf(sign) >= 0;
    }

    private static List<String> read(String stem) {
        List<String> numbers = new ArrayList<>();
        int from = 0;
        while (from < stem.length()) {
            int to = digits(stem, from);
            if (to > from) {
                int fraction = to < stem.length() && stem.charAt(to) == '.' ? digits(stem, to + 1) : to;
                to = fraction > to + 1 ? fraction : to;
                numbers.add(stem.substring(from, to));
            }
            from = Math.max(to, from + 1);
        }
        Collections.sort(numbers);
        return numbers;
    }

    private static int digits(String stem, int from) {
        int to = from;
        while (to < stem.length() && stem.charAt(to) >= '0' && stem.charAt(to) <= '9') {
            to++;
        }
        return to;
    }
}
