package org.xueqing.dashboard.work.paper;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.dashboard.access.VisibleClass;
import org.xueqing.dashboard.finding.PublishedRun;
import org.xueqing.dashboard.finding.RunQueries;
import org.xueqing.dashboard.work.ItemLine;
import org.xueqing.dashboard.work.paper.PaperScale.Measure;

/** Reads how the published run measured the items of a paper in the class's grade. */
@Repository
public class ScaleQueries {

    private static final String MEASURES =
            """
            select item_id, difficulty, difficulty_error, discrimination, answers, flags from item_measures
             where run_id = :run and scale = :scale and item_id in (:items)
            """;

    private final JdbcClient store;
    private final RunQueries runs;

    ScaleQueries(JdbcClient store, RunQueries runs) {
        this.store = store;
        this.runs = runs;
    }

    PaperScale of(VisibleClass visible, List<ItemLine> items) {
        Optional<PublishedRun> run = runs.published();
        Map<String, Measure> measures = new HashMap<>();
        if (run.isPresent() && !items.isEmpty()) {
            store.sql(MEASURES)
                    .param("run", run.get().runId())
                    .param("scale", visible.schoolId() + "/" + visible.name().grade())
                    .param("items", items.stream().map(ItemLine::itemId).toList())
                    .query(row -> {
                        measures.put(
                                row.getString("item_id"),
                                new Measure(
                                        row.getObject("difficulty", Double.class),
                                        row.getObject("difficulty_error", Double.class),
                                        row.getObject("discrimination", Double.class),
                                        row.getInt("answers"),
                                        Arrays.asList(
                                                (String[]) row.getArray("flags").getArray())));
                    });
        }
        return PaperScale.of(items, measures);
    }
}
