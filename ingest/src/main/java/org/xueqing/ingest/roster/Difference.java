package org.xueqing.ingest.roster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.message.SpokenException;
import org.xueqing.ingest.statement.Place;
import org.xueqing.ingest.statement.Statements;
import org.xueqing.ingest.table.RefusedRow;

/** Compares what a file states with what the store knows. Pure: the same file, roster, request and generator give the same plan. */
public final class Difference {

    private final Path file;
    private final RosterRequest request;
    private final Roster before;
    private final Statements statements;
    private final Ids ids;

    private Difference(Path file, RosterRequest request, Roster before, Statements statements, RandomGenerator random) {
        this.file = file;
        this.request = request;
        this.before = before;
        this.statements = statements;
        this.ids = new Ids(random);
    }

    /** @throws SpokenException if the file cannot be compared at all: no such school, or the year was not rolled over */
    public static RosterPlan compare(
            Path file, RosterRequest request, Roster before, Statements statements, RandomGenerator random) {
        return new Difference(file, request, before, statements, random).plan();
    }

    private RosterPlan plan() {
        refuseUnknownSchool();
        refuseOtherYear();
        List<RosterChange> structure = new ArrayList<>();
        KnownClasses classes = new KnownClasses(before, request, schoolId(structure), ids);
        PupilDifference pupils = new PupilDifference(before, request, classes, ids);
        pupils.compare(statements.pupils());
        StaffDifference staff = new StaffDifference(before, request, classes, ids);
        staff.compare(statements.staff());
        structure.addAll(classes.created());
        structure.addAll(terms(classes.schoolId()));
        structure.addAll(foreignClasses(classes));
        List<RefusedRow> refused = refused(pupils, staff);
        List<PlannedRow> people = new ArrayList<>(pupils.rows());
        people.addAll(staff.rows());
        if (refused.isEmpty()) {
            people.addAll(statements.pupils().isEmpty() ? List.of() : pupils.leavers());
            people.addAll(staff.leavers());
        }
        return new RosterPlan(file, request, statements, before, structure, people, refused, notes(pupils, refused));
    }

    private void refuseUnknownSchool() {
        if (before.schoolId() == null && request.unknown() == RosterRequest.Unknown.REFUSED) {
            String known = before.schools().isEmpty() ? "—" : String.join("、", before.schools());
            throw new SpokenException(Sentence.of("roster.school-unknown", request.school(), known));
        }
    }

    /** Classes of last year would not be found, and a second set of them would arise. */
    private void refuseOtherYear() {
        before.classes().stream()
                .filter(one -> one.schoolYear() != request.schoolYear())
                .findFirst()
                .ifPresent(one -> {
                    throw new SpokenException(Sentence.of(
                            "roster.other-year",
                            Integer.toString(one.schoolYear()),
                            Integer.toString(request.schoolYear())));
                });
    }

    private String schoolId(List<RosterChange> structure) {
        if (before.schoolId() != null) {
            return before.schoolId();
        }
        String id = ids.school();
        structure.add(new RosterChange.NewSchool(id, request.school()));
        return id;
    }

    private List<RosterChange> terms(String schoolId) {
        return statements.terms().stream()
                .filter(term -> !before.terms().contains(term))
                .<RosterChange>map(term -> new RosterChange.NewTerm(schoolId, term))
                .toList();
    }

    private List<RosterChange> foreignClasses(KnownClasses classes) {
        List<RosterChange> learned = new ArrayList<>();
        new TreeMap<>(statements.foreignClasses()).forEach((foreign, name) -> classes.resolve(name)
                .map(classes::id)
                .filter(id -> !id.equals(before.foreignIds()
                        .get(new Roster.ForeignKey(foreign.kind().word(), foreign.id()))))
                .ifPresent(id -> learned.add(
                        new RosterChange.ForeignIdLearned(foreign.kind().word(), foreign.id(), id))));
        return learned;
    }

    /** One sentence for each row, in the order of the file. */
    private List<RefusedRow> refused(PupilDifference pupils, StaffDifference staff) {
        List<RefusedRow> all = new ArrayList<>(statements.refused());
        all.addAll(pupils.refused());
        all.addAll(staff.refused());
        Map<Place, RefusedRow> first = new LinkedHashMap<>();
        all.forEach(row -> first.putIfAbsent(new Place(row.sheet(), row.row()), row));
        return first.values().stream()
                .sorted(Comparator.comparing(RefusedRow::sheet).thenComparing(RefusedRow::row))
                .toList();
    }

    private List<Sentence> notes(PupilDifference pupils, List<RefusedRow> refused) {
        List<Sentence> notes = new ArrayList<>(statements.notes());
        if (pupils.overruled() > 0) {
            notes.add(Sentence.of("roster.note.overruled", pupils.overruled()));
        }
        if (!refused.isEmpty() && request.leaving() != RosterRequest.Leaving.NOBODY) {
            notes.add(Sentence.of("roster.note.nobody-leaves"));
        }
        return notes;
    }
}
