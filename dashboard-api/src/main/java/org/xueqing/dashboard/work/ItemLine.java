package org.xueqing.dashboard.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An item of an assignment or paper: a line of the 双向细目.
 *
 * @param level cognitive level, where somebody said so
 * @param stem what it asks, where the bank knows
 */
public record ItemLine(
        int position,
        String label,
        String itemId,
        BigDecimal fullMarks,
        @Nullable String level,
        List<PointName> points,
        @Nullable String stem,
        @Nullable String answer) {

    /** A point by name. */
    public record PointName(String id, String nameZh, String nameEn) {
        public String nameIn(Locale language) {
            return language.getLanguage().equals("en") ? nameEn : nameZh;
        }
    }

    public ItemLine {
        points = List.copyOf(points);
    }

    /** Marks without a needless ".00". */
    public String marks() {
        return plain(fullMarks);
    }

    static String plain(BigDecimal marks) {
        return marks.signum() == 0 ? "0" : marks.stripTrailingZeros().toPlainString();
    }
}
