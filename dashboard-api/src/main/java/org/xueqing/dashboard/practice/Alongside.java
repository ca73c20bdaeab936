package org.xueqing.dashboard.practice;

import java.util.List;
import java.util.Set;
import org.xueqing.ingest.practice.SelfAssessments.Moment;

/**
 * What stands beside the items of a list: something to look at first, and the question how sure the pupil is.
 *
 * @param said when the pupil has said it already
 * @param isBegun whether an item of it was tried
 * @param isAsked false in a test
 */
public record Alongside(String activityId, List<Pack> packs, Set<Moment> said, boolean isBegun, boolean isAsked) {

    /** A learning pack. @param isOpened whether the pupil has opened it */
    public record Pack(String packId, String title, String address, boolean isVideo, boolean isOpened) {}

    public Alongside {
        packs = List.copyOf(packs);
        said = Set.copyOf(said);
    }

    /** Once the first item is tried, nobody knows any more what the pupil thought before. */
    public boolean asksBefore() {
        return isAsked && !isBegun && !said.contains(Moment.BEFORE);
    }

    public boolean asksAfter() {
        return isAsked && !said.contains(Moment.AFTER);
    }
}
