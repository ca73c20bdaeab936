package org.xueqing.dashboard.work.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.dashboard.access.VisiblePupil;
import org.xueqing.ingest.bank.Content;
import org.xueqing.ingest.plan.PlanOrder;
import org.xueqing.ingest.plan.SheetCode;

/**
 * A plan as a page shows it.
 *
 * @param pupils for whom it is, of those in the class now
 */
public record PlanView(PlanOrder order, boolean isReleased, int pupils, List<ListView> lists) {

    private static final double SECONDS_PER_MINUTE = 60;

    public PlanView {
        lists = List.copyOf(lists);
    }

    public String id() {
        return order.planId();
    }

    public boolean isEmpty() {
        return lists.stream().allMatch(list -> list.lines().isEmpty());
    }

    /** Of the longest list. */
    public int mostMinutes() {
        return lists.stream().mapToInt(ListView::minutes).max().orElse(0);
    }

    /**
     * A list.
     *
     * @param heading of a group, and what its pupils have in common; empty for a pupil or the whole class
     * @param activityId of the assignment that it became; null while it is a draft
     */
    public record ListView(
            int number,
            String heading,
            @Nullable String activityId,
            List<OfPupil> pupils,
            List<LineView> lines,
            int seconds) {

        public ListView {
            pupils = List.copyOf(pupils);
            lines = List.copyOf(lines);
        }

        /** Released to several: what they got wrong is talked over together. */
        public boolean isShared() {
            return activityId != null && pupils.size() > 1;
        }

        /** Rounded up: nobody is promised less than it takes. */
        public int minutes() {
            return (int) Math.ceil(seconds / SECONDS_PER_MINUTE);
        }

        public List<LineView> required() {
            return lines.stream().filter(line -> !line.isOptional()).toList();
        }

        public List<LineView> optional() {
            return lines.stream().filter(LineView::isOptional).toList();
        }
    }

    /** @param progress null while nothing is released */
    public record OfPupil(VisiblePupil pupil, SheetCode code, @Nullable Progress progress) {}

    /**
     * How far a pupil is.
     *
     * @param keyedBy who entered the printed sheet; null while nobody has
     */
    public record Progress(int required, int requiredDone, int optional, int optionalDone, @Nullable String keyedBy) {

        public boolean isDone() {
            return requiredDone == required;
        }
    }

    /**
     * An item.
     *
     * @param content null where the school does not have it any more
     */
    public record LineView(
            int place,
            String itemId,
            @Nullable Content content,
            String point,
            String why,
            int seconds,
            boolean isOptional,
            boolean isLocked) {}
}
