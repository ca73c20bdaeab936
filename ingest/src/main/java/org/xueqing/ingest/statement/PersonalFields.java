package org.xueqing.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xueqing.ingest.table.Wording;

/** Names, numbers and telephones of people in the one way in which they are kept. */
public final class PersonalFields {

    private static final int LONGEST_NAME = 40;
    private static final Pattern NATIONAL_ID = Pattern.compile("[A-Z]\\d{17}[0-9X]");
    private static final Pattern PHONE = Pattern.compile("1\\d{10}|0\\d{9,11}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z._-]{1,20}");
    private static final Pattern HAN_WITH_SPACES = Pattern.compile("[\\p{IsHan}\\s]+");

    private PersonalFields() {}

    /** 王 明 is 王明; names in other scripts keep their spaces. */
    public static Optional<String> name(String text) {
        String half = Wording.half(text).strip();
        String name =
                HAN_WITH_SPACES.matcher(half).matches() ? half.replaceAll("\\s", "") : half.replaceAll("\\s+", " ");
        boolean fits = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.codePoints().noneMatch(Character::isISOControl)
                && name.codePoints().anyMatch(Character::isLetter);
        return fits ? Optional.of(name) : Optional.empty();
    }

    /** 学籍号: 19 characters, a letter in front. */
    public static Optional<String> nationalId(String text) {
        String id = Wording.key(text).toUpperCase(java.util.Locale.ROOT);
        return NATIONAL_ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }

    /** 学号 or 工号: text, so that leading zeros stay. */
    public static Optional<String> number(String text) {
        String number = Wording.half(text).replaceAll("\\s", "");
        return NUMBER.matcher(number).matches() ? Optional.of(number) : Optional.empty();
    }

    /** One or more telephones of a cell; nothing if one of them is none. */
    public static Optional<List<String>> phones(String text) {
        List<String> phones = new ArrayList<>();
        for (String part : Wording.half(text).split("[,、;/|\\n]+|\\s{2,}")) {
            String digits = part.replaceAll("[\\s()-]", "").replaceFirst("^(\\+86|0086)", "");
            if (!digits.isEmpty()) {
                if (!PHONE.matcher(digits).matches()) {
                    return Optional.empty();
                }
                phones.add(digits);
            }
        }
        return Optional.of(phones);
    }

    /** The names of a cell of several people. */
    public static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String part : Wording.half(text).split("[,、;/|\\n]+")) {
            name(part).ifPresent(names::add);
        }
        return names;
    }
}
