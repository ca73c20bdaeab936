package org.xueqing.ingest.activity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.xueqing.event.LearningEvent;
import org.xueqing.ingest.file.Tally;
import org.xueqing.ingest.outbox.Acceptance;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.outbox.Verdict;
import org.xueqing.ingest.store.Store;

/** Takes the confirmed results of paper work: events through the one way in, and who was absent. */
public final class PaperDesk {

    /** Where some answer on the screen, what was entered has no sitting; a correction never takes back what a pupil did. */
    private static final String LOGGED =
            """
            select a.student_id, a.item_id, count(*) over (partition by a.student_id, a.item_id) as answers, a.event_id,
                   a.correct, a.score, a.response,
                   exists (select 1 from voids v where v.student_id = a.student_id and v.target_event_id = a.event_id)
                   as voided
              from answers a where a.activity_id = ? and a.student_id = any (?) and (a.session_id is null or ?)
            """;

    private static final String PRESENCE =
            "update activity_pupils set presence = ? where activity_id = ? and student_id = ?";
    private static final String KEYED =
            "update activity_classes set keyed_at = ?, keyed_by = ? where activity_id = ? and class_id = ?";
    private static final String CLAIM = KEYED + " and keyed_at is not distinct from ?";
    private static final String KEYED_BEFORE =
            "select keyed_by, keyed_at from activity_classes where activity_id = ? and class_id = ?";
    private static final String WITHHELD =
            "select student_id from withheld where purpose = 'PRACTICE' and student_id = any (?)";
    private static final String ROLL =
            """
            select p.student_id, coalesce(r.pupil_no, '') from activity_pupils p left join roster_pupils r using (student_id)
             where p.activity_id = ? and p.class_id = ? order by p.student_id
            """;
    private static final int BATCH = 1_000;

    private final Store store;
    private final Acceptance acceptance;
    private final InstantSource clock;
    private final ZoneId zone;

    public PaperDesk(Store store, InstantSource clock, ZoneId zone) {
        this.store = store;
        this.acceptance = new Acceptance(store, clock);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Results of one class.
     *
     * @param presences of everybody expected, by student id
     * @param marks by student id, then by item id; those of pupils who were not there are left out of account
     * @param by login of who keyed
     */
    public record Results(
            String classId, Map<String, Presence> presences, Map<String, Map<String, Mark>> marks, String by) {}

    /** The pupils of a class who were expected, with their numbers. */
    public Roll roll(String activityId, String classId) {
        return store.inTransaction(connection -> {
            List<Roll.Pupil> pupils = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement(ROLL)) {
                statement.setString(1, activityId);
                statement.setString(2, classId);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        pupils.add(new Roll.Pupil(row.getString(2), row.getString(1)));
                    }
                }
            }
            return new Roll(pupils);
        });
    }

    /**
     * Everyone expected, of whom nothing was keyed, has everything right. Of a pupil without a number of its own nothing can
     * be keyed, so nothing is said.
     */
    public Results allRightBut(Activity activity, String classId, Keyed keyed, String by) {
        Map<String, Presence> presences = new HashMap<>();
        Map<String, Map<String, Mark>> marks = new HashMap<>();
        for (Roll.Pupil pupil : keyed.roll().nameable()) {
            Map<String, Mark> own = new HashMap<>();
            activity.items().forEach(item -> own.put(item.itemId(), Mark.RIGHT));
            own.putAll(keyed.wrong().getOrDefault(pupil.studentId(), Map.of()));
            marks.put(pupil.studentId(), own);
            presences.put(pupil.studentId(), keyed.presences().getOrDefault(pupil.studentId(), Presence.EXPECTED));
        }
        return new Results(classId, presences, marks, by);
    }

    /**
     * Takes results into the log. The same results again change nothing; other ones correct what was keyed before.
     * A refusal in the tally means a pupil without consent; a conflict means that somebody keyed the same moment: look again.
     */
    public Tally take(Activity activity, Results results) {
        refuseScreen(activity);
        Tally tally = accept(events(activity, results));
        note(activity.activityId(), results);
        return tally;
    }

    /**
     * Takes results if nobody else keyed this activity and class meanwhile.
     *
     * @param keyedBefore when it was keyed last as far as the teacher knew; none if never
     */
    public Taken takeUnlessOvertaken(Activity activity, Results results, Optional<Instant> keyedBefore) {
        refuseScreen(activity);
        Optional<Taken> overtaken =
                store.inTransaction(connection -> claim(connection, activity.activityId(), results, keyedBefore));
        return overtaken.orElseGet(() -> new Taken.Stored(take(activity, results)));
    }

    private static void refuseScreen(Activity activity) {
        if (activity.medium() == Activity.Medium.SCREEN) {
            throw new IllegalArgumentException(activity.activityId() + " is answered on the screen, not keyed");
        }
    }

    private Optional<Taken> claim(
            Connection connection, String activityId, Results results, Optional<Instant> keyedBefore)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
            noteKeyed(statement, activityId, results);
            statement.setObject(
                    5, keyedBefore.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
            return statement.executeUpdate() == 1
                    ? Optional.empty()
                    : Optional.of(overtaken(connection, activityId, results.classId()));
        }
    }

    private static Taken overtaken(Connection connection, String activityId, String classId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEYED_BEFORE)) {
            statement.setString(1, activityId);
            statement.setString(2, classId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next() || row.getString("keyed_by") == null) {
                    throw new IllegalStateException(activityId + " was not given to " + classId);
                }
                return new Taken.Overtaken(
                        row.getString("keyed_by"),
                        row.getObject("keyed_at", OffsetDateTime.class).toInstant());
            }
        }
    }

    /** Of pupils whose guardians withhold consent paper work stays paper. */
    private List<LearningEvent> events(Activity activity, Results results) {
        Set<String> withheld = withheld(results.presences().keySet());
        List<LearningEvent> events = new ArrayList<>();
        PaperResults paper = new PaperResults(
                activity,
                activity.paperAnsweredAt(zone),
                results.by(),
                logged(activity, results.presences().keySet()));
        results.presences().forEach((student, presence) -> {
            if (!withheld.contains(student)) {
                events.addAll(paper.events(
                        student,
                        presence == Presence.EXPECTED ? results.marks().getOrDefault(student, Map.of()) : Map.of()));
            }
        });
        return events;
    }

    private Set<String> withheld(Collection<String> students) {
        return store.inTransaction(connection -> {
            Set<String> withheld = new HashSet<>();
            try (PreparedStatement statement = connection.prepareStatement(WITHHELD)) {
                statement.setArray(1, connection.createArrayOf("text", students.toArray()));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        withheld.add(row.getString(1));
                    }
                }
            }
            return withheld;
        });
    }

    private Tally accept(List<LearningEvent> events) {
        Tally tally = Tally.NONE;
        for (int from = 0; from < events.size(); from += BATCH) {
            List<Candidate> batch = events.subList(from, Math.min(events.size(), from + BATCH)).stream()
                    .map(Candidate::of)
                    .toList();
            for (Verdict verdict : acceptance.acceptEach(batch)) {
                tally = tally.plus(verdict);
            }
        }
        return tally;
    }

    private List<PaperResults.Logged> logged(Activity activity, Iterable<String> students) {
        List<String> ids = new ArrayList<>();
        students.forEach(ids::add);
        return store.inTransaction(connection -> {
            Map<String, PaperResults.Logged> logged = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(LOGGED)) {
                statement.setString(1, activity.activityId());
                statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
                statement.setBoolean(3, activity.medium() == Activity.Medium.PAPER);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        PaperResults.Logged read = read(row);
                        logged.merge(
                                read.studentId() + "\n" + read.itemId(),
                                read,
                                (one, other) -> one.current() == null ? other : one);
                    }
                }
            }
            return List.copyOf(logged.values());
        });
    }

    private static PaperResults.Logged read(ResultSet row) throws SQLException {
        Double score = row.getObject("score", Double.class);
        Mark mark = new Mark(row.getBoolean("correct"), score, row.getString("response"));
        return new PaperResults.Logged(
                row.getString("student_id"),
                row.getString("item_id"),
                row.getInt("answers"),
                row.getBoolean("voided")
                        ? null
                        : new PaperResults.Logged.Current(row.getObject("event_id", UUID.class), mark));
    }

    /** Notes who was there and that the results are in, without results of its own: their events came another way. */
    public void noteKeyed(Map<Activity, Results> results) {
        store.inTransaction(connection -> {
            for (Map.Entry<Activity, Results> one : results.entrySet()) {
                note(connection, one.getKey().activityId(), one.getValue());
            }
            return results.size();
        });
    }

    private void note(String activityId, Results results) {
        store.inTransaction(connection -> note(connection, activityId, results));
    }

    private int note(Connection connection, String activityId, Results results) throws SQLException {
        notePresences(connection, activityId, results.presences());
        try (PreparedStatement statement = connection.prepareStatement(KEYED)) {
            noteKeyed(statement, activityId, results);
            return statement.executeUpdate();
        }
    }

    private void noteKeyed(PreparedStatement statement, String activityId, Results results) throws SQLException {
        statement.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
        statement.setString(2, results.by());
        statement.setString(3, activityId);
        statement.setString(4, results.classId());
    }

    private static void notePresences(Connection connection, String activityId, Map<String, Presence> presences)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PRESENCE)) {
            for (Map.Entry<String, Presence> presence : presences.entrySet()) {
                statement.setString(1, presence.getValue().name());
                statement.setString(2, activityId);
                statement.setString(3, presence.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
