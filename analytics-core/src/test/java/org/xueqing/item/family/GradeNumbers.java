package org.xueqing.item.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;
import org.xueqing.item.Item;

/**
 * Which numbers a pupil has met by a volume of the 2013 edition: how large whole ones are, and from where on fractions, decimals,
 * percentages and negative numbers are written. A volume's own new numbers count as met in it.
 */
final class GradeNumbers {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d+(?:\\.\\d+)?%?");
    private static final Pattern FRACTION = Pattern.compile("\\d+/\\d+");
    /** Not quantities: dates, letters of an option, times of day. */
    private static final Pattern NAMES = Pattern.compile("\\d+年|\\d+:\\d+|20\\d\\d");

    private static final Volume FRACTIONS = new Volume(3, Semester.FIRST);
    private static final Volume DECIMALS = new Volume(3, Semester.SECOND);
    private static final Volume PERCENTAGES = new Volume(6, Semester.FIRST);

    private static final TreeMap<Volume, Double> LARGEST = new TreeMap<>(Map.of(
            new Volume(1, Semester.FIRST), 20.0,
            new Volume(1, Semester.SECOND), 100.0,
            new Volume(2, Semester.SECOND), 10_000.0,
            new Volume(4, Semester.SECOND), 1e12));

    private GradeNumbers() {}

    /** What the item shows or asks for that the volume has not met, in words; nothing where all is well. */
    static List<String> strange(Item item, Volume volume) {
        List<String> strange = new ArrayList<>();
        String text = NAMES.matcher(
                        item.stem() + " " + String.join(" ", item.draft().options()) + " "
                                + item.rule().text())
                .replaceAll(" ");
        if (FRACTION.matcher(text).find() && volume.compareTo(FRACTIONS) < 0) {
            strange.add("a fraction");
        }
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            addIfStrange(numbers.group(), volume, strange);
        }
        return strange;
    }

    private static void addIfStrange(String number, Volume volume, List<String> strange) {
        if (number.endsWith("%") && volume.compareTo(PERCENTAGES) < 0) {
            strange.add("percentage " + number);
        }
        if (number.contains(".") && volume.compareTo(DECIMALS) < 0) {
            strange.add("decimal " + number);
        }
        if (Double.parseDouble(number.replace("%", ""))
                > LARGEST.floorEntry(volume).getValue()) {
            strange.add("large " + number);
        }
    }
}
