package org.xueqing.ingest.observe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.xueqing.ingest.flow.Installation;
import org.xueqing.ingest.land.Lander;
import org.xueqing.ingest.live.Live;
import org.xueqing.ingest.outbox.Outbox;
import org.xueqing.ingest.topic.EventStream;

/**
 * One look at the flow.
 *
 * @param outboxRows accepted and not yet stored
 * @param outboxAgeSeconds of the oldest of them
 * @param liveLagRecords on the topics and not yet stored
 * @param landingLagRecords on the topics and not yet in the lake
 * @param runAgeSeconds since the run that readers see was published; NaN where there is none
 * @param verdicts how many records live has judged how, repeats and refusals among them
 */
record FlowFigures(
        long outboxRows,
        double outboxAgeSeconds,
        long liveLagRecords,
        long landingLagRecords,
        double runAgeSeconds,
        Map<String, Long> verdicts) {

    private static final String RUN_AGE =
            "select extract(epoch from now() - published_at) from runs join published_run using (run_id)";
    private static final String VERDICTS = "select verdict, sum(records) from live_verdicts group by verdict";
    private static final double MILLIS = 1_000;

    static FlowFigures of(Installation installation) {
        Map<TopicPartition, Long> ends = installation
                .topics()
                .ends(installation
                        .topics()
                        .partitions(List.of(EventStream.PRACTICE.topic(), EventStream.TEACHING.topic())));
        long landing = 0;
        for (EventStream stream : EventStream.values()) {
            landing += Lander.lag(installation.lake(), stream, ends);
        }
        Duration age = Outbox.age(installation.store());
        return new FlowFigures(
                Outbox.waiting(installation.store()),
                age.toMillis() / MILLIS,
                Live.lag(installation.store(), ends),
                landing,
                installation.store().inTransaction(FlowFigures::runAge),
                installation.store().inTransaction(FlowFigures::verdicts));
    }

    private static double runAge(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUN_AGE);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getDouble(1) : Double.NaN;
        }
    }

    private static Map<String, Long> verdicts(Connection connection) throws SQLException {
        Map<String, Long> verdicts = new TreeMap<>();
        try (PreparedStatement statement = connection.prepareStatement(VERDICTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                verdicts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return verdicts;
    }
}
