package org.xueqing.ingest.bank;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.table.RefusedRow;

/**
 * What a table of items would change in a school's bank, to be looked at first.
 *
 * @param doubts what somebody should look at, though it may go in: a key that the stem's own arithmetic contradicts
 */
public record BankPlan(
        Path file, String schoolId, List<PlannedItem> items, List<Sentence> doubts, List<RefusedRow> refused) {

    /** What becomes of a row. */
    public enum Outcome {
        NEW,
        /** A new version of an item that is there, or another state or other points. */
        CHANGED,
        UNCHANGED
    }

    /** @param before the item that the row is about; null where it is new */
    public record PlannedItem(
            int row, Outcome outcome, String id, ItemForm.Complete item, ItemState state, @Nullable BankItem before) {}

    public BankPlan {
        items = List.copyOf(items);
        doubts = List.copyOf(doubts);
        refused = List.copyOf(refused);
    }

    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome() == outcome).count();
    }

    public boolean isAllowed(RefusedRows refusedRows) {
        return !items.isEmpty() && (refused.isEmpty() || refusedRows == RefusedRows.ARE_SKIPPED);
    }
}
