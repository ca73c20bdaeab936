package org.xueqing.dashboard.work.paper;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.work.ActivityLine;
import org.xueqing.dashboard.work.paper.KeptForecast.Share;
import org.xueqing.dashboard.work.paper.KeptForecast.Whole;
import org.xueqing.measurement.paper.Foretold;

/** Reads what was foretold of a paper of a class. */
@Repository
public class ForecastQueries {

    private static final String OF_PAPER = " where activity_id = :activity and class_id = :class";

    private final JdbcClient store;

    ForecastQueries(JdbcClient store) {
        this.store = store;
    }

    /** Empty where the paper was not put together here. */
    public Optional<KeptForecast> of(VisibleClass visible, ActivityLine activity) {
        Map<String, Foretold> items = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        asked("select * from paper_item_forecasts" + OF_PAPER, visible, activity)
                .query(row -> {
                    sources.put(row.getString("item_id"), row.getString("source"));
                    Double share = row.getObject("share", Double.class);
                    if (share != null) {
                        items.put(
                                row.getString("item_id"),
                                new Foretold(share, row.getDouble("low"), row.getDouble("high")));
                    }
                });
        List<Share> shares = asked(
                        "select * from paper_blueprints" + OF_PAPER
                                + " order by array_position(array['POINT', 'COMPETENCY', 'BAND'], dimension), array_position(array['EASY', 'MIDDLE', 'HARD'], key), key",
                        visible,
                        activity)
                .query((row, number) -> new Share(
                        row.getString("dimension"),
                        row.getString("key"),
                        row.getDouble("planned"),
                        row.getDouble("actual")))
                .list();
        return asked("select * from paper_forecasts" + OF_PAPER, visible, activity)
                .query((row, number) -> kept(row, items, sources, shares))
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, VisibleClass visible, ActivityLine activity) {
        return store.sql(sql).param("class", visible.id()).param("activity", activity.id());
    }

    private static KeptForecast kept(
            ResultSet row, Map<String, Foretold> items, Map<String, String> sources, List<Share> shares)
            throws SQLException {
        Foretold mean = foretold(row.getArray("mean"));
        Foretold deviation = foretold(row.getArray("deviation"));
        Foretold alpha = foretold(row.getArray("alpha"));
        Foretold kr20 = foretold(row.getArray("kr20"));
        return new KeptForecast(
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("pupils"),
                row.getInt("seconds"),
                row.getString("reason"),
                mean == null || deviation == null || alpha == null || kr20 == null
                        ? Optional.empty()
                        : Optional.of(new Whole(mean, deviation, alpha, kr20)),
                items,
                sources,
                shares);
    }

    private static @Nullable Foretold foretold(@Nullable Array figure) throws SQLException {
        if (figure == null) {
            return null;
        }
        Double[] three = (Double[]) figure.getArray();
        return new Foretold(three[0], three[1], three[2]);
    }
}
