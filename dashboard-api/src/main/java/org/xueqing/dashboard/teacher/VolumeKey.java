package org.xueqing.dashboard.teacher;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xueqing.curriculum.Semester;
import org.xueqing.curriculum.Volume;

/** Which knowledge points a page shows: those of a textbook's volume, or the catalogue of a source. */
sealed interface VolumeKey {

    Pattern TEXTBOOK = Pattern.compile("([1-6])-([上下])");
    Pattern CATALOGUE = Pattern.compile("source:([^\\p{Cntrl}]{1,64})");

    /** A volume of the class's edition, as {@code 3-上}. */
    record Textbook(Volume volume) implements VolumeKey {
        @Override
        public String toString() {
            return volume.grade() + "-" + volume.semester().sign();
        }
    }

    /** The points of a source of its own, as {@code source:assist2009}. */
    record Catalogue(String source) implements VolumeKey {
        @Override
        public String toString() {
            return "source:" + source;
        }
    }

    static VolumeKey of(int grade, String sign) {
        return new Textbook(new Volume(grade, Semester.ofSign(sign).orElseThrow()));
    }

    static Optional<VolumeKey> parse(String text) {
        Matcher textbook = TEXTBOOK.matcher(text);
        if (textbook.matches()) {
            return Optional.of(of(Integer.parseInt(textbook.group(1)), textbook.group(2)));
        }
        Matcher catalogue = CATALOGUE.matcher(text);
        return catalogue.matches() ? Optional.of(new Catalogue(catalogue.group(1))) : Optional.empty();
    }
}
