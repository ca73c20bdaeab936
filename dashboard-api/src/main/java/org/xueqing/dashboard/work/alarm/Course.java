package org.xueqing.dashboard.work.alarm;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;

/**
 * A unit or a term, as runs name it: {@code edition/3上/2} or {@code edition/3上}.
 *
 * @param unit 0 for the whole term
 */
record Course(Volume volume, int unit) {

    private static final Pattern NAME = Pattern.compile("[^/]*/([1-6])([上下])(?:/(\\d+))?");

    /** Empty where it is named in another way. */
    static Optional<Course> of(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int unit = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        return Semester.ofSign(parts.group(2))
                .map(semester -> new Course(new Volume(Integer.parseInt(parts.group(1)), semester), unit));
    }

    /** As addresses write it, such as {@code 3-上}. */
    String volumeKey() {
        return volume.grade() + "-" + volume.semester().sign();
    }

    boolean isTerm() {
        return unit == 0;
    }
}
