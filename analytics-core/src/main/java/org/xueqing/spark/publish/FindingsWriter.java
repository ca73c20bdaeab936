package org.xueqing.spark.publish;

import java.io.Serializable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import org.xueqing.run.FindingRows;
import org.xueqing.run.Findings;
import org.xueqing.spark.store.StoreAddress;

/** Writes rows of one run that is not published yet, from the driver or from an executor. */
public record FindingsWriter(StoreAddress store, long runId) implements Serializable {

    /** All rows or none of them. */
    public <R> void write(Findings<R> findings, Iterator<R> rows) throws SQLException {
        if (!rows.hasNext()) {
            return;
        }
        try (Connection connection = store.connect()) {
            new FindingRows(connection, runId).write(findings, rows);
            connection.commit();
        }
    }
}
