package org.xueqing.ingest.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.Duty;
import org.xueqing.ingest.statement.PupilStatement.Presence;
import org.xueqing.ingest.statement.StaffStatement;
import org.xueqing.ingest.table.RefusedRow;

/** What the rows of staff change: who they are, which classes they teach or head, which grades they lead. */
final class StaffDifference {

    private static final Comparator<StaffStatement> ORDER = Comparator.comparing(
                    StaffStatement::staffNo, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(StaffStatement::foreignId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(StaffStatement::name, Comparator.nullsLast(Comparator.naturalOrder()));

    private final Roster before;
    private final RosterRequest request;
    private final KnownClasses classes;
    private final Ids ids;
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<PlannedRow> rows = new ArrayList<>();
    private final Set<String> spokenOf = new HashSet<>();

    StaffDifference(Roster before, RosterRequest request, KnownClasses classes, Ids ids) {
        this.before = before;
        this.request = request;
        this.classes = classes;
        this.ids = ids;
    }

    void compare(List<StaffStatement> statements) {
        List<RefusedRow> twins = new ArrayList<>();
        twins.addAll(
                Twins.refuse(statements, StaffStatement::place, StaffStatement::staffNo, "工号", "roster.twin-staff-no"));
        twins.addAll(Twins.refuse(
                statements,
                StaffStatement::place,
                stated -> stated.staffNo() == null && stated.foreignId() == null ? stated.name() : null,
                "姓名",
                "roster.twin-staff"));
        refused.addAll(twins);
        Twins.without(statements, StaffStatement::place, twins).stream()
                .sorted(ORDER)
                .forEach(this::compare);
    }

    List<PlannedRow> rows() {
        return rows;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    /** Those who leave because a complete file does not speak of them; a file without staff speaks of nobody and ends nobody. */
    List<PlannedRow> leavers() {
        boolean isComplete = request.leaving() == RosterRequest.Leaving.OF_SCHOOL
                && request.campus().isEmpty()
                && !spokenOf.isEmpty();
        return before.staff().stream()
                .filter(member -> isComplete && member.leftOn() == null && !spokenOf.contains(member.staffId()))
                .sorted(Comparator.comparing(Roster.StaffMember::staffId))
                .map(this::leaver)
                .toList();
    }

    private PlannedRow leaver(Roster.StaffMember member) {
        List<RosterChange> changes = new ArrayList<>();
        leave(member, changes);
        return PlannedRow.of(null, PlannedRow.Person.STAFF, member.name(), changes);
    }

    private void compare(StaffStatement stated) {
        Optional<ClassName> unknown = classNames(stated).stream()
                .filter(name -> classes.resolve(name).isEmpty())
                .findFirst();
        if (unknown.isPresent()) {
            refuse(stated, "任教班级", classes.unknown(unknown.get()));
            return;
        }
        List<Roster.StaffMember> known = known(stated);
        if (known.size() > 1) {
            refuse(stated, "工号", Sentence.of("roster.staff-homonyms", String.valueOf(stated.name())));
        } else if (known.isEmpty() && stated.presence() == Presence.HERE && stated.name() == null) {
            refuse(stated, "", Sentence.of("roster.incomplete"));
        } else {
            rows.add(row(stated, known.stream().findFirst()));
        }
    }

    private static Set<ClassName> classNames(StaffStatement stated) {
        Set<ClassName> names = new TreeSet<>();
        stated.duties().values().forEach(held -> names.addAll(held.held()));
        return names;
    }

    private void refuse(StaffStatement stated, String field, Sentence why) {
        refused.add(new RefusedRow(stated.place().sheet(), stated.place().row(), field, why));
    }

    /** By the foreign id, then the 工号; then by name among those who have no 工号, or where the row has none. */
    private List<Roster.StaffMember> known(StaffStatement stated) {
        String foreign = stated.foreignId() == null
                ? null
                : before.foreignIds().get(new Roster.ForeignKey("staff", stated.foreignId()));
        if (foreign != null) {
            return staff(member -> member.staffId().equals(foreign));
        }
        String staffNo = stated.staffNo();
        if (staffNo != null) {
            List<Roster.StaffMember> numbered = staff(member -> staffNo.equals(member.staffNo()));
            return numbered.isEmpty()
                    ? staff(member -> member.staffNo() == null && member.name().equals(stated.name()))
                    : numbered;
        }
        return stated.name() == null ? List.of() : staff(member -> member.name().equals(stated.name()));
    }

    private List<Roster.StaffMember> staff(java.util.function.Predicate<Roster.StaffMember> which) {
        return before.staff().stream().filter(which).toList();
    }

    private PlannedRow row(StaffStatement stated, Optional<Roster.StaffMember> known) {
        List<RosterChange> changes = new ArrayList<>();
        String name = stated.name() != null
                ? stated.name()
                : known.map(Roster.StaffMember::name).orElse("");
        if (known.isEmpty() && stated.presence() != Presence.HERE) {
            return PlannedRow.of(stated.place(), PlannedRow.Person.STAFF, name, changes);
        }
        String staffId = known.map(Roster.StaffMember::staffId).orElseGet(ids::staff);
        spokenOf.add(staffId);
        known.ifPresentOrElse(
                member -> change(stated, member, changes),
                () -> changes.add(new RosterChange.NewStaff(staffId, classes.schoolId(), stated.staffNo(), name)));
        if (stated.presence() == Presence.HERE) {
            new TreeMap<>(stated.duties()).forEach((duty, held) -> changeDuty(staffId, duty, held, changes));
            changeLeads(staffId, stated.leads(), changes);
        }
        String foreignId = stated.foreignId();
        if (foreignId != null && !before.foreignIds().containsKey(new Roster.ForeignKey("staff", foreignId))) {
            changes.add(new RosterChange.ForeignIdLearned("staff", foreignId, staffId));
        }
        return PlannedRow.of(stated.place(), PlannedRow.Person.STAFF, name, changes);
    }

    private void change(StaffStatement stated, Roster.StaffMember member, List<RosterChange> changes) {
        if (stated.name() != null && !stated.name().equals(member.name())) {
            changes.add(new RosterChange.RenamedStaff(member.staffId(), member.name(), stated.name()));
        }
        if (stated.staffNo() != null && !stated.staffNo().equals(member.staffNo())) {
            changes.add(new RosterChange.NumberedStaff(member.staffId(), stated.staffNo()));
        }
        if (stated.presence() == Presence.HERE && member.leftOn() != null) {
            changes.add(new RosterChange.StaffReturned(member.staffId()));
        }
        if (stated.presence() == Presence.GONE && member.leftOn() == null) {
            leave(member, changes);
        }
    }

    private void leave(Roster.StaffMember member, List<RosterChange> changes) {
        before.assignments().stream()
                .filter(one -> one.staffId().equals(member.staffId()))
                .forEach(one -> changes.add(end(one)));
        before.leads().stream()
                .filter(one -> one.staffId().equals(member.staffId()))
                .forEach(one -> changes.add(
                        new RosterChange.LeadEnds(one.staffId(), classes.schoolId(), one.grade(), one.since())));
        changes.add(new RosterChange.LeftStaff(member.staffId(), lastDay()));
    }

    private void changeDuty(String staffId, Duty duty, StaffStatement.Classes stated, List<RosterChange> changes) {
        Set<String> held = ids(stated.held());
        Set<String> given = ids(stated.given());
        Set<String> before = new HashSet<>();
        for (Roster.Assignment one : this.before.assignments()) {
            if (one.staffId().equals(staffId) && one.duty() == duty) {
                before.add(one.classId());
                boolean ends = !held.contains(one.classId())
                        && (stated.extent() == StaffStatement.Extent.ALL || given.contains(one.classId()));
                if (ends) {
                    changes.add(end(one));
                }
            }
        }
        new TreeSet<>(stated.held())
                .stream()
                        .map(name -> classes.resolve(name).orElseThrow())
                        .filter(name -> !before.contains(classes.id(name)))
                        .forEach(name ->
                                changes.add(new RosterChange.DutyBegins(staffId, classes.id(name), name, duty)));
    }

    private Set<String> ids(Set<ClassName> names) {
        Set<String> found = new HashSet<>();
        names.forEach(name -> classes.resolve(name).ifPresent(resolved -> found.add(classes.id(resolved))));
        return found;
    }

    private RosterChange end(Roster.Assignment one) {
        ClassName name = before.schoolClass(one.classId()).orElseThrow().name();
        return new RosterChange.DutyEnds(one.staffId(), one.classId(), name, one.duty(), one.since());
    }

    private void changeLeads(String staffId, @Nullable Set<Integer> stated, List<RosterChange> changes) {
        if (stated == null) {
            return;
        }
        Set<Integer> held = new HashSet<>();
        for (Roster.Lead lead : before.leads()) {
            if (lead.staffId().equals(staffId)) {
                held.add(lead.grade());
                if (!stated.contains(lead.grade())) {
                    changes.add(new RosterChange.LeadEnds(staffId, classes.schoolId(), lead.grade(), lead.since()));
                }
            }
        }
        new TreeSet<>(stated)
                .stream()
                        .filter(grade -> !held.contains(grade))
                        .forEach(grade -> changes.add(new RosterChange.LeadBegins(staffId, classes.schoolId(), grade)));
    }

    private LocalDate lastDay() {
        return request.date().minusDays(1);
    }
}
