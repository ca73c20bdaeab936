package org.xueqing.simulation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.simulation.chance.Chance;

/** What a pupil writes or chooses who goes wrong without a procedure. */
final class Responses {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}");
    private static final List<Integer> SMALL_ERRORS = List.of(-10, -1, 1, 10);
    private static final double TAKES_THE_DISTRACTOR = 0.6;

    private Responses() {}

    static String wrong(Item item, Chance chance) {
        String distractor = item.distractor();
        return distractor == null ? nearby(item.answer(), chance) : letter(item, distractor, chance);
    }

    private static String letter(Item item, String distractor, Chance chance) {
        if (chance.happens(TAKES_THE_DISTRACTOR)) {
            return distractor;
        }
        return chance.oneOf(ItemWriter.LETTERS.stream()
                .filter(letter -> !letter.equals(item.answer()) && !letter.equals(distractor))
                .toList());
    }

    /** One of the answer's numbers is off by one or ten. */
    private static String nearby(String answer, Chance chance) {
        Matcher matcher = NUMBER.matcher(answer);
        MatchResult number = chance.oneOf(matcher.results().toList());
        int right = Integer.parseInt(number.group());
        int wrong = right + chance.oneOf(SMALL_ERRORS);
        return answer.substring(0, number.start()) + (wrong < 1 ? right + 1 : wrong) + answer.substring(number.end());
    }
}
