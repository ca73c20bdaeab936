package org.xueqing.ingest.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xueqing.ingest.message.Sentence;
import org.xueqing.ingest.statement.ClassName;
import org.xueqing.ingest.statement.Place;
import org.xueqing.ingest.statement.PupilStatement;
import org.xueqing.ingest.statement.PupilStatement.Presence;
import org.xueqing.ingest.table.RefusedRow;

/**
 * What the rows of pupils change. Rows are judged in an order of their own, so that their order in the file does not matter;
 * a refused row changes nothing, not even a class that only it names.
 */
final class PupilDifference {

    private static final Comparator<String> ABSENT_LAST = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Comparator<PupilStatement> ORDER = Comparator.comparing(
                    PupilStatement::nationalId, ABSENT_LAST)
            .thenComparing(PupilStatement::foreignId, ABSENT_LAST)
            .thenComparing(PupilStatement::home, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PupilStatement::pupilNo, ABSENT_LAST)
            .thenComparing(PupilStatement::name, ABSENT_LAST);

    private final Roster before;
    private final RosterRequest request;
    private final KnownClasses classes;
    private final Ids ids;
    private final PupilMatching matching;
    private final Map<Place, PupilMatching.Match> matches = new HashMap<>();
    private final Set<String> spokenOf = new HashSet<>();
    private final Set<ClassName> listed = new TreeSet<>();
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<PlannedRow> rows = new ArrayList<>();
    private int overruled;

    PupilDifference(Roster before, RosterRequest request, KnownClasses classes, Ids ids) {
        this.before = before;
        this.request = request;
        this.classes = classes;
        this.ids = ids;
        this.matching = new PupilMatching(before);
    }

    void compare(List<PupilStatement> statements) {
        List<PupilStatement> single = withoutTwins(
                statements.stream().map(this::withCampus).sorted(ORDER).toList());
        List<PupilStatement> matched =
                withoutTwinsOfPupils(single.stream().filter(this::match).toList());
        List<PupilStatement> accepted =
                matched.stream().filter(this::isNoLookalike).toList();
        createClasses(accepted);
        GuardianDifference guardians = new GuardianDifference(before, accepted, ids);
        ConsentDifference consents = new ConsentDifference(before);
        accepted.forEach(stated -> rows.add(row(stated, guardians, consents)));
        overruled = consents.overruled();
    }

    List<PlannedRow> rows() {
        return rows;
    }

    List<RefusedRow> refused() {
        return refused;
    }

    int overruled() {
        return overruled;
    }

    /** Those who leave because a complete file does not speak of them. */
    List<PlannedRow> leavers() {
        return before.pupils().stream()
                .filter(pupil -> pupil.leftOn() == null && !spokenOf.contains(pupil.studentId()))
                .filter(this::isInScope)
                .sorted(Comparator.comparing(Roster.Pupil::studentId))
                .map(pupil -> PlannedRow.of(null, PlannedRow.Person.PUPIL, pupil.name(), leave(pupil)))
                .toList();
    }

    private boolean isInScope(Roster.Pupil pupil) {
        Optional<ClassName> home = before.schoolClass(pupil.classId()).map(Roster.SchoolClass::name);
        return switch (request.leaving()) {
            case NOBODY -> false;
            case OF_LISTED_CLASSES -> home.filter(listed::contains).isPresent();
            case OF_SCHOOL ->
                request.campus().isEmpty()
                        || home.filter(name -> name.campus().equals(request.campus()))
                                .isPresent();
        };
    }

    /** A class without campus is the one class of that name, in whichever campus it is. */
    private PupilStatement withCampus(PupilStatement stated) {
        ClassName home =
                stated.home() == null ? null : classes.resolve(stated.home()).orElse(stated.home());
        return new PupilStatement(
                stated.place(),
                stated.nationalId(),
                stated.foreignId(),
                stated.name(),
                stated.pupilNo(),
                home,
                stated.guardians(),
                stated.decisions(),
                stated.presence());
    }

    private List<PupilStatement> withoutTwins(List<PupilStatement> statements) {
        List<RefusedRow> twins = new ArrayList<>();
        twins.addAll(Twins.refuse(
                statements, PupilStatement::place, PupilStatement::nationalId, "学籍号", "roster.twin-national-id"));
        twins.addAll(Twins.refuse(
                statements, PupilStatement::place, PupilStatement::foreignId, "sourcedId", "roster.twin-foreign-id"));
        twins.addAll(Twins.refuse(
                Twins.without(statements, PupilStatement::place, twins),
                PupilStatement::place,
                PupilDifference::seat,
                "学号",
                "roster.twin-pupil-no"));
        refused.addAll(twins);
        return Twins.without(statements, PupilStatement::place, twins);
    }

    private static @Nullable String seat(PupilStatement stated) {
        return stated.home() == null || stated.pupilNo() == null ? null : stated.home() + " " + stated.pupilNo();
    }

    private List<PupilStatement> withoutTwinsOfPupils(List<PupilStatement> statements) {
        List<RefusedRow> twins = Twins.refuse(
                statements,
                PupilStatement::place,
                stated -> known(stated).map(Roster.Pupil::studentId).orElse(null),
                "姓名",
                "roster.twin-pupil");
        refused.addAll(twins);
        return Twins.without(statements, PupilStatement::place, twins);
    }

    /** Whether the row's class and pupil are found, or may be new. */
    private boolean match(PupilStatement stated) {
        ClassName home = stated.home();
        boolean known = home != null && classes.resolve(home).isPresent();
        if (home != null && !known && !classes.mayCreate(home)) {
            return refuse(stated, "班级", classes.unknown(home));
        }
        PupilMatching.Match match = matching.match(stated, home == null || !known ? null : classes.id(home));
        matches.put(stated.place(), match);
        if (match instanceof PupilMatching.Match.Refused why) {
            return refuse(stated, "学籍号", why.why());
        }
        if (match instanceof PupilMatching.Match.Unknown
                && stated.presence() == Presence.HERE
                && stated.name() == null) {
            return refuse(stated, "", Sentence.of("roster.incomplete"));
        }
        known(stated).ifPresent(pupil -> spokenOf.add(pupil.studentId()));
        return true;
    }

    private boolean isNoLookalike(PupilStatement stated) {
        ClassName home = stated.home();
        if (home == null) {
            return true;
        }
        boolean alike = matches.get(stated.place()) instanceof PupilMatching.Match.Unknown
                && classes.resolve(home).isPresent()
                && matching.hasLookalike(stated, classes.id(home), spokenOf);
        return !alike
                || refuse(
                        stated,
                        "学籍号",
                        Sentence.of("roster.lookalike", home, String.valueOf(stated.name()), number(stated)));
    }

    private boolean refuse(PupilStatement stated, String field, Sentence why) {
        refused.add(new RefusedRow(stated.place().sheet(), stated.place().row(), field, why));
        return false;
    }

    private void createClasses(List<PupilStatement> accepted) {
        for (PupilStatement stated : accepted) {
            if (stated.home() != null) {
                listed.add(stated.home());
            }
        }
        listed.stream().filter(name -> classes.resolve(name).isEmpty()).forEach(classes::create);
    }

    private Optional<Roster.Pupil> known(PupilStatement stated) {
        PupilMatching.Match match = matches.get(stated.place());
        if (match instanceof PupilMatching.Match.Known known) {
            return Optional.of(known.pupil());
        }
        return match instanceof PupilMatching.Match.FromElsewhere from ? Optional.of(from.pupil()) : Optional.empty();
    }

    private PlannedRow row(PupilStatement stated, GuardianDifference guardians, ConsentDifference consents) {
        Optional<Roster.Pupil> known = known(stated);
        List<RosterChange> changes = new ArrayList<>();
        if (known.isEmpty() && stated.presence() != Presence.HERE) {
            return PlannedRow.of(stated.place(), PlannedRow.Person.PUPIL, number(stated), changes);
        }
        String studentId = known.map(Roster.Pupil::studentId).orElseGet(ids::pupil);
        known.ifPresentOrElse(pupil -> change(stated, pupil, changes), () -> enrol(stated, studentId, changes));
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

    private void change(PupilStatement stated, Roster.Pupil pupil, List<RosterChange> changes) {
        String studentId = pupil.studentId();
        change(studentId, RosterChange.PupilField.NAME, pupil.name(), stated.name(), changes);
        change(studentId, RosterChange.PupilField.PUPIL_NO, pupil.pupilNo(), stated.pupilNo(), changes);
        change(studentId, RosterChange.PupilField.NATIONAL_ID, text(pupil.nationalId()), stated.nationalId(), changes);
        if (matches.get(stated.place()) instanceof PupilMatching.Match.FromElsewhere) {
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

    private List<RosterChange> leave(Roster.Pupil pupil) {
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

    private static String number(PupilStatement stated) {
        return text(stated.pupilNo());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
