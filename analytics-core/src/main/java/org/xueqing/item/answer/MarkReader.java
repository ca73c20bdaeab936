package org.xueqing.item.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads letters of choices, orders of letters, signs between two quantities, and words. */
final class MarkReader {

    private static final Map<String, Relation> SIGNS = Map.ofEntries(
            Map.entry(">", Relation.GREATER),
            Map.entry("大于", Relation.GREATER),
            Map.entry("大于号", Relation.GREATER),
            Map.entry("<", Relation.LESS),
            Map.entry("小于", Relation.LESS),
            Map.entry("小于号", Relation.LESS),
            Map.entry("=", Relation.EQUAL),
            Map.entry("等于", Relation.EQUAL),
            Map.entry("等于号", Relation.EQUAL));
    private static final int MOST_CHARACTERS_OF_WORDS = 30;

    private MarkReader() {}

    static Reading choice(String plain) {
        String letters = letters(plain.replaceFirst("^选 ?", ""));
        if (!letters.matches("[A-Z]+")) {
            return Reading.refused(Refusal.NOT_A_LETTER);
        }
        return letters.length() == 1
                ? Reading.meant(new Answer.Choice(letters.charAt(0) - 'A'))
                : Reading.refused(Refusal.TWO_ANSWERS);
    }

    static Reading order(String plain, Answer.Order right) {
        String letters = letters(plain);
        if (!letters.matches("[A-Z]+")) {
            return Reading.refused(Refusal.NOT_A_LETTER);
        }
        List<Integer> numbers = letters.chars().mapToObj(it -> it - 'A').toList();
        return numbers.size() == right.numbers().size() && new HashSet<>(numbers).equals(new HashSet<>(right.numbers()))
                ? Reading.meant(new Answer.Order(numbers))
                : Reading.refused(Refusal.NOT_EACH_ONCE);
    }

    private static String letters(String plain) {
        return plain.replaceAll("[ ,.()<>-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    static Reading sign(String plain) {
        String bare = Typed.withoutSpaces(plain);
        boolean areSigns = bare.matches("([><=]|大于|小于|等于){2,}");
        return Optional.ofNullable(SIGNS.get(bare))
                .map(relation -> Reading.meant(new Answer.Sign(relation)))
                .orElse(Reading.refused(areSigns ? Refusal.TWO_ANSWERS : Refusal.NOT_A_SIGN));
    }

    static Reading words(String plain) {
        String bare = Typed.withoutSpaces(plain);
        if (bare.length() > MOST_CHARACTERS_OF_WORDS) {
            return Reading.refused(Refusal.TOO_LONG);
        }
        return bare.matches("[\\p{IsIdeographic}a-zA-Z\\d.,:%/°+-]+")
                ? Reading.meant(new Answer.Words(bare))
                : Reading.refused(Refusal.UNKNOWN_CHARACTERS);
    }
}
