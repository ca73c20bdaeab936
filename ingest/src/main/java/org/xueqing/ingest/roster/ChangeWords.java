package org.xueqing.ingest.roster;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xueqing.ingest.message.Sentence;

/** Says changes to people: the roster's own pages and reports, where names belong. */
public final class ChangeWords {

    private ChangeWords() {}

    /** One line about one person. */
    public static Sentence line(PlannedRow row) {
        return switch (row.outcome()) {
            case NEW -> said("roster.row.new", row);
            case CHANGED, UNCHANGED -> said("roster.row.changed", row);
            case MOVED -> said("roster.row.moved", row);
            case LEFT -> Sentence.of("roster.row.left", row.name());
        };
    }

    private static Sentence said(String key, PlannedRow row) {
        Set<String> newGuardians = row.changes().stream()
                .filter(RosterChange.NewGuardian.class::isInstance)
                .map(change -> ((RosterChange.NewGuardian) change).guardianId())
                .collect(Collectors.toSet());
        Object details = row.changes().stream()
                .flatMap(change -> details(change, newGuardians))
                .reduce((one, next) -> Sentence.of("roster.change.and", one, next))
                .<Object>map(sentence -> sentence)
                .orElse("—");
        return Sentence.of(key, row.name(), details);
    }

    private static Stream<Sentence> details(RosterChange change, Set<String> newGuardians) {
        if (change instanceof RosterChange.GuardianshipBegins begins && !newGuardians.contains(begins.guardianId())) {
            return Stream.of(Sentence.of("roster.change.guardian.known"));
        }
        return Stream.of(pupil(change), guardian(change), staff(change)).flatMap(List::stream);
    }

    private static List<Sentence> pupil(RosterChange change) {
        if (change instanceof RosterChange.ChangedPupil changed) {
            return one("roster.change.field." + changed.field(), shown(changed.was()), shown(changed.is()));
        }
        if (change instanceof RosterChange.LeftClass left) {
            return one("roster.change.class.left", left.name().toString());
        }
        if (change instanceof RosterChange.JoinedClass joined) {
            return one("roster.change.class.joined", joined.name().toString());
        }
        return change instanceof RosterChange.Decided decided
                ? one("roster.change.decided." + decided.decision(), Sentence.of("roster.purpose." + decided.purpose()))
                : List.of();
    }

    private static List<Sentence> guardian(RosterChange change) {
        if (change instanceof RosterChange.NewGuardian added) {
            return one("roster.change.guardian.new", added.phone());
        }
        if (change instanceof RosterChange.GuardianshipEnds ends) {
            return one("roster.change.guardian.gone", ends.phone());
        }
        return change instanceof RosterChange.RenamedGuardian renamed
                ? one("roster.change.guardian.name", shown(renamed.was()), shown(renamed.is()))
                : List.of();
    }

    private static List<Sentence> staff(RosterChange change) {
        if (change instanceof RosterChange.DutyBegins begins) {
            return one("roster.change.begins." + begins.duty(), begins.name().toString());
        }
        if (change instanceof RosterChange.DutyEnds ends) {
            return one("roster.change.ends." + ends.duty(), ends.name().toString());
        }
        if (change instanceof RosterChange.LeadBegins begins) {
            return one("roster.change.begins.LEAD", begins.grade());
        }
        return change instanceof RosterChange.LeadEnds ends
                ? one("roster.change.ends.LEAD", ends.grade())
                : person(change);
    }

    private static List<Sentence> person(RosterChange change) {
        if (change instanceof RosterChange.RenamedStaff renamed) {
            return one("roster.change.field.NAME", shown(renamed.was()), shown(renamed.is()));
        }
        if (change instanceof RosterChange.NumberedStaff numbered) {
            return one("roster.change.staff-no", numbered.staffNo());
        }
        return change instanceof RosterChange.StaffReturned ? one("roster.change.returned") : List.of();
    }

    private static List<Sentence> one(String key, Object... arguments) {
        return List.of(Sentence.of(key, arguments));
    }

    private static String shown(String text) {
        return text.isEmpty() ? "—" : text;
    }
}
