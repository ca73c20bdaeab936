package org.xueqing.ingest.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** What the store says of itself: how far it is, and how many records there were. Each row of a question is a difference. */
final class Cursors {

    private record Question(Invariant invariant, String kind, String rows) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(
                    Invariant.DATA_THROUGH,
                    "through-future",
                    """
                    select run_id, data_through, now() from run_cursors where data_through > now()
                    """),
            new Question(
                    Invariant.DATA_THROUGH,
                    "cursor-apart",
                    """
                    select o.topic_partition, coalesce(c.next_offset::text, '-'), o.next_offset
                      from live_offsets o cross join published_run p
                      left join run_cursors c on c.run_id = p.run_id and c.topic_partition = o.topic_partition
                     where o.topic = 'practice-events' and c.next_offset is distinct from o.next_offset
                       and exists (select from run_cursors k where k.run_id = p.run_id)
                    """),
            new Question(
                    Invariant.DATA_THROUGH,
                    "bank-apart",
                    """
                    select c.topic_partition, c.bank_version, v.version
                      from run_cursors c join published_run using (run_id) join versions v on v.name = 'bank'
                     where c.bank_version <> v.version
                    """),
            new Question(
                    Invariant.DATA_THROUGH,
                    "pupil-ahead",
                    """
                    select c.student_id, c.next_offset, coalesce(o.next_offset, 0)
                      from pupil_cursors c
                      left join live_offsets o on o.topic = 'practice-events' and o.topic_partition = c.topic_partition
                     where c.next_offset > coalesce(o.next_offset, 0)
                    """),
            new Question(
                    Invariant.DATA_THROUGH,
                    "sums-ahead",
                    """
                    select s.topic_partition, s.next_offset, c.next_offset
                      from sum_cursors s join run_cursors c using (run_id, topic_partition)
                     where s.next_offset > c.next_offset
                    """),
            // A door that took its clock decides within ten seconds.
            new Question(
                    Invariant.DATA_THROUGH,
                    "through-waiting",
                    """
                    select o.id, o.received_at, t.through
                      from outbox o cross join (select min(data_through) as through
                                                  from run_cursors join published_run using (run_id)) t
                     where o.stream = 'practice' and o.received_at < t.through - interval '15 s'
                    """),
            new Question(
                    Invariant.CONSERVATION,
                    "records-apart",
                    """
                    select v.records, o.records
                      from (select coalesce(sum(records), 0) as records from live_verdicts) v
                     cross join (select coalesce(sum(next_offset), 0) as records from live_offsets) o
                     where v.records <> o.records
                    """),
            new Question(
                    Invariant.CONSERVATION,
                    "accepted-apart",
                    """
                    select v.records, e.records
                      from (select coalesce(sum(records), 0) as records from live_verdicts where verdict = 'ACCEPTED') v
                     cross join (select count(*) as records from events) e
                     where v.records <> e.records
                    """),
            new Question(
                    Invariant.CONSERVATION,
                    "rejected-apart",
                    """
                    select v.records, r.records
                      from (select coalesce(sum(records), 0) as records from live_verdicts
                             where verdict in ('CONFLICT', 'REFUSED')) v
                     cross join (select count(*) as records from rejections) r
                     where v.records <> r.records
                    """));

    private Cursors() {}

    static void compare(Connection connection, Differences differences) throws SQLException {
        for (Question question : QUESTIONS) {
            try (PreparedStatement statement = connection.prepareStatement(question.rows());
                    ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    Object[] values = new Object[columns];
                    for (int i = 0; i < columns; i++) {
                        values[i] = rows.getString(i + 1);
                    }
                    differences.add(question.invariant(), question.kind(), values);
                }
            }
        }
    }
}
