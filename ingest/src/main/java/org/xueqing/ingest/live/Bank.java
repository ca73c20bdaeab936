package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.xueqing.history.ItemBank;
import org.xueqing.ingest.catalogue.MappedItems;

/** One version of the item bank: live keeps it between batches and looks whether it is still the newest. */
record Bank(long version, ItemBank items) {

    static final Bank NONE = new Bank(-1, ItemBank.EMPTY);

    private static final String VERSION = "select version from versions where name = 'bank'";
    /** An item that was mapped before may have been answered by anybody; else its answers are flagged. */
    private static final String TOUCHED =
            """
            select a.student_id
              from (select a.student_id from bank_changes b join answers a using (item_id)
                     where b.version > ? and b.was_mapped and a.knowledge_points = '{}'
                    union
                    select a.student_id from bank_changes b join answers a using (item_id)
                     where b.version > ? and 'unmapped' = any (a.flags)) a
              join pupil_cursors p using (student_id)
             where p.topic_partition = any (?)
            """;

    /** This one, or the newest if there is a newer one. */
    Bank refreshed(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(VERSION);
                ResultSet row = statement.executeQuery()) {
            row.next();
            long newest = row.getLong(1);
            return newest == version ? this : new Bank(newest, MappedItems.read(connection));
        }
    }

    /** Pupils of these partitions with answers to items that were mapped anew after a version. */
    static Set<String> touchedAfter(Connection connection, long version, Collection<Integer> partitions)
            throws SQLException {
        Set<String> pupils = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(TOUCHED)) {
            statement.setLong(1, version);
            statement.setLong(2, version);
            statement.setArray(3, connection.createArrayOf("int", partitions.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pupils.add(rows.getString(1));
                }
            }
        }
        return pupils;
    }
}
