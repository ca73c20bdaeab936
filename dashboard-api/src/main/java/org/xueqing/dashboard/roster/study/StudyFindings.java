package org.xueqing.dashboard.roster.study;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the published run says of a study.
 *
 * @param reason name of why nothing is said of items; null where something is
 * @param lines what matters most first
 */
public record StudyFindings(int focalPupils, int referencePupils, @Nullable String reason, List<Line> lines) {

    private static final double WITHIN = 1.96;

    public StudyFindings {
        lines = List.copyOf(lines);
    }

    /**
     * An item.
     *
     * @param stem null where the bank has no words of it
     * @param shift logits, above 0 where it is harder in the focal group
     * @param size {@code NEGLIGIBLE}, {@code MODERATE} or {@code LARGE}
     */
    public record Line(String itemId, @Nullable String stem, double shift, double error, double pValue, String size) {

        public boolean matters() {
            return !size.equals("NEGLIGIBLE");
        }

        public double low() {
            return shift - WITHIN * error;
        }

        public double high() {
            return shift + WITHIN * error;
        }
    }

    public List<Line> different() {
        return lines.stream().filter(Line::matters).toList();
    }

    public List<Line> alike() {
        return lines.stream().filter(line -> !line.matters()).toList();
    }
}
