package org.xueqing.dashboard.work.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xueqing.ingest.bank.Bank;
import org.xueqing.ingest.bank.BankItem;
import org.xueqing.ingest.bank.ItemChecks;
import org.xueqing.itemanalysis.ItemBehaviour;

/** Items of the viewer's schools, as the rows' own rule lets them be seen. */
@Repository
class BankQueries {

    static final int MOST = 200;

    private static final String ALL =
            "select n.*, k.* from (" + Bank.NEWEST + ") n left join item_checks k on k.item_id = n.item_id ";
    private static final String FOUND = ALL
            + """
             where n.school_id = :school
               and (position(lower(:text) in lower(n.stem)) > 0 or n.bank_item_id = :text)
               and (n.state = :state or (:state = '' and n.state <> 'RETIRED'))
               and (not :flawed or n.state = 'UNDER_REPAIR' or k.flaws <> '{}')
               and (not :narrowed or n.points && cast(:points as text[]))
             order by n.changed_at desc, n.bank_item_id limit\s"""
            + MOST;
    private static final String HISTORY =
            """
            select v.version, null as state, '' as reason, v.made_by as by, v.made_at as at, c.stem, c.answer
              from bank_versions v join item_contents c using (item_id) where v.bank_item_id = :id
            union all
            select null, state, reason, changed_by, changed_at, '', '' from bank_state_changes where bank_item_id = :id
             order by at desc, version desc nulls first
            """;

    private final JdbcClient store;

    BankQueries(JdbcClient store) {
        this.store = store;
    }

    /**
     * What somebody looks for.
     *
     * @param text in the stem, or the number of an item
     * @param state empty for all that are not retired
     * @param points any of which an item is about; null for all
     */
    record Wanted(String schoolId, String text, String state, boolean isFlawed, @Nullable List<String> points) {}

    /** @param behaviour empty where nobody has answered it yet as of the published run */
    record Found(BankItem item, Optional<ItemBehaviour> behaviour) {}

    /** Something that happened to an item: a version, or another state. */
    public record Happened(
            @Nullable Integer version,
            @Nullable String state,
            String reason,
            String by,
            @Nullable Instant at,
            String stem,
            String answer) {}

    /** The last changed first. */
    List<Found> found(Wanted wanted) {
        List<String> points = wanted.points() == null ? List.of() : wanted.points();
        return store.sql(FOUND)
                .param("school", wanted.schoolId())
                .param("text", wanted.text())
                .param("state", wanted.state())
                .param("flawed", wanted.isFlawed())
                .param("narrowed", wanted.points() != null)
                .param("points", points.toArray(String[]::new))
                .query((row, number) -> read(row))
                .list();
    }

    Optional<Found> one(String id) {
        return store.sql(ALL + " where n.bank_item_id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The last first. */
    List<Happened> history(String id) {
        return store.sql(HISTORY)
                .param("id", id)
                .query((row, number) -> new Happened(
                        row.getObject("version", Integer.class),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getString("by"),
                        Objects.requireNonNull(row.getObject("at", OffsetDateTime.class))
                                .toInstant(),
                        row.getString("stem"),
                        row.getString("answer")))
                .list();
    }

    private static Found read(ResultSet row) throws SQLException {
        boolean isChecked = row.getObject("run_id") != null;
        return new Found(Bank.read(row), isChecked ? Optional.of(ItemChecks.read(row)) : Optional.empty());
    }
}
