package org.xueqing.ingest.roster;

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
    private List<PlannedRow> leavers = List.of();
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
        PupilChanges changes = new PupilChanges(before, request, classes, ids, guardians, consents);
        accepted.forEach(stated -> rows.add(changes.row(stated, matched(stated))));
        leavers = leavers(changes);
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
        return leavers;
    }

    private List<PlannedRow> leavers(PupilChanges changes) {
        return before.pupils().stream()
                .filter(pupil -> pupil.leftOn() == null && !spokenOf.contains(pupil.studentId()))
                .filter(this::isInScope)
                .sorted(Comparator.comparing(Roster.Pupil::studentId))
                .map(pupil -> PlannedRow.of(null, PlannedRow.Person.PUPIL, pupil.name(), changes.leave(pupil)))
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
                        Sentence.of(
                                "roster.lookalike", home, String.valueOf(stated.name()), PupilChanges.number(stated)));
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
        return matched(stated).pupil();
    }

    private PupilMatching.Match matched(PupilStatement stated) {
        return Objects.requireNonNull(matches.get(stated.place()));
    }
}
