package org.xueqing.ingest.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xueqing.curriculum.Volume;
import org.xueqing.ingest.store.Store;

/**
 * Which item stands under which number on the pages of 《补充习题》 and other books, and what it is about. A number without
 * points is kept: it is traced once somebody says what it is about.
 */
public final class BookPages {

    private static final String PUT =
            """
            insert into book_items (book, edition, grade, volume, page, number, item_id) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (book, edition, grade, volume, page, number) do update set item_id = excluded.item_id
             where book_items.item_id <> excluded.item_id
            """;
    private static final int LONGEST_BOOK = 40;
    private static final int LONGEST_NUMBER = 20;
    private static final int LAST_PAGE = 999;

    private BookPages() {}

    /** A page of a book that goes with a volume of an edition. */
    public record Page(String book, String edition, Volume volume, int number) {

        public Page {
            if (book.isBlank() || book.length() > LONGEST_BOOK || number < 1 || number > LAST_PAGE) {
                throw new IllegalArgumentException("page %d of '%s'".formatted(number, book));
            }
        }

        /** The id of the item under a number, where the book has no ids of its own. */
        public String itemId(String itemNumber) {
            return String.join("/", book, edition, volume.toString(), Integer.toString(number), itemNumber);
        }
    }

    /**
     * A number on a page.
     *
     * @param points what the item is about; empty leaves that as it is
     */
    public record Entry(Page page, String number, String itemId, List<String> points) {

        public Entry {
            points = List.copyOf(points);
            if (number.isBlank() || number.length() > LONGEST_NUMBER) {
                throw new IllegalArgumentException("number '" + number + "'");
            }
        }

        /** A number of a book without ids of its own. */
        public static Entry of(Page page, String number, List<String> points) {
            return new Entry(page, number, page.itemId(number), points);
        }
    }

    /**
     * What putting changed.
     *
     * @param numbers new on their page, or with another item
     * @param items about other points than before
     */
    public record Changed(int numbers, int items) {}

    /** Puts numbers on their pages; what stands there otherwise stays. */
    public static Changed put(Store store, Collection<Entry> entries, ItemMapping.By by) {
        Map<String, List<String>> points = new HashMap<>();
        entries.stream()
                .filter(entry -> !entry.points().isEmpty())
                .forEach(entry -> points.put(entry.itemId(), entry.points()));
        return store.inTransaction(
                connection -> new Changed(put(connection, entries), ItemMapping.change(connection, points, by)));
    }

    /** Those of the points that no catalogue knows. */
    public static Set<String> unknown(Store store, Collection<String> points) {
        Set<String> unknown = new HashSet<>(points);
        return store.inTransaction(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select id from knowledge_points where id = any (?)")) {
                statement.setArray(1, connection.createArrayOf("text", unknown.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        unknown.remove(row.getString(1));
                    }
                }
            }
            return unknown;
        });
    }

    private static int put(Connection connection, Collection<Entry> entries) throws SQLException {
        int changed = 0;
        try (PreparedStatement statement = connection.prepareStatement(PUT)) {
            for (Entry entry : entries) {
                statement.setString(1, entry.page().book());
                statement.setString(2, entry.page().edition());
                statement.setInt(3, entry.page().volume().grade());
                statement.setString(4, entry.page().volume().semester().sign());
                statement.setInt(5, entry.page().number());
                statement.setString(6, entry.number());
                statement.setString(7, entry.itemId());
                changed += statement.executeUpdate();
            }
        }
        return changed;
    }
}
