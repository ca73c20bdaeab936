package org.xueqing.ingest.survey;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A survey that somebody wants.
 *
 * @param pool items and the point that each is first about
 * @param longest items on a sheet, at most
 * @param halfWidth of the interval of a single item's share, such as 0.1
 */
public record SurveyOrder(
        UUID id,
        String schoolId,
        int grade,
        String title,
        LocalDate heldOn,
        Map<String, String> pool,
        int longest,
        double halfWidth,
        String by) {

    public SurveyOrder {
        pool = new TreeMap<>(pool);
    }

    long seed() {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }
}
