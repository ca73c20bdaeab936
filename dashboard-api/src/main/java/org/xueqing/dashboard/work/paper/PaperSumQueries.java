package org.xueqing.dashboard.work.paper;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.diagnosis.paper.PaperSums;
import org.xueqing.diagnosis.paper.PaperSums.OfItem;
import org.xueqing.diagnosis.paper.ScoreSummary;
import org.xueqing.diagnosis.paper.Thresholds;

/** A paper of a class for who sees the class as sums alone: the store adds up, and says nothing of fewer than ten pupils. */
@Repository
public class PaperSumQueries {

    private static final int LEAST_PUPILS = 10;
    private static final OfItem TOO_FEW = new OfItem(0, 0, 0, 0, 0, 0, 0);

    private final JdbcClient store;

    PaperSumQueries(JdbcClient store) {
        this.store = store;
    }

    /** What is summed over the pupils. */
    public record ClassSums(ScoreSummary summary, PaperSums sums) {}

    /** Empty where fewer than ten pupils have results. */
    public Optional<ClassSums> of(
            VisibleClass visible, ActivityLine activity, List<ItemLine> items, Thresholds thresholds) {
        List<Integer> full = items.stream()
                .map(ItemLine::fullMarks)
                .map(marks -> marks.movePointRight(2))
                .map(BigDecimal::intValueExact)
                .toList();
        Map<String, OfItem> byItem = byItem(visible, activity);
        List<OfItem> inOrder = items.stream()
                .map(item -> byItem.getOrDefault(item.itemId(), TOO_FEW))
                .toList();
        return asked("select * from paper_totals(:class, :activity)", visible, activity)
                .query((row, number) -> classSums(row, full, inOrder, thresholds))
                .optional();
    }

    private Map<String, OfItem> byItem(VisibleClass visible, ActivityLine activity) {
        Map<String, OfItem> items = new HashMap<>();
        asked("select * from paper_item_sums(:class, :activity)", visible, activity)
                .query(row -> {
                    items.put(row.getString("item_id"), item(row));
                });
        return items;
    }

    private JdbcClient.StatementSpec asked(String sql, VisibleClass visible, ActivityLine activity) {
        return store.sql(sql).param("class", visible.id()).param("activity", activity.id());
    }

    private static OfItem item(ResultSet row) throws SQLException {
        return new OfItem(
                row.getInt("answered"),
                row.getLong("earned"),
                row.getInt("rights"),
                row.getLong("complete_earned"),
                row.getLong("complete_squares"),
                row.getLong("products"),
                row.getInt("complete_rights"));
    }

    private static ClassSums classSums(ResultSet row, List<Integer> full, List<OfItem> items, Thresholds thresholds)
            throws SQLException {
        ScoreSummary summary = new ScoreSummary(
                full.stream().mapToInt(Integer::intValue).sum(),
                thresholds,
                row.getInt("pupils"),
                row.getLong("total_sum"),
                row.getLong("total_squares"),
                counts(row.getArray("by_level")),
                row.getInt("low"),
                counts(row.getArray("bands")));
        boolean areEnough = row.getInt("complete") >= LEAST_PUPILS;
        PaperSums sums = areEnough
                ? new PaperSums(
                        full,
                        items,
                        row.getInt("complete"),
                        row.getLong("complete_sum"),
                        row.getLong("complete_squares"),
                        row.getLong("rights"),
                        row.getLong("right_squares"))
                : new PaperSums(full, items, 0, 0, 0, 0, 0);
        return new ClassSums(summary, sums);
    }

    private static List<Integer> counts(Array counts) throws SQLException {
        return Stream.of((Long[]) counts.getArray()).map(Long::intValue).toList();
    }
}
