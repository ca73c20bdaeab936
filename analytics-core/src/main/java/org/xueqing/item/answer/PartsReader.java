package org.xueqing.item.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.number.Exact;

/**
 * Reads several numbers: 12、8、9, and with the units of the rule (in the same order, joined by 、) 3米5厘米 or 3 米，5 厘米.
 */
final class PartsReader {

    private static final Pattern WITH_UNIT = Pattern.compile("([\\d./ %+-]*\\d%?) ?([^\\d,./ %+-]*) ?,? ?");

    private PartsReader() {}

    static Reading read(String plain, Answer.Parts right, AnswerRule rule) {
        List<Exact> values = new ArrayList<>();
        Optional<Refusal> refusal = plain.contains(",") || rule.unit().isEmpty()
                ? separated(plain, right.values().size(), units(rule), values)
                : joined(plain, units(rule), values);
        if (refusal.isPresent()) {
            return Reading.refused(refusal.get());
        }
        boolean isList = values.size() > 1 && rule.unit().isEmpty();
        return isList || values.size() == right.values().size()
                ? Reading.meant(new Answer.Parts(values))
                : Reading.refused(Refusal.TOO_FEW_OR_MANY);
    }

    private static List<String> units(AnswerRule rule) {
        return Arrays.stream(rule.unit().split("、", -1)).map(Unit::inChinese).toList();
    }

    private static Optional<Refusal> separated(String plain, int count, List<String> units, List<Exact> values) {
        String[] parts = plain.contains(",") ? plain.split(" ?, ?", -1) : spaced(plain, count);
        for (int part = 0; part < parts.length; part++) {
            String[] split = Unit.split(parts[part]);
            Optional<WrittenNumber> number = WrittenNumber.of(split[0]);
            if (number.isEmpty()) {
                return Optional.of(WrittenNumber.whyNot(parts[part]));
            }
            if (!isUnit(split[1], units, part)) {
                return Optional.of(Refusal.OTHER_UNIT);
            }
            values.add(number.get().value());
        }
        return Optional.empty();
    }

    /** Numbers with nothing but spaces between; 1 1/2 is one of them only if so many are asked. */
    private static String[] spaced(String plain, int count) {
        String[] parts = plain.split(" ", -1);
        return parts.length == count ? parts : new String[] {plain};
    }

    private static Optional<Refusal> joined(String plain, List<String> units, List<Exact> values) {
        Matcher match = WITH_UNIT.matcher(plain);
        int end = 0;
        while (match.find() && match.start() == end) {
            Optional<WrittenNumber> number = WrittenNumber.of(match.group(1).strip());
            if (number.isEmpty() || !isUnit(Unit.inChinese(match.group(2)), units, values.size())) {
                return Optional.of(number.isEmpty() ? WrittenNumber.whyNot(match.group(1)) : Refusal.OTHER_UNIT);
            }
            values.add(number.get().value());
            end = match.end();
        }
        return end == plain.length() ? Optional.empty() : Optional.of(WrittenNumber.whyNot(plain));
    }

    private static boolean isUnit(String written, List<String> units, int part) {
        return written.isEmpty() || part < units.size() && written.equals(units.get(part));
    }
}
