package org.xueqing.ingest.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.statement.GuardianStatement;
import org.xueqing.ingest.statement.PupilStatement;

/**
 * Guardians are known by their telephone; one may have several children. Another number in the same column is another guardian
 * and ends the guardianship of the one before.
 */
final class GuardianDifference {

    private final Map<String, Roster.Guardian> byPhone = new HashMap<>();
    private final Map<String, Roster.Guardian> byId = new HashMap<>();
    private final Map<String, List<Roster.Guardianship>> ofPupil = new HashMap<>();
    private final Map<String, TreeSet<String>> statedNames = new TreeMap<>();
    private final Map<String, RosterChange> announced = new LinkedHashMap<>();
    private final Ids ids;

    /** @param statements those that go in: only their names count */
    GuardianDifference(Roster before, List<PupilStatement> statements, Ids ids) {
        this.ids = ids;
        for (Roster.Guardian guardian : before.guardians()) {
            byPhone.put(guardian.phone(), guardian);
            byId.put(guardian.guardianId(), guardian);
        }
        before.guardianships().forEach(one -> ofPupil.computeIfAbsent(one.studentId(), none -> new ArrayList<>())
                .add(one));
        statements.forEach(pupil -> pupil.guardians().forEach(this::takeName));
    }

    private void takeName(GuardianStatement guardian) {
        TreeSet<String> names = statedNames.computeIfAbsent(guardian.phone(), none -> new TreeSet<>());
        if (!guardian.name().isEmpty()) {
            names.add(guardian.name());
        }
    }

    List<RosterChange> changes(PupilStatement stated, String studentId) {
        List<RosterChange> changes = new ArrayList<>();
        for (GuardianStatement guardian : stated.guardians()) {
            String guardianId = guardian(guardian, changes);
            begin(guardian, guardianId, studentId, changes);
        }
        end(stated, studentId, changes);
        return changes;
    }

    /** The one guardian whom a row names; nothing if it names none or several. */
    @Nullable
    String onlyGuardian(PupilStatement stated) {
        if (stated.guardians().size() != 1) {
            return null;
        }
        return Objects.requireNonNull(byPhone.get(stated.guardians().get(0).phone()))
                .guardianId();
    }

    private String guardian(GuardianStatement stated, List<RosterChange> changes) {
        Roster.Guardian known = byPhone.get(stated.phone());
        if (known == null) {
            String name = statedName(stated.phone()).orElse("");
            known = new Roster.Guardian(ids.guardian(), name, stated.phone());
            byPhone.put(stated.phone(), known);
            announce(stated.phone(), new RosterChange.NewGuardian(known.guardianId(), name, stated.phone()), changes);
        } else {
            rename(known, changes);
        }
        return known.guardianId();
    }

    private void rename(Roster.Guardian known, List<RosterChange> changes) {
        boolean stillSo = Objects.requireNonNull(statedNames.get(known.phone())).contains(known.name());
        Optional<String> name = statedName(known.phone());
        if (!stillSo && name.isPresent()) {
            announce(
                    known.phone(),
                    new RosterChange.RenamedGuardian(known.guardianId(), known.name(), name.get()),
                    changes);
        }
    }

    /** One row of several that name a guardian says so. */
    private void announce(String phone, RosterChange change, List<RosterChange> changes) {
        if (announced.putIfAbsent(phone, change) == null) {
            changes.add(change);
        }
    }

    /** Where rows disagree about a name the first in order of signs is taken, so that the order of rows does not matter. */
    private Optional<String> statedName(String phone) {
        TreeSet<String> names = Objects.requireNonNull(statedNames.get(phone));
        return names.isEmpty() ? Optional.empty() : Optional.of(names.first());
    }

    private void begin(GuardianStatement stated, String guardianId, String studentId, List<RosterChange> changes) {
        boolean already = ofPupil.getOrDefault(studentId, List.of()).stream()
                .filter(one -> one.guardianId().equals(guardianId))
                .anyMatch(one -> stated.relation().isEmpty() || one.relation().equals(stated.relation()));
        if (!already) {
            changes.add(new RosterChange.GuardianshipBegins(guardianId, studentId, stated.relation()));
        }
    }

    private void end(PupilStatement stated, String studentId, List<RosterChange> changes) {
        for (Roster.Guardianship one : ofPupil.getOrDefault(studentId, List.of())) {
            Roster.Guardian guardian = Objects.requireNonNull(byId.get(one.guardianId()));
            boolean spokenOf = stated.guardians().stream()
                    .anyMatch(other -> other.relation().equals(one.relation()));
            boolean named =
                    stated.guardians().stream().anyMatch(other -> other.phone().equals(guardian.phone()));
            if (spokenOf && !named) {
                changes.add(new RosterChange.GuardianshipEnds(one.guardianId(), studentId, guardian.phone()));
            }
        }
    }
}
