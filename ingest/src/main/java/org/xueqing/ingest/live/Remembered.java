package org.xueqing.ingest.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.xueqing.event.Answered;
import org.xueqing.event.LearningEvent;
import org.xueqing.event.Place;
import org.xueqing.event.Voided;
import org.xueqing.ingest.outbox.Candidate;
import org.xueqing.ingest.store.Columns;
import org.xueqing.ingest.store.Identity;
import org.xueqing.ingest.topic.EventStream;

/** What the store remembers and flags depend on; grows with what is accepted in this batch. */
final class Remembered {

    private static final String LAST_PLACES =
            """
            select s.student_id, a.ordered_at, coalesce(a.sequence, 0), a.event_id
              from unnest(?::text[]) as s (student_id)
             cross join lateral (
                   select ordered_at, sequence, event_id from answers
                    where student_id = s.student_id
                    order by ordered_at desc, coalesce(sequence, 0) desc, event_id desc limit 1) a
            """;
    private static final String TAKEN_BACK =
            """
            select w.student_id, w.event_id from unnest(?::text[], ?::uuid[]) as w (student_id, event_id)
             cross join lateral (
                   select from voids v where v.student_id = w.student_id and v.target_event_id = w.event_id limit 1) v
            """;
    private static final String MAPPED = "select distinct item_id from item_knowledge_points where item_id = any (?)";

    private final Map<String, Place> lastPlaces = new HashMap<>();
    private final Set<Identity> takenBack = new HashSet<>();
    private final Set<String> mappedItems = new HashSet<>();
    private final Set<Identity> accepted;

    private Remembered(Set<Identity> accepted) {
        this.accepted = new HashSet<>(accepted);
    }

    /** @param accepted identities stored before this batch, as far as this batch looks at them */
    static Remembered load(Connection connection, Collection<Candidate> candidates, Set<Identity> accepted)
            throws SQLException {
        Remembered remembered = new Remembered(accepted);
        List<Answered> answers = candidates.stream()
                .map(Candidate::event)
                .filter(Answered.class::isInstance)
                .map(Answered.class::cast)
                .toList();
        remembered.loadLastPlaces(connection, answers);
        remembered.loadTakenBack(connection, answers);
        remembered.loadMappedItems(connection, answers);
        return remembered;
    }

    boolean isTakenBack(Answered answered) {
        return takenBack.contains(Identity.of(answered));
    }

    boolean isMapped(Answered answered) {
        return !answered.knowledgePoints().isEmpty() || mappedItems.contains(answered.itemId());
    }

    boolean isLast(String studentId, Place place) {
        Place last = lastPlaces.get(studentId);
        return last == null || last.compareTo(place) <= 0;
    }

    boolean isHere(Identity identity) {
        return accepted.contains(identity);
    }

    void accept(LearningEvent event, Instant receivedAt) {
        accepted.add(Identity.of(event));
        if (event instanceof Answered answered) {
            lastPlaces.merge(
                    answered.studentId(), Place.of(answered, receivedAt), (a, b) -> a.compareTo(b) >= 0 ? a : b);
        } else if (event instanceof Voided voided) {
            takenBack.add(Identity.of(voided).sibling(voided.targetEventId()));
        }
    }

    private void loadLastPlaces(Connection connection, List<Answered> answers) throws SQLException {
        List<String> pupils =
                answers.stream().map(Answered::studentId).distinct().toList();
        try (PreparedStatement statement = connection.prepareStatement(LAST_PLACES)) {
            statement.setArray(1, Columns.texts(connection, pupils));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lastPlaces.put(
                            rows.getString(1),
                            new Place(
                                    rows.getObject(2, OffsetDateTime.class).toInstant(),
                                    rows.getLong(3),
                                    rows.getString(4)));
                }
            }
        }
    }

    private void loadTakenBack(Connection connection, List<Answered> answers) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKEN_BACK)) {
            statement.setArray(1, Columns.texts(connection, answers, Answered::studentId));
            statement.setArray(2, Columns.uuids(connection, answers, Answered::eventId));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    takenBack.add(new Identity(EventStream.PRACTICE, rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
        }
    }

    private void loadMappedItems(Connection connection, List<Answered> answers) throws SQLException {
        List<String> items = answers.stream()
                .filter(answered -> answered.knowledgePoints().isEmpty())
                .map(Answered::itemId)
                .distinct()
                .toList();
        try (PreparedStatement statement = connection.prepareStatement(MAPPED)) {
            statement.setArray(1, Columns.texts(connection, items));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    mappedItems.add(rows.getString(1));
                }
            }
        }
    }
}
