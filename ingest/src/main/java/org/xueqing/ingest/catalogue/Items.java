package org.xueqing.ingest.catalogue;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.store.Store;

/** What items say: their stems and right answers. What they are about stands in the {@link ItemBank}. */
public final class Items {

    private static final String PUT =
            """
            insert into items (item_id, stem, answer, source, changed_by, changed_at) values (?, ?, ?, ?, ?, ?)
            on conflict (item_id) do update
               set stem = excluded.stem, answer = excluded.answer, source = excluded.source,
                   changed_by = excluded.changed_by, changed_at = excluded.changed_at
             where (items.stem, items.answer, items.source) is distinct from (excluded.stem, excluded.answer, excluded.source)
            """;

    private Items() {}

    /** @param answer the right one, where it is one text */
    public record Item(String itemId, String stem, @Nullable String answer, String source) {}

    /** Adds and changes; nothing is removed. */
    public static void put(Store store, Collection<Item> items, String by, Instant at) {
        store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PUT)) {
                for (Item item : items) {
                    statement.setString(1, item.itemId());
                    statement.setString(2, item.stem());
                    statement.setString(3, item.answer());
                    statement.setString(4, item.source());
                    statement.setString(5, by);
                    statement.setObject(6, at.atOffset(ZoneOffset.UTC));
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }
}
