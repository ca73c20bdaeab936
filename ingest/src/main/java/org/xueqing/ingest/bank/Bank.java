package org.xueqing.ingest.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.xueqing.ingest.catalogue.ItemMapping;
import org.xueqing.ingest.store.Store;

/** The items of schools' teachers. Nothing is overwritten: an edit is a version of its own, a withdrawal a line of history. */
public final class Bank {

    /** The columns of an item of the bank with its newest version. */
    public static final String NEWEST =
            """
            select b.bank_item_id, b.version, b.state, b.changed_by, b.changed_at, c.*,
                   array(select p.knowledge_point from item_knowledge_points p where p.item_id = c.item_id order by 1)
                   as points
              from bank_items b join bank_versions v using (bank_item_id, version) join item_contents c using (item_id)
            """;

    private static final String ADD =
            """
            insert into bank_items (bank_item_id, school_id, version, state, changed_by, changed_at)
            values (?, ?, 1, ?, ?, ?) on conflict do nothing
            """;
    private static final String RAISE =
            """
            update bank_items set version = version + 1, state = ?, changed_by = ?, changed_at = ? where bank_item_id = ?
            """;
    private static final String VERSION =
            "insert into bank_versions (bank_item_id, version, item_id, made_by, made_at) values (?, ?, ?, ?, ?)";
    private static final String STATE =
            "update bank_items set state = ?, changed_by = ?, changed_at = ? where bank_item_id = ?";
    private static final String STATE_CHANGE =
            """
            insert into bank_state_changes (bank_item_id, state, reason, changed_by, changed_at) values (?, ?, ?, ?, ?)
            """;

    private final Store store;

    public Bank(Store store) {
        this.store = store;
    }

    /** What became of an edit. */
    public enum Edit {
        /** A new version stands. */
        REVISED,
        /** Only what it is about, or whether it is used, is said anew. */
        CHANGED,
        UNCHANGED,
        /** Somebody else has made a version meanwhile. */
        OVERTAKEN
    }

    /** The id of an item that a form makes: the same form twice makes the same item. */
    public static String id(UUID form) {
        return "B-" + form.toString().replace("-", "").substring(0, 12);
    }

    /** Returns whether the item is new. */
    public boolean add(String id, String schoolId, ItemForm.Complete item, ItemState state, ItemMapping.By by) {
        return store.inTransaction(connection -> add(connection, id, schoolId, item, state, by));
    }

    static boolean add(
            Connection connection,
            String id,
            String schoolId,
            ItemForm.Complete item,
            ItemState state,
            ItemMapping.By by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setString(1, id);
            statement.setString(2, schoolId);
            statement.setString(3, state.name());
            statement.setString(4, by.login());
            statement.setObject(5, by.at().atOffset(ZoneOffset.UTC));
            if (statement.executeUpdate() == 0) {
                return false;
            }
        }
        write(connection, id, 1, schoolId, item, by);
        noteState(connection, id, state, "", by);
        return true;
    }

    /** @param seen version that was edited */
    public Edit edit(String id, int seen, ItemForm.Complete item, ItemState state, ItemMapping.By by) {
        return store.inTransaction(connection -> {
            BankItem before = find(connection, id).orElseThrow();
            return before.version() == seen ? edit(connection, before, item, state, by) : Edit.OVERTAKEN;
        });
    }

    static Edit edit(Connection connection, BankItem before, ItemForm.Complete item, ItemState state, ItemMapping.By by)
            throws SQLException {
        if (!before.content().equals(item.content())) {
            revise(connection, before, item, state, by);
            return Edit.REVISED;
        }
        int mapped = ItemMapping.change(connection, Map.of(before.itemId(), item.knowledgePoints()), by);
        boolean isMoved = before.state() != state;
        if (isMoved) {
            change(connection, before.id(), state, "", by);
        }
        return mapped > 0 || isMoved ? Edit.CHANGED : Edit.UNCHANGED;
    }

    private static void revise(
            Connection connection, BankItem before, ItemForm.Complete item, ItemState state, ItemMapping.By by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RAISE)) {
            statement.setString(1, state.name());
            statement.setString(2, by.login());
            statement.setObject(3, by.at().atOffset(ZoneOffset.UTC));
            statement.setString(4, before.id());
            statement.executeUpdate();
        }
        write(connection, before.id(), before.version() + 1, before.schoolId(), item, by);
        if (before.state() != state) {
            noteState(connection, before.id(), state, "", by);
        }
    }

    private static void write(
            Connection connection, String id, int version, String schoolId, ItemForm.Complete item, ItemMapping.By by)
            throws SQLException {
        String itemId = BankItem.itemId(id, version);
        ContentTable.write(connection, itemId, schoolId, item.content(), by);
        try (PreparedStatement statement = connection.prepareStatement(VERSION)) {
            statement.setString(1, id);
            statement.setInt(2, version);
            statement.setString(3, itemId);
            statement.setString(4, by.login());
            statement.setObject(5, by.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        ItemMapping.change(connection, Map.of(itemId, List.copyOf(new TreeSet<>(item.knowledgePoints()))), by);
    }

    /** Puts an item to use, under repair or out of use. */
    public void change(String id, ItemState state, String reason, ItemMapping.By by) {
        store.inTransaction(connection -> {
            change(connection, id, state, reason, by);
            return state;
        });
    }

    private static void change(Connection connection, String id, ItemState state, String reason, ItemMapping.By by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATE)) {
            statement.setString(1, state.name());
            statement.setString(2, by.login());
            statement.setObject(3, by.at().atOffset(ZoneOffset.UTC));
            statement.setString(4, id);
            statement.executeUpdate();
        }
        noteState(connection, id, state, reason, by);
    }

    private static void noteState(Connection connection, String id, ItemState state, String reason, ItemMapping.By by)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATE_CHANGE)) {
            statement.setString(1, id);
            statement.setString(2, state.name());
            statement.setString(3, reason);
            statement.setString(4, by.login());
            statement.setObject(5, by.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    public Optional<BankItem> find(String id) {
        return store.inTransaction(connection -> find(connection, id));
    }

    /** Locks it, so that of two edits one sees the other. */
    static Optional<BankItem> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(NEWEST + " where b.bank_item_id = ? for update of b")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    static List<BankItem> ofSchool(Connection connection, String schoolId) throws SQLException {
        List<BankItem> items = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(NEWEST + " where b.school_id = ? for update of b")) {
            statement.setString(1, schoolId);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    items.add(read(row));
                }
            }
        }
        return items;
    }

    /** Reads a row of {@link #NEWEST}. */
    public static BankItem read(ResultSet row) throws SQLException {
        return new BankItem(
                row.getString("bank_item_id"),
                row.getString("school_id"),
                row.getInt("version"),
                ItemState.valueOf(row.getString("state")),
                ContentTable.read(row),
                ContentTable.texts(row, "points"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
