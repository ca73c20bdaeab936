package org.xueqing.dashboard.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.curriculum.Volume;
import org.xueqing.dashboard.access.AccountNames;

/** What stands on the pages of books, and who said what it is about. */
@Repository
class PageQueries {

    private static final String LISTED =
            """
            select b.page, b.number, b.item_id,
                   array(select i.knowledge_point from item_knowledge_points i where i.item_id = b.item_id order by 1)
                   as points
              from book_items b
             where b.book = :book and b.edition = :edition and b.grade = :grade and b.volume = :volume
            """;
    /** 2 before 10, and 3(1) after 3. */
    private static final String IN_ORDER =
            """
             order by b.page, substring(b.number from '^[0-9]{1,9}')::int nulls last, length(b.number), b.number
            """;

    private static final String HISTORY =
            """
            select b.number, c.knowledge_points, c.changed_by, c.changed_at
              from item_mapping_changes c join book_items b using (item_id)
             where b.book = :book and b.edition = :edition and b.grade = :grade and b.volume = :volume and b.page = :page
             order by c.change_id desc limit 50
            """;

    private final JdbcClient store;
    private final AccountNames names;

    PageQueries(JdbcClient store, AccountNames names) {
        this.store = store;
        this.names = names;
    }

    /** A book that goes with a volume of an edition. */
    public record Book(String name, String edition, Volume volume) {}

    /** A number on a page. */
    public record Listed(int page, String number, String itemId, List<String> points) {
        public Listed {
            points = List.copyOf(points);
        }

        public String first() {
            return points.isEmpty() ? "" : points.get(0);
        }

        public String second() {
            return points.size() < 2 ? "" : points.get(1);
        }

        /** Those that a form with two places does not show. */
        public String more() {
            return String.join(";", points.subList(Math.min(2, points.size()), points.size()));
        }
    }

    /**
     * A change of what a number is about.
     *
     * @param by who said it; empty for the command line
     */
    public record Change(String number, List<String> points, String by, @Nullable Instant at) {
        public Change {
            points = List.copyOf(points);
        }

        Change by(Map<String, String> names) {
            return new Change(number, points, names.getOrDefault(by, by), at);
        }
    }

    Set<String> books() {
        return new TreeSet<>(store.sql("select distinct book from book_items")
                .query(String.class)
                .list());
    }

    List<Listed> listed(Book book, Collection<Integer> pages) {
        return asked(LISTED + " and b.page = any (:pages)" + IN_ORDER, book)
                .param("pages", pages.toArray(Integer[]::new))
                .query(PageQueries::listed)
                .list();
    }

    /** Numbers that nobody has said anything of. */
    List<Listed> unmapped(Book book) {
        return asked(
                        LISTED + " and not exists (select 1 from item_knowledge_points i where i.item_id = b.item_id)"
                                + IN_ORDER + " limit 200",
                        book)
                .query(PageQueries::listed)
                .list();
    }

    /** The last change first. */
    List<Change> history(Book book, int page) {
        List<Change> changes = asked(HISTORY, book)
                .param("page", page)
                .query((row, number) -> new Change(
                        row.getString("number"),
                        texts(row, "knowledge_points"),
                        row.getString("changed_by"),
                        PointQueries.instant(row, "changed_at")))
                .list();
        Map<String, String> known = names.of(changes.stream().map(Change::by).toList());
        return changes.stream().map(change -> change.by(known)).toList();
    }

    private JdbcClient.StatementSpec asked(String sql, Book book) {
        return store.sql(sql)
                .params(Map.of(
                        "book", book.name(),
                        "edition", book.edition(),
                        "grade", book.volume().grade(),
                        "volume", book.volume().semester().sign()));
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(row.getInt("page"), row.getString("number"), row.getString("item_id"), texts(row, "points"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
