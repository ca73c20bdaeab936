package org.xueqing.ingest.observation;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.xueqing.ingest.store.Store;

/** Takes notes on a lesson, new words for them, and the word that one goes. */
public final class LessonNotes {

    public static final int LONGEST = 300;

    private static final String WRITE =
            """
            insert into lesson_notes (note_id, class_id, activity_id, moment, text, written_by, written_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;
    private static final String CHANGE =
            "update lesson_notes set text = ?, changed_at = ? where note_id = ? and class_id = ? and written_by = ?";
    private static final String REMOVE =
            "delete from lesson_notes where note_id = ? and class_id = ? and written_by = ?";

    private final Store store;
    private final InstantSource clock;

    public LessonNotes(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * A note on a moment of a class's work on an activity.
     *
     * @param id names the form: sent twice it is one note
     * @param by login
     */
    public record LessonNote(UUID id, String classId, String activityId, Instant moment, String text, String by) {

        public LessonNote {
            check(text);
        }
    }

    private static void check(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a note of " + text.length() + " characters");
        }
    }

    /** Returns whether it is new. */
    public boolean write(LessonNote note) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
                statement.setObject(1, note.id());
                statement.setString(2, note.classId());
                statement.setString(3, note.activityId());
                statement.setObject(4, note.moment().atOffset(ZoneOffset.UTC));
                statement.setString(5, note.text());
                statement.setString(6, note.by());
                statement.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** New words; returns false where the class has no such note of this author. */
    public boolean change(String classId, UUID id, String text, String by) {
        check(text);
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
                statement.setString(1, text);
                statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                statement.setObject(3, id);
                statement.setString(4, classId);
                statement.setString(5, by);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** Takes a note away; returns false where the class has no such note of this author. */
    public boolean remove(String classId, UUID id, String by) {
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(REMOVE)) {
                statement.setObject(1, id);
                statement.setString(2, classId);
                statement.setString(3, by);
                return statement.executeUpdate() == 1;
            }
        });
    }
}
