package org.xueqing.ingest.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.statement.Place;

/**
 * What becomes of one person.
 *
 * @param place the row; null for who is not in the file
 * @param name of the person, for the roster's own pages
 */
public record PlannedRow(
        @Nullable Place place, Person person, String name, Outcome outcome, List<RosterChange> changes) {

    public enum Person {
        PUPIL,
        STAFF
    }

    public enum Outcome {
        NEW,
        CHANGED,
        /** Into another class. */
        MOVED,
        LEFT,
        UNCHANGED
    }

    public PlannedRow {
        changes = List.copyOf(changes);
    }

    static PlannedRow of(@Nullable Place place, Person person, String name, List<RosterChange> changes) {
        return new PlannedRow(place, person, name, outcome(changes), changes);
    }

    private static Outcome outcome(List<RosterChange> changes) {
        if (has(changes, RosterChange.NewPupil.class) || has(changes, RosterChange.NewStaff.class)) {
            return Outcome.NEW;
        }
        if (has(changes, RosterChange.LeftSchool.class) || has(changes, RosterChange.LeftStaff.class)) {
            return Outcome.LEFT;
        }
        if (has(changes, RosterChange.JoinedClass.class) || has(changes, RosterChange.LeftClass.class)) {
            return Outcome.MOVED;
        }
        // That another system calls somebody by an id of its own changes nothing about the person.
        boolean same = changes.stream().allMatch(RosterChange.ForeignIdLearned.class::isInstance);
        return same ? Outcome.UNCHANGED : Outcome.CHANGED;
    }

    private static boolean has(List<RosterChange> changes, Class<? extends RosterChange> type) {
        return changes.stream().anyMatch(type::isInstance);
    }
}
