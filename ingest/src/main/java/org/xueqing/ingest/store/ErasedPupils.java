package org.xueqing.ingest.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Pupils who were erased: the store knows them again by a keyed hash of their ids. */
public final class ErasedPupils {

    private static final String AMONG = "select * from erased_among(?)";

    private ErasedPupils() {}

    /** Those among these pupils. */
    public static Set<String> among(Connection connection, Collection<String> pupils) throws SQLException {
        Set<String> erased = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(AMONG)) {
            statement.setArray(1, Columns.texts(connection, pupils));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    erased.add(rows.getString(1));
                }
            }
        }
        return erased;
    }
}
