package org.xueqing.ingest.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.PupilStatement;
import org.xueqing.ingest.statement.PupilStatement.Presence;

/** What one row, whose pupil and class are known by now, changes about its pupil. */
final class PupilChanges {

    private final Roster before;
    private final RosterRequest request;
    private final KnownClasses classes;
    private final Ids ids;
    private final GuardianDifference guardians;
    private final ConsentDifference consents;

    PupilChanges(
            Roster before,
            RosterRequest request,
            KnownClasses classes,
            Ids ids,
            GuardianDifference guardians,
            ConsentDifference consents) {
        this.before = before;
        this.request = request;
        this.classes = classes;
        this.ids = ids;
        this.guardians = guardians;
        this.consents = consents;
    }

    PlannedRow row(PupilStatement stated, PupilMatching.Match match) {
        Optional<Roster.Pupil> known = match.pupil();
        List<RosterChange> changes = new ArrayList<>();
        if (known.isEmpty() && stated.presence() != Presence.HERE) {
            return PlannedRow.of(stated.place(), PlannedRow.Person.PUPIL, number(stated), changes);
        }
        String studentId = known.map(Roster.Pupil::studentId).orElseGet(ids::pupil);
        known.ifPresentOrElse(pupil -> change(stated, pupil, match, changes), () -> enrol(stated, studentId, changes));
        if (stated.presence() != Presence.GONE) {
            changes.addAll(guardians.changes(stated, studentId));
            changes.addAll(consents.changes(stated, studentId, guardians.onlyGuardian(stated)));
        }
        learnForeignId(stated, studentId, changes);
        String name = stated.name() != null
                ? stated.name()
                : known.map(Roster.Pupil::name).orElse("");
        return PlannedRow.of(stated.place(), PlannedRow.Person.PUPIL, name, changes);
    }

    private void enrol(PupilStatement stated, String studentId, List<RosterChange> changes) {
        changes.add(new RosterChange.NewPupil(
                studentId,
                classes.schoolId(),
                number(stated),
                Objects.requireNonNull(stated.name()),
                stated.nationalId()));
        join(stated.home(), studentId, changes);
    }

    private void change(
            PupilStatement stated, Roster.Pupil pupil, PupilMatching.Match match, List<RosterChange> changes) {
        String studentId = pupil.studentId();
        change(studentId, RosterChange.PupilField.NAME, pupil.name(), stated.name(), changes);
        change(studentId, RosterChange.PupilField.PUPIL_NO, pupil.pupilNo(), stated.pupilNo(), changes);
        change(studentId, RosterChange.PupilField.NATIONAL_ID, text(pupil.nationalId()), stated.nationalId(), changes);
        if (match instanceof PupilMatching.Match.FromElsewhere) {
            change(studentId, RosterChange.PupilField.SCHOOL, "", classes.schoolId(), changes);
        }
        switch (stated.presence()) {
            case HERE -> stay(stated, pupil, changes);
            case WITHOUT_CLASS -> {
                if (stated.home() == null || classes.id(stated.home()).equals(pupil.classId())) {
                    leaveClass(pupil, changes);
                }
            }
            case GONE -> {
                if (pupil.leftOn() == null) {
                    changes.addAll(leave(pupil));
                }
            }
        }
    }

    private void stay(PupilStatement stated, Roster.Pupil pupil, List<RosterChange> changes) {
        if (pupil.leftOn() != null) {
            changes.add(new RosterChange.ChangedPupil(
                    pupil.studentId(),
                    RosterChange.PupilField.LEFT_ON,
                    pupil.leftOn().toString(),
                    ""));
        }
        if (stated.home() != null && !classes.id(stated.home()).equals(pupil.classId())) {
            leaveClass(pupil, changes);
            join(stated.home(), pupil.studentId(), changes);
        }
    }

    private void join(@Nullable ClassName home, String studentId, List<RosterChange> changes) {
        if (home != null) {
            changes.add(new RosterChange.JoinedClass(studentId, classes.id(home), home));
        }
    }

    List<RosterChange> leave(Roster.Pupil pupil) {
        List<RosterChange> changes = new ArrayList<>();
        leaveClass(pupil, changes);
        changes.add(new RosterChange.LeftSchool(pupil.studentId(), lastDay()));
        return changes;
    }

    private void leaveClass(Roster.Pupil pupil, List<RosterChange> changes) {
        Optional<Roster.SchoolClass> home = before.schoolClass(pupil.classId());
        LocalDate since = pupil.since();
        if (home.isPresent() && since != null) {
            // Who comes and goes on one day was there no day at all.
            LocalDate lastDay = lastDay().isBefore(since) ? since.minusDays(1) : lastDay();
            changes.add(new RosterChange.LeftClass(
                    pupil.studentId(), home.get().classId(), home.get().name(), since, lastDay));
        }
    }

    private LocalDate lastDay() {
        return request.date().minusDays(1);
    }

    private void learnForeignId(PupilStatement stated, String studentId, List<RosterChange> changes) {
        String foreignId = stated.foreignId();
        if (foreignId != null && !before.foreignIds().containsKey(new Roster.ForeignKey("pupil", foreignId))) {
            changes.add(new RosterChange.ForeignIdLearned("pupil", foreignId, studentId));
        }
    }

    private static void change(
            String studentId,
            RosterChange.PupilField field,
            String was,
            @Nullable String is,
            List<RosterChange> changes) {
        if (is != null && !is.equals(was)) {
            changes.add(new RosterChange.ChangedPupil(studentId, field, was, is));
        }
    }

    static String number(PupilStatement stated) {
        return text(stated.pupilNo());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
