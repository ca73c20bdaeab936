package org.xueqing.ingest.sender;

import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xueqing.ingest.store.ErasedPupils;
import org.xueqing.ingest.store.Store;

/** The senders of an installation. */
public final class Senders {

    private static final String ADD =
            """
            insert into senders (sender_id, name, source, schools, key_hash, created_at) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String CLOSE = "update senders set closed_at = ? where sender_id = ? and closed_at is null";
    private static final String OPEN =
            "select sender_id, name, source, schools, key_hash from senders where closed_at is null";
    private static final String REACHED =
            """
            select m.student_id from class_members m join classes c using (class_id)
             where c.school_id = any (?) and m.student_id = any (?)
            union
            select c.class_id from classes c where c.school_id = any (?) and c.class_id = any (?)
            """;

    private static final String UNKNOWN_SCHOOLS =
            "select w.id from unnest(?::text[]) as w (id) where not exists (select from schools where school_id = w.id)";

    private final Store store;

    public Senders(Store store) {
        this.store = store;
    }

    /** Returns whether there was no such sender before; one that was there stays as it is. */
    public boolean add(Sender sender, SenderKey key, Instant now) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                statement.setString(1, sender.senderId());
                statement.setString(2, sender.name());
                statement.setString(3, sender.source());
                statement.setArray(
                        4, connection.createArrayOf("text", sender.schools().toArray()));
                statement.setBytes(5, key.hash());
                statement.setObject(6, now.atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Returns whether there was such a sender; its key opens nothing from now on. */
    public boolean close(String senderId, Instant now) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
                statement.setObject(1, now.atOffset(ZoneOffset.UTC));
                statement.setString(2, senderId);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Those among these ids that are no school here. */
    public List<String> unknownSchools(Collection<String> schools) {
        return store.inTransaction(connection -> {
            List<String> unknown = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(UNKNOWN_SCHOOLS)) {
                statement.setArray(1, connection.createArrayOf("text", schools.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        unknown.add(rows.getString(1));
                    }
                }
            }
            return unknown;
        });
    }

    public List<Sender> open() {
        return store.inTransaction(connection -> {
            List<Sender> senders = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(OPEN + " order by sender_id");
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    senders.add(sender(rows));
                }
            }
            return senders;
        });
    }

    /** The open sender that has this key. */
    public Optional<Sender> holding(SenderKey key) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OPEN + " and sender_id = ?")) {
                statement.setString(1, key.senderId());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() && MessageDigest.isEqual(row.getBytes(5), key.hash())
                            ? Optional.of(sender(row))
                            : Optional.<Sender>empty();
                }
            }
        });
    }

    /**
     * Those among these pupils and classes that stand in the roster of the sender's schools. Of those who were erased nobody
     * knows any more whose they were; the door turns their events away one by one.
     */
    public Set<String> reached(Sender sender, Collection<String> subjects) {
        return store.inTransaction(connection -> {
            Set<String> reached = new HashSet<>();
            try (PreparedStatement statement = connection.prepareStatement(REACHED)) {
                for (int i = 0; i < 2; i++) {
                    statement.setArray(
                            2 * i + 1,
                            connection.createArrayOf("text", sender.schools().toArray()));
                    statement.setArray(2 * i + 2, connection.createArrayOf("text", subjects.toArray()));
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reached.add(rows.getString(1));
                    }
                }
            }
            reached.addAll(ErasedPupils.among(connection, subjects));
            return reached;
        });
    }

    private static Sender sender(ResultSet row) throws SQLException {
        return new Sender(row.getString(1), row.getString(2), row.getString(3), Arrays.asList((String[])
                row.getArray(4).getArray()));
    }
}
