package org.xueqing.ingest.marks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xueqing.ingest.activity.Activity;
import org.xueqing.ingest.activity.PaperDesk;
import org.xueqing.ingest.roster.RosterRequest;
import org.xueqing.ingest.table.RefusedRow;

/**
 * What a sheet of marks would bring in, to be looked at first.
 *
 * @param results by activity (one for each grade on the sheet), then one for each class
 * @param pointsOfItems knowledge points that the sheet gives its items
 * @param rows pupils with results, absent and not handed in
 * @param cells marks
 */
public record MarksPlan(
        Path file,
        PaperRequest request,
        Map<Activity, List<PaperDesk.Results>> results,
        Map<String, List<String>> pointsOfItems,
        List<RefusedRow> refused,
        int rows,
        long cells) {

    /** Whether the request lets it be written. */
    public boolean isAllowed() {
        return rows > 0 && (refused.isEmpty() || request.refusedRows() == RosterRequest.RefusedRows.ARE_SKIPPED);
    }
}
