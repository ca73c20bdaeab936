package org.xueqing.ingest.plan;

import org.xueqing.ingest.practice.Siblings;
import org.xueqing.item.family.Families;

/** How long an item takes a pupil of usual tempo. */
public final class ItemTimes {

    private ItemTimes() {}

    /** Seconds: its family's time in the grade, or the usual one of an item of the bank. */
    public static int seconds(String itemId, int grade) {
        return (int) Math.round(Families.family(Siblings.kind(itemId))
                .map(family -> Tempos.offer(family, grade).seconds())
                .orElse(PlanQueries.USUAL_SECONDS));
    }
}
