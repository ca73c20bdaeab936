package org.xueqing.ingest.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.xueqing.history.ItemBank;
import org.xueqing.ingest.catalogue.MappedItems;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.mastery.Trace;
import org.xueqing.run.FrozenParameters;

/**
 * The run that readers see and live goes on with.
 *
 * @param trace of its frozen parameters
 * @param bank what items are about now; live folds again whom a change touches
 */
record PublishedRun(long runId, Trace trace, ItemBank bank) {

    private static final String PUBLISHED =
            """
            select p.run_id, exists (select from bkt_parameters b where b.run_id = p.run_id and b.knowledge_point = '*'),
                   exists (select from run_cursors c where c.run_id = p.run_id)
              from published_run p
            """;
    /** Whether live has folded everything that it has stored, with the items as they are now. */
    private static final String IS_LEVEL =
            """
            select not exists (
                   select from live_offsets o cross join published_run p
                     left join run_cursors c on c.run_id = p.run_id and c.topic_partition = o.topic_partition
                    where o.topic = 'practice-events'
                      and (c.next_offset is distinct from o.next_offset
                           or c.bank_version is distinct from (select version from versions where name = 'bank')))
            """;

    /** Nothing, and why not, where no published run follows the log. */
    static Optional<PublishedRun> find(Connection connection, Differences differences) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PUBLISHED);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return none("verify.no-run", differences);
            }
            if (!row.getBoolean(2) || !row.getBoolean(3)) {
                return none("verify.not-kept", differences);
            }
            long runId = row.getLong(1);
            return Optional.of(new PublishedRun(
                    runId, new Trace(FrozenParameters.read(connection, runId)), MappedItems.read(connection)));
        }
    }

    static boolean isLevel(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IS_LEVEL);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static Optional<PublishedRun> none(String reason, Differences differences) {
        differences.cannotTell(Invariant.COUNTS, Sentence.of(reason));
        differences.cannotTell(Invariant.MASTERY, Sentence.of(reason));
        differences.cannotTell(Invariant.DATA_THROUGH, Sentence.of(reason));
        return Optional.empty();
    }
}
