package org.xueqing.ingest.activity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xueqing.plan.Part;

/**
 * An item on an assignment or paper (a line of the 双向细目).
 *
 * @param position from 1
 * @param label what the paper calls it: 3, 12(2), 二.1
 * @param fullMarks above 0
 * @param level cognitive level 了解, 理解, 掌握 or 运用, where somebody said so
 */
public record ActivityItem(
        int position, String label, String itemId, BigDecimal fullMarks, @Nullable String level, Part part) {

    public ActivityItem {
        if (position < 1 || label.isBlank() || fullMarks.signum() <= 0) {
            throw new IllegalArgumentException("item %d '%s' of %s marks".formatted(position, label, fullMarks));
        }
    }

    /** An item that everybody does. */
    public ActivityItem(int position, String label, String itemId, BigDecimal fullMarks, @Nullable String level) {
        this(position, label, itemId, fullMarks, level, Part.REQUIRED);
    }

    /** An item of one mark. */
    public static ActivityItem plain(int position, String label, String itemId) {
        return new ActivityItem(position, label, itemId, BigDecimal.ONE, null);
    }
}
