package org.xueqing.ingest.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.xueqing.ingest.land.LandedLog;
import org.xueqing.ingest.topic.EventStream;

/**
 * A first look at one stream: which offsets have landed, and how many records there are of each pupil or class.
 *
 * @param landed offsets by partition
 * @param records by subject, also those of which only the store knows
 */
record Survey(EventStream stream, Map<Integer, BitSet> landed, TreeMap<String, Integer> records) {

    private static final String PUPILS =
            """
            select distinct subject_id from events where stream = 'practice' union select distinct student_id from answers
            union select student_id from voids union select student_id from steps
            union select student_id from mastery join published_run using (run_id)
            """;
    private static final String CLASSES =
            "select subject_id from events where stream = 'teaching' union select class_id from lessons";

    static Survey of(EventStream stream, LandedLog log, Moment moment, Differences differences) {
        Survey survey = new Survey(stream, new HashMap<>(), new TreeMap<>());
        log.places(place -> {
            if (moment.holds(stream, place.partition(), place.offset())) {
                survey.add(place, differences);
            }
        });
        return survey;
    }

    boolean hasLanded(int partition, long offset) {
        BitSet offsets = landed.get(partition);
        return offsets != null && offsets.get(Math.toIntExact(offset));
    }

    long size() {
        return landed.values().stream().mapToLong(BitSet::cardinality).sum();
    }

    void addStored(Connection connection) throws SQLException {
        String query = stream == EventStream.PRACTICE ? PUPILS : CLASSES;
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setFetchSize(10_000);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    records.putIfAbsent(rows.getString(1), 1);
                }
            }
        }
    }

    private void add(LandedLog.Place place, Differences differences) {
        BitSet offsets = landed.computeIfAbsent(place.partition(), absent -> new BitSet());
        int offset = Math.toIntExact(place.offset());
        if (offsets.get(offset)) {
            differences.add(Invariant.LOG_IS_STORE, "landed-twice", stream.topic(), place.partition(), offset);
        }
        offsets.set(offset);
        records.merge(place.subjectId(), 1, Integer::sum);
    }
}
