package org.xueqing.ingest.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.xueqing.ingest.bank.BankPlan.Outcome;
import org.xueqing.ingest.bank.BankPlan.PlannedItem;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.file.ImportRecord;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.roster.RosterRequest.RefusedRows;
import org.xueqing.ingest.store.Store;
import org.xueqing.ingest.table.Table;

/** Takes items from a table in two steps: the plan says what would change, applying it changes that in one transaction. */
public final class BankImport {

    private final Store store;

    public BankImport(Store store) {
        this.store = store;
    }

    /** The id of a school, by its name. @throws SpokenException if there is none of that name */
    public String schoolId(String name) {
        return store.inTransaction(connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement("select school_id from schools where name = ?")) {
                        statement.setString(1, name);
                        try (ResultSet row = statement.executeQuery()) {
                            return row.next() ? Optional.of(row.getString(1)) : Optional.<String>empty();
                        }
                    }
                })
                .orElseThrow(() -> new SpokenException(Sentence.of("bank.no-school", name)));
    }

    /**
     * Changes nothing.
     *
     * @throws SpokenException if the file as a whole cannot be read
     */
    public BankPlan plan(Path file, String schoolId) throws IOException {
        Table table = Table.read(file);
        return store.inTransaction(connection ->
                new BankPlanning(schoolId, points(connection), Bank.ofSchool(connection, schoolId)).plan(file, table));
    }

    /**
     * Writes what was planned; an item that somebody has changed meanwhile gets its new version nevertheless, for nothing is
     * overwritten.
     */
    public void apply(BankPlan plan, RefusedRows refusedRows, ItemMapping.By by) {
        if (!plan.isAllowed(refusedRows)) {
            throw new SpokenException(Sentence.of("bank.refused", plan.refused().size()));
        }
        store.inTransaction(connection -> {
            for (PlannedItem item : plan.items()) {
                apply(connection, plan.schoolId(), item, by);
            }
            new ImportRecord(
                            by.at(),
                            by.login(),
                            "bank",
                            String.valueOf(plan.file().getFileName()),
                            plan.count(Outcome.NEW) + plan.count(Outcome.CHANGED),
                            plan.count(Outcome.UNCHANGED),
                            plan.refused().size())
                    .write(connection);
            return plan;
        });
    }

    private static void apply(Connection connection, String schoolId, PlannedItem item, ItemMapping.By by)
            throws SQLException {
        Optional<BankItem> now = Bank.find(connection, item.id());
        if (now.isPresent()) {
            Bank.edit(connection, now.get(), item.item(), item.state(), by);
        } else {
            Bank.add(connection, item.id(), schoolId, item.item(), item.state(), by);
        }
    }

    /** Ids of the curriculum's points, by id and by Chinese name. */
    public Map<String, String> points() {
        return store.inTransaction(BankImport::points);
    }

    private static Map<String, String> points(Connection connection) throws SQLException {
        Map<String, String> points = new HashMap<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("select id, name_zh from knowledge_points order by id");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                points.put(row.getString(1), row.getString(1));
                points.putIfAbsent(row.getString(2), row.getString(1));
            }
        }
        return points;
    }
}
