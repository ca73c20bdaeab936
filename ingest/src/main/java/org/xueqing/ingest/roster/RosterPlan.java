package org.xueqing.ingest.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.statement.Statements;
import org.xueqing.ingest.table.RefusedRow;

/**
 * The difference between a file and the roster, to be looked at and then written, or not.
 *
 * @param before the roster that was compared; the plan holds for this one and no other
 * @param structure school, campuses, classes, terms
 * @param people everybody in the file, and who leaves
 */
public record RosterPlan(
        Path file,
        RosterRequest request,
        Statements statements,
        Roster before,
        List<RosterChange> structure,
        List<PlannedRow> people,
        List<RefusedRow> refused,
        List<Sentence> notes) {

    public RosterPlan {
        structure = List.copyOf(structure);
        people = List.copyOf(people);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    /** In an order in which they can be written. */
    public List<RosterChange> changes() {
        List<RosterChange> changes = new ArrayList<>(structure);
        people.forEach(person -> changes.addAll(person.changes()));
        return changes;
    }

    public long count(PlannedRow.Person person, PlannedRow.Outcome outcome) {
        return people.stream()
                .filter(row -> row.person() == person && row.outcome() == outcome)
                .count();
    }

    /** Rows of the file that go in, those that change nothing left out. */
    public long countOfChanged() {
        return people.stream()
                .filter(row -> row.place() != null && row.outcome() != PlannedRow.Outcome.UNCHANGED)
                .count();
    }

    public long countOfUnchanged() {
        return people.stream()
                .filter(row -> row.place() != null && row.outcome() == PlannedRow.Outcome.UNCHANGED)
                .count();
    }

    /** Whether the request lets it be written. */
    public boolean isAllowed() {
        return refused.isEmpty() || request.refusedRows() == RosterRequest.RefusedRows.ARE_SKIPPED;
    }

    /** Classes that would be new, by name. */
    public Map<String, RosterChange.NewClass> newClasses() {
        Map<String, RosterChange.NewClass> classes = new TreeMap<>();
        for (RosterChange change : structure) {
            if (change instanceof RosterChange.NewClass added) {
                classes.put(added.name().toString(), added);
            }
        }
        return classes;
    }
}
