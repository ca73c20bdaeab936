package org.xueqing.ingest.textbook;

import java.sql.PreparedStatement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.xueqing.curriculum.Volume;
import org.xueqing.ingest.store.Store;

/** Takes what a school's teachers write about a unit. */
public final class UnitNotes {

    public static final int LONGEST = 4_000;

    /** Who saves what stands there already has changed nothing. */
    private static final String WRITE =
            """
            insert into unit_notes (school_id, edition, grade, volume, unit_no, text, written_by, written_at)
            select n.school, n.edition, n.grade, n.volume, n.unit, n.text, n.by, n.at
              from (values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)) as n (school, edition, grade, volume, unit, text, by, at)
             where n.text is distinct from coalesce(
                   (select o.text from unit_notes o
                     where o.school_id = n.school and o.edition = n.edition and o.grade = n.grade and o.volume = n.volume
                       and o.unit_no = n.unit
                     order by o.note_id desc limit 1), '')
            """;

    private final Store store;
    private final InstantSource clock;

    public UnitNotes(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A unit of an edition as one school sees it. */
    public record Unit(String schoolId, String edition, Volume volume, int number) {}

    /**
     * The new text of a unit; an empty one takes it away. Returns whether it differs from what stood there.
     *
     * @param by login
     * @throws IllegalArgumentException for a text longer than {@link #LONGEST}
     */
    public boolean write(Unit unit, String text, String by) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a note of " + text.length() + " characters");
        }
        return store.inTransaction(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
                statement.setString(1, unit.schoolId());
                statement.setString(2, unit.edition());
                statement.setInt(3, unit.volume().grade());
                statement.setString(4, unit.volume().semester().sign());
                statement.setInt(5, unit.number());
                statement.setString(6, text);
                statement.setString(7, by);
                statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
                return statement.executeUpdate() == 1;
            }
        });
    }
}
