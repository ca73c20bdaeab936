package org.xueqing.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.table.RefusedRow;

/**
 * All that one file states.
 *
 * @param foreignClasses our classes by what another system calls them
 * @param notes what a person should know although nothing is wrong
 */
public record Statements(
        List<PupilStatement> pupils,
        List<StaffStatement> staff,
        List<TermStatement> terms,
        Map<ForeignClassId, ClassName> foreignClasses,
        List<RefusedRow> refused,
        List<Sentence> notes) {

    public static final Statements NONE =
            new Statements(List.of(), List.of(), List.of(), Map.of(), List.of(), List.of());

    public Statements {
        pupils = List.copyOf(pupils);
        staff = List.copyOf(staff);
        terms = List.copyOf(terms);
        foreignClasses = Map.copyOf(foreignClasses);
        refused = List.copyOf(refused);
        notes = List.copyOf(notes);
    }

    public static Statements ofPupils(List<PupilStatement> pupils, List<RefusedRow> refused, List<Sentence> notes) {
        return new Statements(pupils, List.of(), List.of(), Map.of(), refused, notes);
    }

    public static Statements ofStaff(List<StaffStatement> staff, List<RefusedRow> refused, List<Sentence> notes) {
        return new Statements(List.of(), staff, List.of(), Map.of(), refused, notes);
    }

    public Statements plus(Statements other) {
        Map<ForeignClassId, ClassName> classes = new TreeMap<>(foreignClasses);
        classes.putAll(other.foreignClasses);
        return new Statements(
                both(pupils, other.pupils),
                both(staff, other.staff),
                both(terms, other.terms),
                classes,
                both(refused, other.refused),
                both(notes, other.notes));
    }

    public Set<String> phones() {
        Set<String> phones = new TreeSet<>();
        pupils.forEach(pupil -> pupil.guardians().forEach(guardian -> phones.add(guardian.phone())));
        return phones;
    }

    public Set<String> nationalIds() {
        Set<String> ids = new TreeSet<>();
        for (PupilStatement pupil : pupils) {
            if (pupil.nationalId() != null) {
                ids.add(pupil.nationalId());
            }
        }
        return ids;
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        List<T> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
